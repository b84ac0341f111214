import { defineDiagnostic } from '../../diagnostics/index.js';

export const noFontForRole = defineDiagnostic({
  code: 'PDF-001',
  severity: 'error',
  title: '没有可用的字体',
  why: '缺少字体就无法生成 PDF；公文的每一类文字都要有对应的字体。',
  fix: ['重新安装 cunbao（字体随程序附带）', '或者把字体文件放进工作区的 fonts 文件夹'],
});

export const standInFont = defineDiagnostic({
  code: 'PDF-002',
  severity: 'info',
  title: '用了代替字体',
  why: '公文格式规定字体的类别。电脑上没有常用的那一种时，用相近的开源字体代替，版面不变，字形略有差别。',
  fix: ['需要原字体时，把字体文件（如 simfang.ttf、simkai.ttf）放进工作目录的 fonts 文件夹，再生成一次'],
});

export const unreadableFont = defineDiagnostic({
  code: 'PDF-003',
  severity: 'warning',
  title: '字体文件打不开',
  why: '损坏的字体文件不能使用，程序会换用下一种字体。',
  fix: ['换一份完好的字体文件，或者把它从 fonts 文件夹移走'],
});

export const missingGlyph = defineDiagnostic({
  code: 'PDF-010',
  severity: 'error',
  title: '没有一种字体有这个字',
  why: '缺字会印成空框；归档用的 PDF 不允许缺字。',
  fix: ['核对这个字是否录错', '确有这个字时，把含有它的字体文件放进工作目录的 fonts 文件夹，再生成一次'],
});

import { defineDiagnostic } from '../../diagnostics/index.js';

const resend = ['请报送的村用 cunbao report --package 重新生成一份上报包再交。'];

export const notAPackage = defineDiagnostic({
  code: 'PKG-001',
  severity: 'error',
  title: '不是上报包',
  why: '上报包由 cunbao report --package 生成，里面有一份清单；别的压缩包不知道装的是什么，不解开。',
  fix: ['自己打的压缩包请先解压，交里面的工作簿。', ...resend],
});

export const manifestUnreadable = defineDiagnostic({
  code: 'PKG-002',
  severity: 'error',
  title: '上报包的清单读不出来',
  why: '清单写着是哪个村的、有哪些文件、各自的校验值；读不出清单，就不知道收到的和报出的是不是同一份。',
  fix: resend,
});

export const newerPackage = defineDiagnostic({
  code: 'PKG-003',
  severity: 'error',
  title: '上报包是更新版本的程序生成的',
  why: '新版可能多了旧版不认识的内容；看不懂的照旧办法收，会悄悄漏掉。',
  fix: ['把镇里的村报换成和村里一样新的版本。'],
});

export const fileMissing = defineDiagnostic({
  code: 'PKG-004',
  severity: 'error',
  title: '上报包里缺文件',
  why: '清单上有、包里没有的文件，是传输中丢了或者被人拿掉了；少一份就不是报出的那一包。',
  fix: resend,
});

export const fileChanged = defineDiagnostic({
  code: 'PKG-005',
  severity: 'error',
  title: '上报包里的文件被改过',
  why: '包里的文件和清单上的校验值对不上，说明打包以后又改过；改过的数没有经过检查。',
  fix: ['改数据请改工作簿，改报告文字请改自查报告.docx，改好后重新生成上报包，不要直接改包里的文件。', ...resend],
});

export const fileUnlisted = defineDiagnostic({
  code: 'PKG-006',
  severity: 'error',
  title: '上报包里多出文件',
  why: '清单上没有的文件不知道是谁放进去的。',
  fix: resend,
});

export const packageTooLarge = defineDiagnostic({
  code: 'PKG-007',
  severity: 'error',
  title: '上报包大得不正常',
  why: '别人发来的文件可能被改造成会撑爆内存的样子，打开之前先查一遍。',
  fix: ['请确认文件来源。', ...resend],
});

export const packageUnsafe = defineDiagnostic({
  code: 'PKG-008',
  severity: 'error',
  title: '上报包里的文件名不安全',
  why: '照这样的文件名解开，会写到文件夹之外。',
  fix: ['这份文件被人为改造过，请勿使用。', ...resend],
});

export const packageDamaged = defineDiagnostic({
  code: 'PKG-009',
  severity: 'error',
  title: '上报包损坏',
  why: '传输或复制中断的压缩包读不全，读出来的靠不住。',
  fix: ['请重新复制或重新下载一次。', ...resend],
});

export const packageDisagrees = defineDiagnostic({
  code: 'PKG-010',
  severity: 'error',
  title: '上报包的清单和里面的工作簿对不上',
  why: '清单写明是哪个村、哪个方案和截止日期，和工作簿封面不一致时不知道该信哪个。',
  fix: resend,
});

export const reportNotPassed = defineDiagnostic({
  code: 'PKG-020',
  severity: 'error',
  title: '改过的报告没有通过核对，没有生成上报包',
  why: '上报包里的报告、台账和数据必须说的是同一件事。',
  fix: ['按上面的提示改正自查报告.docx，再运行一次。', '不要改过的那一份时，把它移走，再运行一次。'],
});

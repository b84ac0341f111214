import { definePageRule } from '../rule.js';

export const embeddedFonts = definePageRule({
  code: 'PAGE-011',
  basis: ['print.embedded'],
  certainty: 'sure',
  severity: 'info',
  title: '字体没有嵌入',
  why: '没有嵌入字体的 PDF 换一台电脑、过几年再打开，字形和位置可能不一样；归档要求嵌入。',
  fix: ['另存为 PDF 时选“符合 PDF/A”', '或者由 docx 生成：cunbao pdf 报告.docx'],
  general: true,
  *check({ pages }) {
    const fonts = new Map<string, (typeof pages)[number]>();
    for (const page of pages)
      for (const { font } of page.content.glyphs)
        if (!font.embedded && !fonts.has(font.name)) fonts.set(font.name, page);
    for (const [name, page] of fonts)
      yield {
        basis: 'print.embedded',
        page,
        found: name,
        fault: `字体“${name || '未命名'}”没有嵌入`,
        wanted: '字体全部嵌入',
      };
  },
});

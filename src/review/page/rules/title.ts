import { titleFaults } from '../../format/title-shape.js';
import { isRed } from '../measured.js';
import { definePageRule, millimetres } from '../rule.js';

/** Sizes are rounded by other programs. */
const ROUNDED = 0.75;

export const titleLines = definePageRule({
  code: 'PAGE-012',
  basis: ['text.titleSize', 'print.titleCentred', 'rules.titleLines'],
  certainty: 'sure',
  severity: 'info',
  title: '标题的字号、位置或回行不合要求',
  why: 'GB/T 9704 要求标题一般用 2 号小标宋体字，居中；回行时词意完整、长短适宜，排成梯形或菱形。',
  fix: ['把标题设为 2 号（22磅）、居中、首行不缩进', '在词与词之间换行，调整各行的长短'],
  *check(document) {
    const { titleSize } = document.profile.text;
    const title = document.paragraphs.find(
      (one) => one.title && one.lines.every(({ line }) => !line.glyphs.some(isRed)),
    );
    for (const { page, line } of title?.lines ?? []) {
      if (Math.abs(line.size - titleSize.value) > ROUNDED)
        yield {
          basis: 'text.titleSize',
          page,
          line,
          found: `${Math.round(line.size * 10) / 10}磅`,
          fault: `标题是${Math.round(line.size * 10) / 10}磅`,
          wanted: `用2号（${titleSize.value}磅）`,
        };
      const off = (line.x + line.right - page.area.left - page.area.right) / 2;
      if (Math.abs(off) > 0.4 * line.size)
        yield {
          basis: 'print.titleCentred',
          page,
          line,
          found: millimetres(off),
          fault: `标题偏${off > 0 ? '右' : '左'}${millimetres(Math.abs(off))}`,
          wanted: '居中',
        };
    }
    const lines = title?.lines ?? [];
    for (const { line: nth, found, fault, wanted } of titleFaults(
      lines.map(({ line }) => line.text.replaceAll(/\s/g, '')),
    ))
      yield { basis: 'rules.titleLines', certainty: 'doubtful', ...lines[nth]!, found, fault, wanted };
  },
});

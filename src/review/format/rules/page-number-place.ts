import { numberBoxes, numberLines } from '../page-number-lines.js';
import { defineRule } from '../rule.js';

/** One character from the right on odd pages, from the left on even ones. */
export const pageNumberPlace = defineRule({
  code: 'FMT-051',
  severity: 'info',
  title: '页码的位置不对',
  why: '单页码居右空一字，双页码居左空一字，双面印刷装订以后页码都在外侧。',
  fix: ['在“页眉和页脚”里选“奇偶页不同”：奇数页右对齐、右缩进1字符，偶数页左对齐、左缩进1字符'],
  basis: ['pageNumber.indent'],
  certainty: 'sure',
  *check(subject) {
    const { official, profile } = subject;
    const lines = numberLines(subject);
    if (!official || lines.length === 0) return;
    const want = profile.pageNumber.indent.value;
    const basis = 'pageNumber.indent';
    const boxes = numberBoxes(subject);
    // A box at a fixed distance may stand where it ought to; one at the outer side does so on odd and even pages alike.
    if (boxes.some((box) => box === '' || box === 'outside')) return;
    const odd = lines.find(({ use }) => use === 'default');
    const even = lines.find(({ use }) => use === 'even');
    if (odd && !even) {
      yield {
        basis,
        at: odd.at,
        fault: '单、双页的页码在同一个位置',
        wanted: `单页码居右空${want}字、双页码居左空${want}字`,
      };
      return;
    }
    for (const [line, side, name] of [
      [odd, 'right', '单页码'],
      [even, 'left', '双页码'],
    ] as const) {
      if (!line) continue;
      const { align, indent } = line.block.format;
      const at = align === 'justify' ? 'left' : align;
      const words = side === 'right' ? '居右' : '居左';
      if (at !== side) yield { basis, at: line.at, fault: `${name}没有${words}`, wanted: `${words}空${want}字` };
      else if (
        boxes.length === 0 &&
        (side === 'right' ? indent.right : indent.left + indent.firstLine) < line.field.size * want * 0.6
      )
        yield { basis, at: line.at, fault: `${name}没有空出${want}字`, wanted: `${words}空${want}字` };
    }
  },
});

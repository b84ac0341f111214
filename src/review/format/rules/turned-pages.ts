import { inMillimetres } from '../../millimetres.js';
import { numberBoxes, numberLines } from '../page-number-lines.js';
import { defineRule } from '../rule.js';

/**
 * A4 sheets with a table across (GB/T 9704 8): the type area stays where it is on the upright sheet, whose left edge is the head of the
 * turned page on odd and even pages alike, and so does the page number, which then stands beside the text.
 */
export const turnedPages = defineRule({
  code: 'FMT-003',
  severity: 'suspected',
  title: '横排页的页边或页码的位置可能不对',
  why: '横排表格的页码位置与其他页一致（纸竖着看时在下边），单页表头在订口一边，双页表头在切口一边；横着看，就是上边28毫米、下边26毫米、左边35毫米、右边37毫米，页码在左边。',
  fix: ['在横排那一节的“页面设置”里改页边距', '横排页的页码用文本框放在左边，文字旋转90度；或者打印出来看一遍'],
  basis: ['rules.turnedMargins', 'rules.turnedNumber'],
  certainty: 'doubtful',
  *check(subject) {
    const { official, document, profile } = subject;
    if (!official) return;
    const plain = numberLines(subject).length > 0 && numberBoxes(subject).length === 0;
    const { left, right, top, bottom } = profile.page;
    const wanted = { top: left, bottom: right, left: bottom, right: top } as const;
    for (const [i, section] of document.sections.entries()) {
      if (section.page.orientation !== 'landscape') continue;
      const at = `第${i + 1}节页面设置`;
      const { margin } = section.page;
      const wrong = (['top', 'bottom', 'left', 'right'] as const).filter(
        (side) => Math.abs(inMillimetres(margin[side]) - wanted[side].value) > 2.5,
      );
      if (wrong.length > 0)
        yield {
          basis: 'rules.turnedMargins',
          at,
          found: `上${inMillimetres(margin.top)}、下${inMillimetres(margin.bottom)}、左${inMillimetres(margin.left)}、右${inMillimetres(margin.right)}毫米`,
          fault: '横排页的版心与竖排页不在同一个位置',
          wanted: `页边为上${wanted.top.value}、下${wanted.bottom.value}、左${wanted.left.value}、右${wanted.right.value}毫米`,
        };
      if (plain)
        yield {
          basis: 'rules.turnedNumber',
          at: `第${i + 1}节页脚`,
          fault: '横排页的页码在横页的下边',
          wanted: '放在与竖排页相同的位置（纸竖着看时的下边），请看一遍',
        };
    }
  },
});

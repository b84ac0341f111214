import type { Passage } from '../passages.js';
import { defineRule } from '../rule.js';
import type { Subject } from '../subject.js';

/** Characters that the indent may be off. */
const SLACK = 0.35;

/** Each paragraph of the body begins two characters in and comes back to the margin; typed blanks are as good. */
export const firstLine = defineRule({
  code: 'FMT-012',
  severity: 'warning',
  title: '段首没有空两个字，或者回行没有顶格',
  why: '每个自然段左空二字，回行顶格。',
  fix: ['在“段落”里把特殊格式设为首行缩进2字符，左缩进设为0'],
  basis: ['text.firstLine'],
  certainty: 'likely',
  *check(subject) {
    const { official, body, profile } = subject;
    if (!official) return;
    const want = profile.text.firstLine.value;
    for (const passage of body) {
      if (!isProse(passage) || passage.block.listLabel !== undefined) continue;
      const { left, first } = indents(passage, subject);
      if (left > 0.7)
        yield {
          basis: 'text.firstLine',
          at: passage,
          found: `左缩进${shown(left)}字`,
          fault: '回行没有顶格',
          wanted: `段首左空${want}字、回行顶格`,
        };
      else if (Math.abs(first - want) > SLACK + Math.max(left, 0))
        yield {
          basis: 'text.firstLine',
          at: passage,
          found: `${shown(first)}字`,
          expected: [`${want}字`],
          fault: `段首空了${shown(first)}个字`,
          wanted: `左空${want}个字`,
        };
    }
  },
});

/** A paragraph of sentences, not a line of a form. */
const isProse = ({ text }: Passage): boolean =>
  [...text].length >= 12 && /[。！？；：”’）]\s*$/.test(text) && !/\S[ \u3000]{2,}\S|\S\t\S/.test(text);

const shown = (n: number): number => Math.round(n * 10) / 10;

/** Left indent, and where the first line begins, in characters of the paragraph; typed blanks count. */
function indents({ block, text }: Passage, { em }: Subject): { left: number; first: number } {
  const { indent } = block.format;
  const size = block.inlines.find((i) => i.kind === 'run')?.size ?? em;
  const blanks = /^[\s\u3000]*/.exec(text)![0];
  const typed = [...blanks].reduce((sum, c) => sum + (c === '\u3000' ? 1 : c === '\t' ? 2 : 0.5), 0);
  // Measured in the body's own character, or in the type's size where somebody reckoned with that.
  const first = (indent.left + indent.firstLine) / em;
  const bySize = (indent.left + indent.firstLine) / size;
  const near = Math.abs(bySize - 2) < Math.abs(first - 2) ? bySize : first;
  return { left: indent.left / em, first: near + typed };
}

import type { Passage } from '../passages.js';
import { defineRule } from '../rule.js';
import type { Subject } from '../subject.js';

/** Signature and date stand at the right, not at the very edge: two characters from it, four under a seal, or as the longer of both asks. */
export const signaturePlace = defineRule({
  code: 'FMT-035',
  severity: 'warning',
  title: '署名或成文日期的位置不对',
  why: '不加盖印章的，署名右空二字，成文日期首字比署名首字右移二字；加盖印章的，成文日期右空四字，署名以它为准居中。',
  fix: ['右对齐，并设右缩进2字符（加盖印章的成文日期4字符）；不要用空格推'],
  basis: ['rules.signature', 'text.signatureRight', 'seal.dateRight'],
  certainty: 'likely',
  *check(subject) {
    if (!subject.official || subject.layout === '纪要') return;
    const [signature] = subject.of('signature');
    const [date] = subject.of('date');
    for (const [passage, name] of [
      [signature, '署名'],
      [date, '成文日期'],
    ] as const) {
      const right = passage && rightGap(passage, subject);
      if (right === undefined) continue;
      if (right < 1.2 && !(name === '成文日期' && followsSignature(passage!, signature, subject)))
        yield {
          basis: 'rules.signature',
          at: passage!,
          found: '右空不到二字',
          fault: `${name}右边没有空出来`,
          wanted: '右空二字（加盖印章的成文日期右空四字）',
        };
      else if (leftGap(passage!, subject) < 6)
        yield { basis: 'rules.signature', at: passage!, fault: `${name}排在了左边`, wanted: '靠右排' };
    }
  },
});

/** The date begins two characters right of the signature; as long as that, it then reaches the edge. */
const followsSignature = (date: Passage, signature: Passage | undefined, subject: Subject): boolean =>
  signature !== undefined && Math.abs(leftGap(date, subject) - leftGap(signature, subject) - 2) < 0.6;

/** Characters of text; ASCII counts half. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);

const lineWidth = ({ located }: Passage, { document, em }: Subject): number => {
  const page = document.sections[located.location.section - 1]!.page;
  return (page.width - page.margin.left - page.margin.right) / em;
};

/** Where the text begins, in characters; tabs cannot be reckoned and count as much. */
function leftGap(passage: Passage, subject: Subject): number {
  const { align, indent } = passage.block.format;
  const { em } = subject;
  const text = passage.text;
  if (/\t/.test(text)) return Number.POSITIVE_INFINITY;
  const blanks = width(/^[\s\u3000]*/.exec(text)![0]);
  const own = width(text.trim());
  const free = lineWidth(passage, subject) - own - blanks;
  if (align === 'right') return free - indent.right / em;
  if (align === 'center') return (free + (indent.left - indent.right) / em) / 2;
  return (indent.left + indent.firstLine) / em + blanks;
}

/** Characters between the text and the right edge; undefined where it cannot be reckoned. */
function rightGap(passage: Passage, subject: Subject): number | undefined {
  const { align, indent } = passage.block.format;
  const { em } = subject;
  if (/\t/.test(passage.text)) return undefined;
  const behind = width(/[\s\u3000]*$/.exec(passage.text)![0]);
  if (align === 'right') return indent.right / em + behind;
  return lineWidth(passage, subject) - width(passage.text.trim()) - leftGap(passage, subject);
}

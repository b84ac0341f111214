import type { Passage } from '../passages.js';
import { defineRule } from '../rule.js';
import type { Subject } from '../subject.js';
import { titleFaults } from '../title-shape.js';

interface TitleLine {
  passage: Passage;
  text: string;
}

/** A title of several lines breaks between words, in the shape of a 梯形 or 菱形, no line is a single character, and no full stop ends it. */
export const titleBreak = defineRule({
  code: 'FMT-025',
  severity: 'suspected',
  title: '标题的回行或标点可能不妥',
  why: '标题回行要词意完整、排列对称、长短适宜，排成梯形或菱形；标题末尾不用句号。',
  fix: ['在词与词之间按 Shift+Enter 换行，调整各行的长短', '删去标题末尾的标点'],
  basis: ['rules.titleLines'],
  certainty: 'doubtful',
  *check(subject) {
    if (!subject.official) return;
    const own = linesOf(subject);
    const wrapped = own.length === 1 ? wrap(own[0]!, subject) : undefined;
    const lines = wrapped ?? own;
    const texts = lines.map(({ text }) => text);
    for (const { line, found, fault, wanted } of titleFaults(texts, !wrapped))
      yield {
        basis: 'rules.titleLines',
        at: lines[line]!.passage,
        found,
        fault: wrapped ? `标题一行排不下，${fault.replace('标题', '自动')}` : fault,
        wanted,
      };
    const last = own.at(-1);
    if (last && /[。，；、.,;]$/.test(last.text))
      yield { basis: 'rules.titleLines', at: last.passage, found: last.text.slice(-1), fault: '标题末尾有标点' };
  },
});

/** The lines that the file itself breaks the title into. */
const linesOf = ({ of }: Subject): TitleLine[] =>
  of('title').flatMap((passage) =>
    passage.text
      .split('\n')
      .map((text) => ({ passage, text: text.replaceAll(/\s/g, '') }))
      .filter(({ text }) => text !== ''),
  );

/** The lines that a word processor makes of a title in one paragraph, as many characters on each as fit; undefined of what fits, or is not Chinese alone. */
function wrap({ passage, text }: TitleLine, { document }: Subject): TitleLine[] | undefined {
  const { inlines, format } = passage.block;
  const sizes = new Set(inlines.map((i) => (i.kind === 'run' ? i.size + (i.spacing ?? 0) : 0)));
  const page = document.sections[passage.located.location.section - 1]?.page;
  const [size] = sizes;
  if (!page || !size || sizes.size > 1 || !/^[\p{Script=Han}〇]+$/u.test(text)) return undefined;
  const { left, right, firstLine } = format.indent;
  const width = page.width - page.margin.left - page.margin.right - left - right - Math.max(0, firstLine);
  const fit = Math.floor(width / size + 0.01);
  if (fit < 8 || text.length <= fit) return undefined;
  return Array.from({ length: Math.ceil(text.length / fit) }, (_, i) => ({
    passage,
    text: text.slice(i * fit, (i + 1) * fit),
  }));
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Change, decide } from '../../../src/cli/update/decide.js';
import { mergeTexts, sameText } from '../../../src/cli/update/merge.js';

const line = fc.constantFrom('甲', '乙', '丙', '丁', '', '  戊: 1');
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

it('who changed nothing gets what the other has', () =>
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeTexts(base, base, changed)).toEqual({ text: changed, clashes: [] });
      expect(mergeTexts(base, changed, base)).toEqual({ text: changed, clashes: [] });
    }),
  ));

it('no line that people added is ever lost', () =>
  fc.assert(
    fc.property(text, text, fc.nat(12), (base, theirs, at) => {
      const mine = base.split('\n').toSpliced(at, 0, '我加的');
      expect(mergeTexts(base, mine.join('\n'), theirs).text.split('\n')).toContain('我加的');
    }),
  ));

it('both change the same line: mine stays, the place is told', () =>
  expect(mergeTexts('a\nb\nc', 'a\n我\nc', 'a\n它\nc')).toEqual({
    text: 'a\n我\nc',
    clashes: [{ line: 2, mine: ['我'], theirs: ['它'] }],
  }));

it('the line ends of Windows and the mark of Notepad stay and are no change', () => {
  expect(mergeTexts('a\nb\nc', '\ufeffa\r\nb\r\nc', 'a\nb\nd')).toEqual({ text: '\ufeffa\r\nb\r\nd', clashes: [] });
  expect(sameText('a\nb', '\ufeffa\r\nb')).toBe(true);
});

const bytes = (content: string | undefined): [string, Uint8Array][] =>
  content === undefined ? [] : [['x', new TextEncoder().encode(content)]];

it.each<[string, string, string | undefined, string | undefined, string, Change['kind'] | undefined]>([
  ['nothing changed', 'a.md', '1', '1', '1', undefined],
  ['already what ships', 'a.md', '1', '2', '2', undefined],
  ['only the program changed it', 'a.md', '1', '1', '2', 'replace'],
  ['only the program changed a Word file', 'a.docx', '1', '1', '2', 'replace'],
  ['only people changed it', 'a.md', '1', '2', '1', 'keep'],
  ['people removed it', 'a.md', '1', undefined, '2', 'keep'],
  ['it is new', 'a.md', undefined, undefined, '2', 'add'],
  ['both changed a text', 'a.yaml', '1', '2', '3', 'merge'],
  ['both changed a Word file', 'a.docx', '1', '2', '3', 'beside'],
  ['nobody knows what it was', 'a.md', undefined, '2', '3', 'beside'],
])('%s', (_what, path, base, mine, theirs, kind) => {
  const set = (content: string | undefined): Map<string, Uint8Array> =>
    new Map(bytes(content).map(([, one]) => [path, one]));
  expect(decide({ base: set(base), mine: set(mine), theirs: set(theirs) })[0]?.kind).toBe(kind);
});

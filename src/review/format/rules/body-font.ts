import type { Run } from '../../../document/index.js';
import { faceOf, isChinese, type Passage } from '../passages.js';
import { defineRule } from '../rule.js';
import type { Subject } from '../subject.js';

/** The Chinese characters of the body in 仿宋. What begins a paragraph like a heading may be in another face. */
export const bodyFont = defineRule({
  code: 'FMT-010',
  severity: 'info',
  title: '正文字体不对',
  why: '公文正文一般用仿宋体；没有写明中文字体的文字，换一台电脑就换了字体。',
  fix: ['选中这些文字，把中文字体改为仿宋（或仿宋_GB2312）'],
  basis: ['fonts.fangsong'],
  certainty: 'sure',
  *check(subject) {
    const { official, body, profile } = subject;
    if (!official) return;
    const counts = new Map<string, number>();
    const odd: [Passage, string][] = [];
    for (const passage of body) {
      for (const run of ownRuns(passage)) {
        const face = faceOf(run);
        counts.set(face, (counts.get(face) ?? 0) + run.text.length);
        if (face !== 'fangsong') odd.push([passage, face]);
      }
    }
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (most === undefined) return;
    const right = profile.fonts.fangsong.name;
    if (most !== 'fangsong') {
      const found = nameOf(most, subject);
      yield { basis: 'fonts.fangsong', found, expected: [right], fault: `正文的字体是${found}`, wanted: `用${right}` };
      return;
    }
    const seen = new Set<Passage>();
    for (const [passage, face] of odd) {
      if (seen.has(passage)) continue;
      seen.add(passage);
      const found = nameOf(face, subject);
      yield { basis: 'fonts.fangsong', at: passage, found, fault: `正文里有${found}的文字`, wanted: `用${right}` };
    }
  },
});

/** Font of a face in words: the kind, or the font's own name. */
export const nameOf = (face: string, { profile }: Pick<Subject, 'profile'>): string =>
  profile.fonts[face as Run['font']]?.name ?? (face === '没有写明' ? '没有写明字体' : face);

/** Runs with Chinese characters after a beginning like that of a heading (（一）总体情况。). */
function ownRuns({ block }: Passage): Run[] {
  const runs = block.inlines.filter((i): i is Run => i.kind === 'run' && isChinese(i.text));
  const [first] = runs;
  const runIn = first && runs.length > 1 && first.font !== 'fangsong' && first.text.length <= 50;
  return runIn ? runs.slice(1) : runs;
}

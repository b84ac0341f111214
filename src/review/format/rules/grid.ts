import type { ParagraphFormat } from '../../../document/index.js';
import { defineRule } from '../rule.js';
import type { Subject } from '../subject.js';

/** Line pitches that people use for 22 lines run from 28 pt to 29 pt; a remainder of a line does not make another one. */
const SLACK = 0.02;

/** pt by which a paragraph's pitch may differ from that of the others. */
const OTHER = 1.5;

/**
 * Lines a page and characters a line that the pitch and the size of most of the body make in a right type area (wrong margins are
 * said elsewhere). Font-dependent pitches are not judged.
 */
export const grid = defineRule({
  code: 'FMT-002',
  severity: 'info',
  title: '每面行数或每行字数不对',
  why: '公文每面22行、每行28个字，撑满版心；行距和字号不合，面数就会多出来或者版心撑不满。',
  fix: ['把正文行距设为固定值28.95磅左右，字号用3号'],
  basis: ['page.lines', 'page.characters', 'text.linePitch'],
  certainty: 'sure',
  *check(subject) {
    const { document, profile, official, body, em } = subject;
    const page = document.sections[0]?.page;
    if (!official || !page || page.orientation !== 'portrait' || body.length < 3) return;
    const { lines, characters } = profile.page;
    const pitch = usualPitch(subject);
    if (pitch !== undefined) {
      const height = pt(profile.page.height.value - profile.page.top.value - profile.page.bottom.value);
      const found = Math.floor(height / pitch + SLACK);
      if (found !== lines.value)
        yield {
          basis: 'page.lines',
          found: `${found}行`,
          expected: [`${lines.value}行`],
          fault: `正文行距${round(pitch)}磅，每面排${found}行`,
          wanted: `每面排${lines.value}行（行距约${profile.text.linePitch.value}磅）`,
        };
    }
    for (const passage of pitch === undefined ? [] : body) {
      const own = pitchOf(passage.block.format.line, page.gridLinePitch);
      if (own === undefined || Math.abs(own - pitch!) <= OTHER) continue;
      yield {
        basis: 'text.linePitch',
        at: passage,
        found: `${round(own)}磅`,
        expected: [`${round(pitch!)}磅`],
        fault: `有的段落行距与正文其余部分不同，其余是${round(pitch!)}磅`,
      };
    }
    const width = pt(profile.page.width.value - profile.page.left.value - profile.page.right.value);
    const found = Math.floor(width / em + SLACK * 2);
    // The size of the characters is another rule's business.
    if (Math.abs(em - profile.text.size.value) < 1.5 && Math.abs(found - characters.value) > 1)
      yield {
        basis: 'page.characters',
        found: `${found}个`,
        expected: [`${characters.value}个`],
        fault: `每行排${found}个字`,
        wanted: `每行排${characters.value}个字`,
      };
  },
});

const pt = (mm: number): number => (mm / 25.4) * 72;
const round = (n: number): number => Math.round(n * 100) / 100;

/** The pitch of most of the body, pt; undefined where it depends on the font. */
function usualPitch({ body, document }: Subject): number | undefined {
  const gridPitch = document.sections[0]?.page.gridLinePitch;
  const counts = new Map<number | undefined, number>();
  for (const { block, text } of body) {
    const pitch = pitchOf(block.format.line, gridPitch);
    counts.set(pitch, (counts.get(pitch) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function pitchOf({ rule, value }: ParagraphFormat['line'], gridPitch: number | undefined): number | undefined {
  if (rule === 'exact') return value;
  return gridPitch !== undefined && rule === 'multiple' && value === 1 && gridPitch > 20 ? gridPitch : undefined;
}

import { defineRule } from '../format/rule.js';

const H = '\\p{Script=Han}';
const WRONG: readonly [RegExp, string, string][] = [
  [/等等?\s*(?:…+|\.{3,}|。{3,})/u, '“等”和省略号并用', '用“等”就不再用省略号'],
  [
    new RegExp(`(?<=[${H}，、”])(?:\\.{3,6}(?!\\.)|。{3,6}(?!。)|·{3,6}(?!·)|、{3,6}(?!、))`, 'u'),
    '省略号写成了一串点',
    '用“……”',
  ],
  [/(?<!…)…(?!…)(?=[\p{Script=Han}，。”]|\s*$)/u, '省略号只有三个点', '用六个点“……”'],
];

/** …… of six points, and not together with 等. More points than six lead to a page number. */
export const ellipsis = defineRule({
  code: 'TXT-005',
  severity: 'warning',
  title: '省略号的写法不对',
  why: '省略号是六个点“……”，占两个字；已经用了“等”，就不再用省略号。',
  fix: ['改成“……”，或者删去'],
  basis: ['rules.ellipsis'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const hit = WRONG.find(([pattern]) => pattern.test(passage.text));
      if (hit)
        yield {
          basis: 'rules.ellipsis',
          at: passage,
          found: hit[0].exec(passage.text)![0],
          fault: hit[1],
          wanted: hit[2],
        };
    }
  },
});

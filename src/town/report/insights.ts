import { clause } from '../../village/index.js';
import type { Town } from '../compile/town.js';
import type { Upper } from '../compile/upper.js';
import type { Guard } from '../guard/index.js';
import {
  type AcrossVillages,
  commonProblems,
  conductFacts,
  responsibilityGaps,
  withoutEvidence,
} from '../insight/index.js';
import { nameAt } from '../level.js';

/** Lines told in the text; the rest stands in 镇汇总表.xlsx. */
const told = 10;

/** What only the town can see, as facts without judgement; of single people nothing at the public level. */
export function insightData(
  town: Town,
  upper: Upper,
  { twice, suspected, similar }: AcrossVillages,
  guard: Guard,
): Record<string, unknown> {
  const { level } = guard;
  const common = commonProblems(town);
  const gaps = responsibilityGaps(town, upper);
  const bare = withoutEvidence(town);
  const open = level !== 'public';
  const conduct = open ? conductFacts(town).map(({ village, text }) => ({ 村: village, 情况: clause(text) })) : [];
  return {
    有情况:
      twice.length + suspected.length + gaps.length + bare.length + conduct.length + (open ? similar.length : 0) > 0,
    共性: common.slice(0, told).map(({ item, villages, findings, open: left, unanswered }) => ({
      项号: item.id,
      检查内容: item.question.replace(/[？?]$/, ''),
      村数: villages.length,
      问题数: guard.spread(guard.cell(`共性|${item.id}`, findings), villages.length, findings),
      未完成: guard.spread(guard.cell(`共性未完成|${item.id}`, left), villages.length, findings),
      未回应: unanswered.slice(0, told),
      未回应数: unanswered.length,
    })),
    共性数: common.length,
    重复人数: guard.cell('发现.重复人数', twice.length),
    重复户数: guard.cell('发现.重复户数', twice.filter((one) => one.wholeHousehold).length),
    重复: open
      ? twice.slice(0, told).map(({ places, wholeHousehold }) => ({
          姓名: nameAt(level, places[0]!.person.name),
          整户: wholeHousehold,
          各处: places.map((p) => `${p.village}（户编号${p.person.household}）`),
        }))
      : [],
    疑似数: guard.cell('发现.疑似数', suspected.length),
    疑似: open
      ? suspected.slice(0, told).map(({ places: [one, other], alike }) => ({
          姓名: nameAt(level, one.person.name),
          甲: one.village,
          乙: other.village,
          相同: alike.join('、'),
        }))
      : [],
    责任空缺数: gaps.length,
    责任空缺: gaps.slice(0, told).map(({ village, blank }) => ({ 村: village, 空缺: blank.join('、') })),
    无佐证数: guard.cell('发现.无佐证数', bare.length),
    无佐证: open ? bare.slice(0, told).map((e) => e.id) : [],
    情况: conduct,
    相同: open
      ? similar.slice(0, told).map(({ villages, passages, similarity }) => ({
          甲: villages[0],
          乙: villages[1],
          段数: passages.length,
          比例: `${similarity}%`,
          例: quotable(clause(passages[0]!.one.text).slice(0, 60)),
        }))
      : [],
    相同数: open ? similar.length : 0,
  };
}

/** For between quotation marks: those of its own become single ones (GB/T 15834 4.8.3.4). */
const quotable = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

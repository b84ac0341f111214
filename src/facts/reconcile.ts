import { type Diagnostic, defineDiagnostic } from '../diagnostics/index.js';
import { countFindingRows } from '../ledger/index.js';
import type { VillageData } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import type { Facts } from './fact.js';

const disagreement = defineDiagnostic({
  code: 'FACT-001',
  severity: 'error',
  title: '两种算法得到的数不一致',
  why: '同一个数用两条互不相干的路各算一遍，不一致就不能印出去（账账相符）。',
  fix: ['这是程序的问题，请把工作簿和这条提示一起告诉村报的维护人员'],
});

const sumWrong = defineDiagnostic({
  code: 'FACT-002',
  severity: 'error',
  title: '分项之和不等于总数',
  why: '按状态、来源、分类、方面分别统计的问题数，合计都应当等于问题总数。',
  fix: ['检查问题台账中没有填状态、来源、分类或检查项号的行'],
});

/** FACTS 10.3, rules 1–3 and 10: parts add up, and a second count straight from the rows says the same. FACT-001, FACT-002. */
export function reconcile(facts: Facts, data: VillageData, drafts: number, plan: Plan): Diagnostic[] {
  const value = (key: string): number => facts.get(key)?.value ?? 0;
  const place = { kind: 'cell', file: data.origin.file, sheet: '问题台账' } as const;
  const sumOf = (prefix: string): number => {
    let sum = 0;
    for (const [key, fact] of facts) if (key.startsWith(prefix)) sum += fact.value ?? 0;
    return sum;
  };
  const found: Diagnostic[] = [];
  const sums: [string, string, number, string][] = [
    ['按状态', '问题.总数', sumOf('问题.状态.'), '状态'],
    ['按来源', '问题.总数', sumOf('问题.来源.'), '来源'],
    ['按分类', '问题.总数', sumOf('问题.分类.'), '分类'],
    ['按方面', '问题.总数', sumOf('问题.方面.'), '方面'],
    ['按整改类型', '问题.总数', sumOf('问题.类型.'), '整改类型'],
  ];
  for (const [how, key, sum] of sums)
    if (sum !== value(key))
      found.push(
        sumWrong({
          place,
          found: String(sum),
          expected: [String(value(key))],
          message: `${how}合计为${sum}个，问题总数为${value(key)}个，两者应当相等。`,
        }),
      );
  const monitored = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'].reduce((s, c) => s + value(`村情.${c}.户数`), 0);
  const again = countFindingRows(data, plan);
  const second: [string, number, number][] = [
    ['问题总数', value('问题.总数') - drafts, again.total],
    ['已销号数', value('问题.已销号数'), again.closed],
    ['已整改数', value('问题.已整改数'), again.rectified],
    ['逾期数', value('问题.逾期数'), again.overdue],
    ['三类监测对象户数之和', monitored, value('村情.监测户数')],
    ['监测对象已消除与未消除之和', value('村情.监测未消除户数') + value('村情.监测已消除户数'), value('村情.监测户数')],
  ];
  for (const [name, one, other] of second)
    if (one !== other)
      found.push(
        disagreement({
          place,
          found: String(one),
          expected: [String(other)],
          message: `${name}一次算得${one}，另一次算得${other}。`,
        }),
      );
  return found;
}

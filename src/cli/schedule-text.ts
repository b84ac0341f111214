import { maskNumbers } from '../diagnostics/index.js';
import { type Schedule, type ScheduleTally, scopeText, type TownLedger } from '../town/index.js';

const most = 30;

/** `ledger due`: totals, days left, units, persons, and the problems with the nearest dates. */
export function scheduleText(schedule: Schedule, { villages, missing }: TownLedger): string {
  const { open, total, closed, waiting, asOf, byDays, byUnit, byPerson, withoutEvidence } = schedule;
  const shown = open.slice(0, most).map(({ entry, village }) => {
    const { description = '', responsibleUnit = '未定单位', responsiblePerson = '未定责任人' } = entry.values;
    const text = [...maskNumbers(description)];
    return `  ${entry.numbered ? '（未编号）' : entry.id}  ${when(entry)}  ${village.name}  ${responsibleUnit} ${responsiblePerson}  ${text.slice(0, 24).join('')}${text.length > 24 ? '…' : ''}`;
  });
  return [
    `${scopeText({ villages })}（按 ${asOf} 算）：问题 ${total} 个，已销号 ${closed} 个，待复核 ${waiting} 个，未完成 ${open.length} 个。`,
    ...(missing.length > 0 && villages.length > 1
      ? [`没有包括的村：${missing.map(({ name }) => name).join('、')}。`]
      : []),
    ...(open.length > 0
      ? [
          `剩余天数：${byDays
            .filter(({ count }) => count > 0)
            .map(({ name, count }) => `${name} ${count} 个`)
            .join('，')}。`,
          '按责任单位：',
          ...byUnit.slice(0, 15).map((one) => `  ${one.name}：${tallyText(one)}`),
          '按责任人：',
          ...byPerson.slice(0, 15).map((one) => `  ${one.name}（${one.unit}）：${tallyText(one)}`),
          '时限最近的：',
          ...shown,
          ...(open.length > most ? [`  ……共 ${open.length} 个，--out 另存全部。`] : []),
        ]
      : []),
    ...(withoutEvidence.length > 0
      ? [
          `写了已整改、没有佐证材料的 ${withoutEvidence.length} 个：${withoutEvidence
            .slice(0, 8)
            .map(({ entry }) => entry.id)
            .join('、')}${withoutEvidence.length > 8 ? ' 等' : ''}。`,
        ]
      : []),
  ].join('\n');
}

const when = ({ status, daysLeft, overdue }: Schedule['open'][number]['entry']): string =>
  status === '长期坚持'
    ? '长期坚持'
    : daysLeft === undefined
      ? '未定时限'
      : overdue
        ? `逾期${-daysLeft}天`
        : daysLeft === 0
          ? '今天到期'
          : `还有${daysLeft}天`;

const tallyText = ({ open, overdue, soon }: ScheduleTally): string =>
  `${open} 个${overdue > 0 ? `，逾期 ${overdue} 个` : ''}${soon > 0 ? `，7天内到期 ${soon} 个` : ''}`;

import type { Diagnostic } from '../../diagnostics/index.js';
import { datesOutOfOrder } from '../codes.js';
import type { Path } from '../source.js';
import type { Lint } from './lint.js';

interface Day {
  path: Path;
  name: string;
  date: string | undefined;
}

/** Days that must not come before others. ISO dates compare as text. */
export const dates: Lint = (plan, source) => {
  const { inspection, settings } = plan;
  const day = (name: string, date: string | undefined, ...path: (string | number)[]): Day => ({ path, name, date });
  const start = day('排查开始', inspection.start, 'inspection', 'start');
  const end = day('排查结束', inspection.end, 'inspection', 'end');
  const signed = day('方案签发', plan.signed.date, 'signed', 'date');
  const pairs: [Day, Day][] = [
    [start, end],
    [start, day('上报时限', plan.reportDeadline, 'reportDeadline')],
    [start, day('数据截止', plan.asOf, 'asOf')],
    [day('今年以来起算', settings.yearStart, 'settings', 'yearStart'), start],
    [
      day('收入核算期开始', settings.incomePeriod.from, 'settings', 'incomePeriod', 'from'),
      day('收入核算期结束', settings.incomePeriod.to, 'settings', 'incomePeriod', 'to'),
    ],
  ];
  plan.stages.forEach((stage, index) => {
    const from = day(`${stage.name}开始`, stage.start, 'stages', index, 'start');
    const to = day(`${stage.name}结束`, stage.end, 'stages', index, 'end');
    pairs.push([from, to], [signed, to]);
    const before = plan.stages[index - 1];
    if (before) pairs.push([day(`${before.name}结束`, before.end, 'stages', index - 1, 'end'), to]);
  });
  return pairs.flatMap(([earlier, later]): Diagnostic[] => {
    if (earlier.date === undefined || later.date === undefined || earlier.date <= later.date) return [];
    return [
      datesOutOfOrder({
        place: source.place(later.path),
        found: later.date,
        message: `${later.name}（${later.date}）早于${earlier.name}（${earlier.date}）。`,
        related: [{ place: source.place(earlier.path), message: `${earlier.name}写在这里。` }],
      }),
    ];
  });
};

import { remedyFor } from './remedies.js';
import type { FindingRow } from './rows.js';
import type { Staff } from './staff.js';

type Status = NonNullable<FindingRow['status']>;

const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The latest day on which a finding can be found, mended, reviewed and closed within the round. */
const LAST_FOUND = '2021-12-19';
const DEADLINES = ['2021-12-22', '2022-01-15', '2022-01-31', '2022-02-28'];

/** Fills a draft with all that its state needs; `index` varies deadlines. Dates are those of the round of 2021. */
export function completeFinding(draft: FindingRow, status: Status, index: number, staff: Staff): FindingRow {
  const found = draft.foundAt !== undefined && draft.foundAt < LAST_FOUND ? draft.foundAt : LAST_FOUND;
  const unit = draft.responsibleUnit ?? '村“两委”';
  const { cause, rootCause, task, measures, evidence } = remedyFor(draft.category);
  const mended = status === '已销号' || status === '已整改待复核';
  const base: FindingRow = {
    ...draft,
    foundAt: found,
    foundBy: draft.foundBy ?? staff.infoOfficer,
    verdict: '属实',
    verdictBy: staff.secretary,
    cause,
    rootCause,
    task,
    measures,
    responsibleUnit: unit,
    responsiblePerson: staff.personOf(unit),
    rectifyType: status === '长期坚持' ? '长期坚持' : mended && index % 2 === 0 ? '立行立改' : '限期整改',
    deadline: mended ? addDays(found, 5) : DEADLINES[index % DEADLINES.length]!,
    status,
  };
  switch (status) {
    case '已销号':
      return {
        ...base,
        progress: '已经完成整改，复核合格',
        completedAt: addDays(found, 2),
        evidence,
        reviewer: staff.reviewer,
        reviewedAt: addDays(found, 3),
        closedAt: addDays(found, 4),
      };
    case '已整改待复核':
      return { ...base, progress: '已经完成整改，等待镇里复核', completedAt: addDays(found, 3), evidence };
    case '退回重改':
      return {
        ...base,
        progress: '复核时发现整改不彻底，正在重新整改',
        completedAt: addDays(found, 2),
        evidence,
        reviewer: staff.reviewer,
        reviewedAt: addDays(found, 3),
        deadline: '2022-01-10',
      };
    case '长期坚持':
      return {
        ...base,
        progress: '已经启动，按阶段推进',
        stageGoal: '2022年6月底前完成第一阶段任务',
        deadline: '2022-06-30',
      };
    case '整改中':
      return { ...base, progress: '已交办责任单位，正在按措施推进' };
    default:
      return base;
  }
}

/** A draft that a person looked at and found not to be so. */
export function rejectFinding(draft: FindingRow, staff: Staff): FindingRow {
  return {
    ...draft,
    verdict: '不属实',
    verdictBy: staff.secretary,
    verdictReason: '入户核对原始凭证，登记信息滞后，实际情况没有问题',
    status: '作废',
    note: '核实不属实，编号保留',
  };
}

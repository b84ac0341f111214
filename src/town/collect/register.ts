import { type Table, type TableCell, writeTables } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import type { Collection } from './collect.js';
import { chinaTime } from './day.js';
import type { VillageDecision } from './decide.js';
import { LEFT_OUT } from './finished.js';
import type { Submission } from './submission.js';

export const REGISTER = '收件登记表.xlsx';

/** 收件登记表.xlsx (FACTS 9, R4.17): village × received, edition, check result, late, what counts and why; then every file. */
export function writeRegister(collection: Collection, plan: Plan): Uint8Array {
  const head = { unit: `登记单位：${plan.town.name}`, asOf: `登记日期：${collection.day}`, filter: true };
  const { villages, upper, others } = collection;
  const received = villages.filter(({ state }) => state === '已收');
  return writeTables([
    {
      ...head,
      sheet: '收件登记',
      title: `${plan.town.name}${plan.inspectionName}收件登记表`,
      columns: [
        { name: '序号', width: 6, align: 'center' },
        { name: '村', width: 12, align: 'center' },
        { name: '收件情况', width: 10, align: 'center' },
        { name: '第一次收到', width: 12, align: 'center' },
        { name: '是否逾期', width: 10, align: 'center' },
        { name: '份数', width: 6, align: 'center' },
        { name: '计入的文件', width: 28, align: 'left' },
        { name: '收到时间', width: 17, align: 'center' },
        { name: '种类', width: 9, align: 'center' },
        { name: '表格版本', width: 12, align: 'center' },
        { name: '数据截止日期', width: 13, align: 'center' },
        { name: '检查结果', width: 14, align: 'center' },
        { name: '为什么这样定', width: 36, align: 'left' },
      ],
      rows: villages.map((one, index) => [index + 1, one.village.name, ...stateCells(one)]),
      empty: '方案里没有村。',
      notes: [
        `应收${villages.length}个村，已收${received.length}个${named('未收到', villages)}${named('只有成品', villages)}${named('不能用', villages)}${named('待定', villages)}。`,
        `上报时限：${plan.reportDeadline}。逾期按第一次收到能用的文件的日期算，时间是北京时间。`,
        '一个村只计入一份：先比数据截止日期，再比收到时间，再比文件里记的保存时间；有人指定的按指定。',
        `“只有成品”：只交了自查报告，没有工作簿；汇总时依据成品文件单列合计，不计入全镇合计，做不出${LEFT_OUT}。`,
      ],
    },
    {
      ...head,
      sheet: '收件明细',
      title: `${plan.town.name}${plan.inspectionName}收件明细`,
      columns: [
        { name: '序号', width: 6, align: 'center' },
        { name: '村', width: 12, align: 'center' },
        { name: '收到的文件', width: 34, align: 'left' },
        { name: '收到时间', width: 17, align: 'center' },
        { name: '种类', width: 9, align: 'center' },
        { name: '用不用', width: 10, align: 'center' },
        { name: '说明', width: 44, align: 'left' },
        { name: '保存在', width: 44, align: 'left' },
        { name: '校验值', width: 20, align: 'center' },
      ],
      rows: numbered([
        ...villages.flatMap(({ village, weighed }) =>
          weighed.map(({ submission, role, why }) =>
            fileCells(village.name + (submission.guessed ? '（按文件名）' : ''), submission, role, why),
          ),
        ),
        ...upper.map((submission) =>
          fileCells(submission.upper!.name, submission, '计入', `${submission.upper!.kind}工作簿`),
        ),
        ...others.map((submission) =>
          fileCells(
            submission.upper?.name ?? '认不出',
            submission,
            submission.upper ? '被替代' : '不能用',
            submission.upper ? '后来又交了一份' : (submission.problems[0]?.message ?? ''),
          ),
        ),
      ]),
      empty: '还没有收到文件。',
      notes: [],
    },
  ] satisfies Table[]);
}

function stateCells({ state, counted, finished, why, weighed, firstDay, late }: VillageDecision): TableCell[] {
  const overdue = state === '已收' || state === '待定' ? (late ? '逾期' : '按时') : late ? '逾期未交' : '未到期';
  return [
    state,
    firstDay ? { day: firstDay } : undefined,
    overdue,
    weighed.length,
    (counted ?? finished)?.receipt.from,
    (counted ?? finished) && chinaTime((counted ?? finished)!.receipt.receivedAt),
    finished ? '成品报告' : counted?.receipt.kind,
    counted?.read.edition ?? finished?.finished.edition,
    counted ? { day: counted.read.asOf } : finished && { day: finished.finished.asOf },
    counted && (counted.read.errors.count > 0 ? `${counted.read.errors.count}个错误` : '没有错误'),
    why,
  ];
}

const fileCells = (village: string, { receipt }: Submission, role: string, why: string): TableCell[] => [
  village,
  receipt.from,
  chinaTime(receipt.receivedAt),
  receipt.kind,
  role,
  why,
  receipt.stored,
  receipt.sha256.slice(0, 16),
];

const numbered = (rows: TableCell[][]): TableCell[][] => rows.map((cells, index) => [index + 1, ...cells]);

function named(state: VillageDecision['state'], villages: readonly VillageDecision[]): string {
  const names = villages.filter((one) => one.state === state).map(({ village }) => village.name);
  return names.length === 0 ? '' : `，${state}${names.length}个（${names.join('、')}）`;
}

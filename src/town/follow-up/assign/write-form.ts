import { maskNumbers } from '../../../diagnostics/index.js';
import { type Table, type TableCell, type TableColumn, writeTables } from '../../../office/index.js';
import type { Plan } from '../../../plan/index.js';
import type { Assignment } from './assignments.js';
import { FILLED, FORM_SHEET, fieldOf, UNIT_STATES } from './form.js';
import { formRecordSheet } from './form-record.js';

const WIDTHS: Partial<Record<(typeof FILLED)[number], number>> = {
  cause: 8,
  rootCause: 18,
  task: 16,
  measures: 20,
  responsiblePerson: 9,
  progress: 20,
  status: 11,
  completedAt: 11,
  evidence: 14,
  note: 12,
};

const TOLD_COLUMNS: readonly TableColumn[] = [
  { name: '序号', width: 5, align: 'center' },
  { name: '问题编号', width: 14.5, align: 'center' },
  { name: '村', width: 9, align: 'center' },
  { name: '对象名称', width: 9.5, align: 'center' },
  { name: '问题描述', width: 30, align: 'left' },
  { name: '整改时限', width: 11, align: 'center' },
];

/**
 * 交办单.xlsx of one unit: what it is to do and, in columns of another colour, what it fills in and sends back. What was sent
 * stays in the file on a sheet that is not shown, as the base of the merge. Numbers of persons are masked. Same input, same bytes.
 */
export function writeForm({ unit, findings }: Assignment, asOf: string, plan: Plan): Uint8Array {
  const columns = FILLED.map((key): TableColumn => {
    const { name, type, values } = fieldOf(key);
    const choices = key === 'status' ? UNIT_STATES : values;
    return {
      name,
      width: WIDTHS[key] ?? 14,
      align: type === 'text' && key !== 'responsiblePerson' ? 'left' : 'center',
      input: type === 'date' ? 'day' : 'text',
      ...(choices && { choices }),
    };
  });
  const form: Table = {
    sheet: FORM_SHEET,
    title: `${plan.town.name}${plan.inspectionName}问题交办单`,
    unit: `责任单位：${unit}`,
    asOf: `数据截止日期：${asOf}　共 ${findings.length} 个问题`,
    columns: [...TOLD_COLUMNS, ...columns],
    rows: findings.map(({ entry, village, sent }, index): TableCell[] => [
      index + 1,
      entry.id,
      village.name,
      sent.subjectName === undefined ? '全村' : sent.subjectName,
      sent.description,
      entry.values.deadline === undefined ? undefined : { day: entry.values.deadline },
      ...FILLED.map((key): TableCell => {
        const text = sent[key];
        return text !== undefined && fieldOf(key).type === 'date' ? { day: text } : text;
      }),
    ]),
    empty: '没有需要整改的问题。',
    notes: [
      '填写说明：黄色的栏由责任单位填写，填好后把本表原样交回；凭问题编号对账，编号不要改。',
      `状态只选“${UNIT_STATES.join('”“')}”；已整改的要填完成日期和佐证材料，由复核人复核后销号。不写证件号码和电话。`,
    ],
    filter: true,
  };
  const sent = new Map(findings.map((one) => [one.entry.id, one.sent]));
  const record = { planId: plan.id, townCode: plan.town.code, unit: maskNumbers(unit), asOf, sent };
  return writeTables([form, formRecordSheet(record)]);
}

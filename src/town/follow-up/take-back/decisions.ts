import { type Diagnostic, maskNumbers, type Outcome, suggest } from '../../../diagnostics/index.js';
import { type Entity, halfWidth, parseDay } from '../../../model/index.js';
import { type Table, type TableColumn, writeTables } from '../../../office/index.js';
import type { Plan } from '../../../plan/index.js';
import { readSheet } from '../../../workbook/index.js';
import { FILLED, fieldOf } from '../assign/form.js';
import { decisionUnusable } from '../codes.js';
import type { Conflict } from './merge.js';
import { nameOf } from './read-form.js';

/** Whose word goes. */
export type Side = '单位' | '村里';

/** What a person decided about one conflict. */
export interface Decision {
  id: string;
  key: string;
  /** What both sides said when it was decided: a decision about something else does not count. */
  theirs?: string;
  ours?: string;
  choice: Side | '另填';
  other?: string;
}

const SHEET = '待决定';
const BLANK = '（空）';

const text = (key: string, name: string, values?: readonly string[]) => ({
  ...{ key, name, group: '', sensitivity: 'none' as const, width: 20 },
  ...(values ? { type: 'enum' as const, values } : { type: 'text' as const }),
});

const entity: Entity = {
  key: 'decision',
  name: SHEET,
  layout: 'table',
  compulsory: true,
  identity: ['id'],
  help: '',
  fields: [
    { ...text('id', '问题编号'), type: 'id' },
    text('field', '栏目'),
    text('theirs', '单位填的'),
    text('ours', '村里现在'),
    text('choice', '采用', ['单位', '村里', '另填']),
    text('other', '另填内容'),
  ],
};

const column = (name: string, width: number, align: 'left' | 'center' = 'left'): TableColumn => ({
  name,
  width,
  align,
});

/** 待决定.xlsx: every conflict with both sides and what was sent, and a column in which a person chooses. */
export function writeConflicts(
  conflicts: readonly Conflict[],
  villageOf: (id: string) => string,
  plan: Plan,
): Uint8Array {
  const table: Table = {
    sheet: SHEET,
    title: `${plan.town.name}收回交办单待决定事项`,
    unit: `单位：${plan.town.name}`,
    asOf: `共 ${conflicts.length} 处`,
    columns: [
      ...[column('序号', 5, 'center'), column('问题编号', 14.5, 'center'), column('村', 9, 'center')],
      ...[column('责任单位', 14), column('栏目', 10, 'center'), column('原因', 11, 'center')],
      ...[column('交办时', 24), column('单位填的', 24), column('村里现在', 24)],
      { ...column('采用', 8, 'center'), input: 'text', choices: ['单位', '村里', '另填'] },
      { ...column('另填内容', 24), input: 'text' },
    ],
    rows: conflicts.map(({ id, key, unit, reason, base, theirs, ours }, index) => [
      ...[index + 1, id, villageOf(id), unit || undefined, nameOf(key), reason],
      ...[base ?? BLANK, maskNumbers(theirs ?? BLANK), ours ?? BLANK, undefined, undefined],
    ]),
    empty: '没有需要决定的事项。',
    notes: [
      '在“采用”一栏选“单位”“村里”或“另填”（另填的写在后一栏），再运行 cunbao ledger 收回，加 --decisions 待决定.xlsx。空着的不动，仍按村里现在的内容。',
    ],
    filter: false,
  };
  return writeTables([table]);
}

/** Reads the sheet back. LEDG-075 for a line that cannot be used; a line without a choice is no decision. */
export function readDecisions(bytes: Uint8Array, file: string, plan: Plan): Outcome<Decision[]> {
  const read = readSheet(bytes, file, entity, plan);
  if (!read.value) return { diagnostics: read.diagnostics };
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const names = FILLED.map(nameOf);
  const value = read.value.flatMap(({ at, values }): Decision[] => {
    const { id, field, theirs, ours, choice, other } = values as Record<string, string | undefined>;
    if (id === undefined || choice === undefined) return [];
    const refuse = (message: string): [] => {
      const place = { kind: 'cell', file, sheet: SHEET, row: at.row } as const;
      diagnostics.push(decisionUnusable({ place, message: `第 ${at.row} 行（${id}）：${message}` }));
      return [];
    };
    const key = FILLED.find((one) => nameOf(one) === field);
    if (!key)
      return refuse(
        `没有“${field ?? ''}”这一栏${field && suggest(field, names) ? `，是不是“${suggest(field, names)}”` : ''}。`,
      );
    const side = (said: string | undefined) => (said === undefined || said === BLANK ? undefined : said);
    const [unit, village] = [side(theirs), side(ours)];
    const sides = { ...(unit !== undefined && { theirs: unit }), ...(village !== undefined && { ours: village }) };
    if (choice !== '另填') return [{ id, key, ...sides, choice: choice as Side }];
    const typed = other === undefined ? undefined : typedValue(key, other);
    if (typed === undefined)
      return refuse(`“另填内容”${other === undefined ? '空着' : `“${other}”不能填在“${field}”里`}。`);
    return [{ id, key, ...sides, choice, other: typed }];
  });
  return { value, diagnostics };
}

/** What a person typed for a field, as the workbook takes it; undefined when the field does not take it. */
function typedValue(key: string, typed: string): string | undefined {
  const { type, values } = fieldOf(key);
  if (type === 'date') return parseDay(halfWidth(typed));
  return values && !values.includes(typed) ? undefined : typed;
}

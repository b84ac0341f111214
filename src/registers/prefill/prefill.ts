import type { CellPlace, Diagnostic } from '../../diagnostics/index.js';
import { type BookData, type DepartmentData, entitiesOf, type TownData, type VillageData } from '../../model/index.js';
import { nothingRead, notPlaced, sourcesDisagree } from '../codes.js';
import type { Register } from '../register.js';
import { Builder } from './builder.js';
import { carryOver } from './carry-over.js';
import type { OriginLine, Prefilled, Row } from './prefilled.js';

/**
 * What the registers (and last round's workbook) know about a village, as rows of its new workbook. Where sources differ the cell
 * stays blank and is listed (REG-010); persons whose household no source names are counted (REG-012). Only a right ID, a 人编号 or a
 * 户编号 with the same name joins two records.
 */
export function prefill(
  registers: readonly Register[],
  options: { former?: VillageData; year: number },
): { value: Prefilled; diagnostics: Diagnostic[] } {
  const build = new Builder();
  if (options.former) build.former(options.former);
  const order = [...registers].sort((a, b) => placing(b) - placing(a));
  const lost: { register: Register; count: number; first: CellPlace }[] = [];
  for (const register of order) {
    const left = register.records.filter((record) => !build.add(register, record));
    if (left.length > 0) lost.push({ register, count: left.length, first: left[0]!.place });
  }
  const value = build.result();
  const diagnostics: Diagnostic[] = value.conflicts.map((conflict) =>
    sourcesDisagree({
      ...(conflict.said.find(({ place }) => place)?.place && {
        place: conflict.said.find(({ place }) => place)!.place!,
      }),
      message: `“${conflict.subject}”的“${conflict.column}”：${conflict.said.map((s) => `${s.source}是“${s.value}”`).join('，')}；没有预填。`,
    }),
  );
  for (const { register, count, first } of lost)
    diagnostics.push(
      notPlaced({ place: first, message: `“${register.mapping.name}”有 ${count} 行不知道属于哪一户，没有预填。` }),
    );
  if (options.former) {
    // A register knows better than last round's sheet.
    value.rows = { ...carryOver(options.former, options.year), ...value.rows };
    value.origins.push(...carried(options.former, value.rows));
  }
  if ((value.rows.household ?? []).length === 0)
    diagnostics.push(nothingRead({ message: '给出的文件里没有这个村的农户，工作簿里没有预填内容。' }));
  return { value, diagnostics };
}

/** Of last round's sheets besides 农户 and 家庭成员: how many rows came over. */
function carried({ origin }: BookData, rows: Record<string, Row[]>): OriginLine[] {
  const sheets = entitiesOf(origin.book ?? 'village').filter(({ key }) => key !== 'household' && key !== 'person');
  return sheets.flatMap(({ key, name }) =>
    rows[key]?.length ? [{ sheet: name, column: '（整行）', source: '上期工作簿', count: rows[key].length }] : [],
  );
}

/** What last round's workbook of the town or a department hands on: its form and the rows that go on. */
export function prefillBook(former: TownData | DepartmentData, year: number): Pick<Prefilled, 'rows' | 'origins'> {
  const form =
    'town' in former ? { town: [former.town.values as Row] } : { department: [former.department.values as Row] };
  const rows: Record<string, Row[]> = { ...form, ...carryOver(former, year) };
  return { rows, origins: carried(former, rows) };
}

/** Registers that name the household of each person come first. */
const placing = ({ records }: Register): number =>
  records.some(({ householdId }) => householdId !== undefined) ? 1 : 0;

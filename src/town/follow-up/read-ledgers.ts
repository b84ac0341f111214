import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import { type LedgerEntry, ledgerOf } from '../../ledger/index.js';
import { type BookData, finding } from '../../model/index.js';
import { type BookUnit, bookUnits, type Plan } from '../../plan/index.js';
import { readBookKind, readDepartmentBook, readTownBook, readWorkbook } from '../../workbook/index.js';
import { notNumbered, otherErrors, villageTwice } from './codes.js';

/** The problems of one village (or the town, or a department), as its workbook has them; drafts that nobody has confirmed are not followed up. */
export interface VillageLedger {
  /** Name of the workbook, without folders. */
  file: string;
  village: BookUnit;
  /** With the town's one date for 数据截止日期. */
  data: BookData;
  /** The workbook's own 数据截止日期 (or the command line's): what is written into it is judged by this. */
  ownAsOf: string;
  entries: LedgerEntry[];
}

export interface TownLedger {
  /** The one date by which overdue is told, YYYY-MM-DD. */
  asOf: string;
  /** In the plan's order. */
  villages: VillageLedger[];
  /** Villages of the plan of which there is no workbook. */
  missing: BookUnit[];
}

export interface FollowUpOptions {
  plan: Plan;
  /** 数据截止日期 of the command line; else the latest of the workbooks'. */
  asOf?: string;
}

/**
 * Reads the villages' workbooks for following up. A workbook that cannot be read, or a second one of a village (LEDG-050),
 * is left out and said. Diagnostics: those about the file and the sheet 问题台账; errors elsewhere are counted (LEDG-051).
 */
export function readLedgers(
  inputs: readonly { file: string; bytes: Uint8Array }[],
  { plan, asOf }: FollowUpOptions,
): { value: TownLedger; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = inputs.flatMap(({ file, bytes }) => {
    const one = readAny(bytes, file, { plan, ...(asOf && { asOf }) });
    diagnostics.push(...(one.value ? ofLedger(one.diagnostics, file) : one.diagnostics));
    return one.value ? [one.value] : [];
  });
  const day =
    asOf ??
    read
      .map((data) => data.asOf)
      .sort()
      .at(-1) ??
    '';
  const units = bookUnits(plan);
  const villages: VillageLedger[] = [];
  for (const data of read) {
    const { file, villageCode } = data.origin;
    const twin = villages.find(({ village }) => village.code === villageCode);
    if (twin) {
      const message = `“${file}”和“${twin.file}”都是${twin.village.name}的工作簿，只用了前一份。`;
      diagnostics.push(villageTwice({ place: { kind: 'file', file }, message }));
      continue;
    }
    const village = units.find(({ code }) => code === villageCode)!;
    const kept = ledgerFor({ ...data, asOf: day }, plan);
    diagnostics.push(...kept.diagnostics);
    villages.push({ file, village, data: { ...data, asOf: day }, ownAsOf: data.asOf, entries: kept.value ?? [] });
  }
  const order = new Map(units.map(({ code }, index) => [code, index]));
  villages.sort((a, b) => order.get(a.village.code)! - order.get(b.village.code)!);
  const missing = units.filter(
    ({ code, book }) => book === 'village' && villages.every(({ village }) => village.code !== code),
  );
  return { value: { asOf: day || plan.asOf, villages, missing }, diagnostics };
}

/** Reads a workbook as the kind that its cover says. */
export function readAny(bytes: Uint8Array, file: string, options: FollowUpOptions): Outcome<BookData> {
  const kind = readBookKind(bytes, file);
  if (kind === 'town') return readTownBook(bytes, file, options);
  return kind === 'department' ? readDepartmentBook(bytes, file, options) : readWorkbook(bytes, file, options);
}

/** The rows of 问题台账 with their states and rules, without asking the inspection again. LEDG-052 counts rows without a number. */
export function ledgerFor(data: BookData, plan: Plan): Outcome<LedgerEntry[]> {
  const { value, diagnostics } = ledgerOf(data, { answers: [] }, plan);
  const entries = value?.entries ?? [];
  const bare = entries.filter(({ numbered }) => numbered).length;
  const { file } = data.origin;
  const said = diagnostics.filter(({ severity }) => severity === 'error');
  if (bare > 0)
    said.push(
      notNumbered({
        place: { kind: 'cell', file, sheet: finding.name },
        message: `“${finding.name}”有 ${bare} 行没有编号，只计数，不能交办和对账。`,
      }),
    );
  return { value: entries, diagnostics: said };
}

function ofLedger(all: readonly Diagnostic[], file: string): Diagnostic[] {
  const errors = all.filter(({ severity }) => severity === 'error');
  const elsewhere = (d: Diagnostic): boolean =>
    d.place?.kind === 'cell' && d.place.sheet !== undefined && d.place.sheet !== finding.name;
  const rest = errors.filter(elsewhere).length;
  return [
    ...errors.filter((d) => !elsewhere(d)),
    ...(rest > 0
      ? [otherErrors({ place: { kind: 'file', file }, message: `“${file}”的其他表还有 ${rest} 个错误。` })]
      : []),
  ];
}

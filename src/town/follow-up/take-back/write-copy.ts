import type { Diagnostic, Outcome } from '../../../diagnostics/index.js';
import { finding } from '../../../model/index.js';
import { readXlsx } from '../../../office/index.js';
import type { Plan } from '../../../plan/index.js';
import { patchWorkbook } from '../../../workbook/index.js';
import { writtenOtherwise } from '../codes.js';
import { readAny } from '../read-ledgers.js';
import type { Accepted } from './proposals.js';

/**
 * The workbook with these changes and nothing else: patched in its parts, then read again and compared cell by cell with the
 * original. `asOf` becomes the cover's 数据截止日期. LEDG-078, and no value, when any other cell differs or a value does not stand as it should.
 */
export function writeCopy(
  bytes: Uint8Array,
  { source, sets }: Accepted['changes'][number],
  plan: Plan,
  asOf?: string,
): Outcome<Uint8Array> {
  const { file, ownAsOf } = source;
  const patched = patchWorkbook(
    bytes,
    file,
    {
      sets: sets.map(({ entry, key, value }) => ({ entity: finding.key, row: entry.at!.row, key, value })),
      ...(asOf && { cover: { asOf } }),
    },
    plan,
  );
  if (!patched.value) return { diagnostics: patched.diagnostics };
  const wrong =
    strayCells(bytes, patched.value, file, sets, asOf) ?? wrongValue(patched.value, file, sets, plan, asOf ?? ownAsOf);
  if (wrong === undefined) return { value: patched.value, diagnostics: patched.diagnostics };
  const diagnostics: Diagnostic[] = [
    ...patched.diagnostics,
    writtenOtherwise({ place: { kind: 'cell', file, sheet: finding.name }, message: `“${file}”没有写出：${wrong}。` }),
  ];
  return { diagnostics };
}

type Sets = Accepted['changes'][number]['sets'];

function strayCells(
  before: Uint8Array,
  after: Uint8Array,
  file: string,
  sets: Sets,
  asOf: string | undefined,
): string | undefined {
  const [old, now] = [cellsOf(before, file), cellsOf(after, file)];
  for (const { entry, key } of sets) {
    const at = `${entry.at!.sheet}!${entry.cells[key]}`;
    old.delete(at);
    now.delete(at);
  }
  for (const [at, text] of now) if (old.get(at) !== text && text !== `\n${asOf}`) return `${at} 也变了`;
  for (const at of old.keys()) if (!now.has(at)) return `${at} 丢了`;
  return undefined;
}

function cellsOf(bytes: Uint8Array, file: string): Map<string, string> {
  const sheets = readXlsx(bytes, file).value?.sheets ?? [];
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ ref, text, formula }) =>
          text === '' && !formula ? [] : [[`${name}!${ref}`, `${formula?.text ?? ''}\n${text}`] as const],
        ),
      ),
    ),
  );
}

function wrongValue(bytes: Uint8Array, file: string, sets: Sets, plan: Plan, asOf: string): string | undefined {
  const findings = readAny(bytes, file, { plan, asOf }).value?.findings ?? [];
  const rows = new Map(findings.map(({ values }) => [values.findingId, values as Record<string, unknown>]));
  const wrong = sets.find(({ entry, key, value }) => (rows.get(entry.id)?.[key] ?? null) !== value);
  return wrong && `${wrong.entry.id} 的“${finding.fields.find(({ key }) => key === wrong.key)?.name}”没有写对`;
}

import { basename } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { DepartmentData, TownData, VillageData } from '../model/index.js';
import type { BookUnit } from '../plan/index.js';
import type { Ports } from '../ports.js';
import { ofVillage, prefill, prefillBook } from '../registers/index.js';
import { type IssueOptions, readBookKind, readDepartmentBook, readTownBook, readWorkbook } from '../workbook/index.js';
import { isXlsx, openRegisters } from './registers.js';
import { readInput, type Workspace } from './workspace.js';

interface Sources {
  /** What the files know about whoever fills in a workbook, ready for `issueBook`. */
  of(unit: BookUnit): Outcome<Pick<IssueOptions, 'rows' | 'origins'>>;
  diagnostics: Diagnostic[];
  /** Some file could not be read: better no workbook than one with a part missing. */
  stopped: boolean;
}

/** Opens the files of `--from`: workbooks of ours (last round's) and registers, told apart by what they are. */
export async function openSources(
  ports: Ports,
  { plan, folder }: Workspace,
  files: readonly string[],
  map?: string,
): Promise<Sources> {
  const former: (VillageData | TownData | DepartmentData)[] = [];
  const rest: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let stopped = false;
  for (const file of files) {
    const bytes = isXlsx(file) ? await readInput(ports, file) : undefined;
    const kind = bytes?.value && readBookKind(bytes.value, basename(file));
    if (!bytes?.value || !kind) {
      rest.push(file);
      continue;
    }
    const reader = { village: readWorkbook, town: readTownBook, department: readDepartmentBook }[kind];
    const read: Outcome<VillageData | TownData | DepartmentData> = reader(bytes.value, basename(file), { plan });
    // Last round's remarks were dealt with last round: only what stops the reading counts.
    if (read.value) former.push(read.value);
    else {
      diagnostics.push(...read.diagnostics);
      stopped = true;
    }
  }
  const opened = await openRegisters(ports, folder, rest, map);
  diagnostics.push(...opened.diagnostics);
  stopped ||= opened.registers.length < rest.length;
  return {
    diagnostics,
    stopped,
    of(unit) {
      const last = former.find(({ origin }) => origin.villageCode === unit.code);
      if (last && !('village' in last)) {
        const { rows, origins } = prefillBook(last, plan.year);
        return { value: { rows, origins: { filled: origins, open: [] } }, diagnostics: [] };
      }
      const village = plan.villages.find(({ code }) => code === unit.code);
      if (!village) return { value: {}, diagnostics: [] };
      const registers = opened.registers.map((one) => ofVillage(one, village));
      const known = prefill(registers, { ...(last && { former: last }), year: plan.year });
      const { rows, origins, conflicts } = known.value;
      const open = conflicts.map(({ said, ...line }) => ({
        ...line,
        said: said.map(({ source, value }) => `${source}：${value}`).join('；'),
      }));
      return { value: { rows, origins: { filled: origins, open } }, diagnostics: known.diagnostics };
    },
  };
}

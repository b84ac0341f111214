import { basename, dirname, extname } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { openWorkspace, readInput, unreadable } from './workspace.js';

interface DataOptions {
  plan?: string;
  asOf?: string;
  fullNumbers?: boolean;
}

/**
 * Data to fill a template with: JSON, from the standard input too; a CSV file, which is a list of records by its header; or a village workbook of
 * ours, under the vocabulary's Chinese names. OUT-003 when it cannot be read, and what reading a workbook says.
 */
export async function readData(ports: Ports, path: string, options: DataOptions = {}): Promise<Outcome<unknown>> {
  const bytes = await readInput(ports, path);
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  const kind = extname(path).toLowerCase();
  if (kind === '.csv' || kind === '.txt') return readCsv(path, bytes.value);
  if (kind === '.xlsx' || kind === '.xlsm') return readVillage(ports, path, bytes.value, options);
  const { decodeText } = await import('../registers/index.js');
  return readJson(path, decodeText(bytes.value));
}

async function readJson(path: string, text: string): Promise<Outcome<unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The engine's own words are English and quote the text.
    const offset = /position (\d+)/.exec((error as Error).message)?.[1];
    const lines = text.slice(0, Number(offset ?? 0)).split('\n');
    const where = offset === undefined ? '' : `，第 ${lines.length} 行第 ${lines.at(-1)!.length + 1} 个字附近写得不对`;
    const fix = ['检查引号、逗号、括号是否成对；改好再运行。'];
    return { diagnostics: [{ ...unreadable(path, `不是正确的 JSON${where}`), fix }] };
  }
  if (value === null || typeof value !== 'object') {
    const fix = ['写成一组内容 {"姓名": "张三"} 或列表 [{…}, {…}]。'];
    return { diagnostics: [{ ...unreadable(path, '里面只有一个值'), fix }] };
  }
  const { DEEPEST_DATA, tooDeep } = await import('../template/index.js');
  if (tooDeep(value)) return { diagnostics: [unreadable(path, `数据套得太深，最多 ${DEEPEST_DATA} 层`)] };
  return { value, diagnostics: [] };
}

async function readCsv(path: string, bytes: Uint8Array): Promise<Outcome<unknown>> {
  const { decodeText, LONGEST_TEXT, parseCsv } = await import('../registers/index.js');
  if (bytes.length > LONGEST_TEXT)
    return { diagnostics: [unreadable(path, `文本数据最大 ${LONGEST_TEXT / 1024 / 1024} MB`)] };
  const [header = [], ...rows] = parseCsv(decodeText(bytes)).filter((row) => row.some((field) => field.trim() !== ''));
  const names = header.map((name) => name.trim());
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) < i);
  if (twice !== undefined) {
    const fix = [`第一行里“${twice}”出现了两次，把其中一栏改个名称。`];
    return { diagnostics: [{ ...unreadable(path, `有两栏都叫“${twice}”`), fix }] };
  }
  const value = rows.map((row) =>
    Object.fromEntries(names.flatMap((name, i) => (name === '' ? [] : [[name, typed((row[i] ?? '').trim())]]))),
  );
  return { value, diagnostics: [] };
}

/** A number of at most ten digits is a number; longer ones are numbers of persons, telephones and accounts. */
const typed = (text: string): string | number =>
  /^-?(?:0|[1-9]\d{0,9})(?:\.\d{1,6})?$/.test(text) ? Number(text) : text;

async function readVillage(
  ports: Ports,
  path: string,
  bytes: Uint8Array,
  options: DataOptions,
): Promise<Outcome<unknown>> {
  const workspace = await openWorkspace(ports, dirname(path), options.plan);
  if (!workspace.value) return { diagnostics: workspace.diagnostics };
  const { plan } = workspace.value;
  const { analyse, villageRecords } = await import('../village/index.js');
  const analysed = analyse(bytes, basename(path), { plan, ...(options.asOf && { asOf: options.asOf }) });
  // A form is filled with what there is; what is wrong in the data is for `check` to say in full.
  const diagnostics: Diagnostic[] = analysed.value
    ? analysed.diagnostics.filter((d) => d.severity === 'error').map((d) => ({ ...d, severity: 'warning' }))
    : analysed.diagnostics;
  if (!analysed.value) return { diagnostics };
  return { value: villageRecords(analysed.value, plan, options), diagnostics };
}

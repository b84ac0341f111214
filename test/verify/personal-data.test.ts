import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asXlsx, data, exportRows } from '../registers/support/national-export.js';
import { archiveSettings } from '../support/archive-settings.js';
import { leaks, personsIn, written } from '../support/leaks.js';
import { runCommand } from '../support/run-command.js';
import { column, edit } from '../town/follow-up/round-trip.js';

const VILLAGES = ['王店村', '新村社区', '半峭社区'];
let home: string;
let printed = '';
let numbers: Set<string>;
let names: Set<string>;
const temporary = process.env.TMPDIR;

const at = (...parts: string[]): string => join(home, ...parts);

async function run(args: readonly string[]): Promise<number> {
  const made = await runCommand(...args);
  printed = made.printed;
  return made.code;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-leaks-'));
  mkdirSync(at('tmp'));
  process.env.TMPDIR = at('tmp');
  cpSync('data/plan.yaml', at('plan.yaml'));
  cpSync('templates', at('templates'), { recursive: true });
  mkdirSync(at('in'));
  for (const village of VILLAGES) cpSync(`data/villages/${village}.xlsx`, at('in', `${village}.xlsx`));
  ({ numbers, names } = personsIn(VILLAGES.map((village) => at('in', `${village}.xlsx`))));
  writeFileSync(
    at('登记表.xlsx'),
    asXlsx(exportRows(data).map((row, i) => (i % 9 === 0 ? { ...row, 民族: '回族' } : row))),
  );
  writeFileSync(at('通知.docx'), readFileSync('templates/表单/入户排查表.docx'));
  const settings = archiveSettings((key) => (/全宗|门类|机构/.test(key) ? 'X1' : '10年'));
  writeFileSync(at('templates/归档.yaml'), settings);
  writeFileSync(at('公开.yaml'), settings.replace('级别: report', '级别: public'));
});
afterAll(() => {
  process.env.TMPDIR = temporary;
  rmSync(home, { recursive: true, force: true });
});

it('the sample has numbers and names to look for', () => {
  expect(numbers.size).toBeGreaterThan(300);
  expect(names.size).toBeGreaterThan(50);
});

/** The clerk's own workbook, written again: it holds what was typed into it. */
const WORKBOOK = /\.xlsx$/;
/** In a package. */
const OWN = VILLAGES.map((village) => `${village}.xlsx`);
const NOTHING = /(?!)/;

interface Case {
  /** Command line; `@x` is a path in the workspace. */
  run: string;
  /** What a person does before. */
  before?: () => void;
  /** Exit code, default 0. */
  code?: number;
  /** Files that may hold numbers in full. */
  numbers?: RegExp;
  /** Files that may hold names; absent: all (reports name people). */
  names?: RegExp;
}

/** The unit writes into the first problem of its form. */
function fillForm(): void {
  const form = readdirSync(at('out/assign')).find((name) => name.endsWith('.xlsx'))!;
  const path = at('out/assign', form);
  const [id] = column(path, '交办单', '问题编号').keys();
  edit(path, '交办单', [[id!, '整改进展', '已上门核实']]);
}

/** A problem that waits for somebody to look at what was mended. */
const MENDED = '340604102201-2021-0003';
function mendOne(): void {
  mkdirSync(at('close'));
  cpSync(at('in/王店村.xlsx'), at('close/王店村.xlsx'));
  edit(at('close/王店村.xlsx'), '问题台账', [
    [MENDED, '状态', '已整改待复核'],
    [MENDED, '完成日期', '2021-12-20'],
    [MENDED, '佐证材料', '工作照片'],
  ]);
}

/** A village that handed in its report alone. */
function finishedAlone(): void {
  mkdirSync(at('finished/新村社区'), { recursive: true });
  cpSync(at('out/report/王店村/自查报告.docx'), at('finished/自查报告.docx'));
  cpSync(at('out/report/新村社区/自查报告.pdf'), at('finished/新村社区/自查报告.pdf'));
}

/** In this order: later ones use what earlier ones wrote. */
const cases: Case[] = [
  { run: 'check @in/王店村.xlsx --report @out/check/清单.xlsx', code: 0 },
  { run: 'check @in/王店村.xlsx --annotate --out @out/annotated/王店村（标注）.xlsx', code: 0, numbers: WORKBOOK },
  { run: 'inspect @in/王店村.xlsx --out @out/inspect/王店村（草稿）.xlsx', code: 0, numbers: WORKBOOK },
  { run: 'inspect @in/王店村.xlsx --why 5.20' },
  { run: 'import @登记表.xlsx' },
  { run: 'workbook 王店村 --from @登记表.xlsx --out @out/issued', numbers: WORKBOOK },
  { run: 'compare @in/王店村.xlsx @登记表.xlsx --out @out/compare/比对.xlsx', code: 0 },
  {
    run: 'compare @in/王店村.xlsx @登记表.xlsx --out @out/compared/比对.xlsx --into @out/compared/王店村.xlsx',
    code: 0,
    numbers: /王店村\.xlsx$/,
  },
  { run: 'report @in --out @out/report' },
  { run: 'report @in --out @out/package --package' },
  { run: 'forms @in/王店村.xlsx --out @out/forms --one-file' },
  { run: 'forms @in/王店村.xlsx --out @out/forms-pdf --form 监测对象花名册 --pdf' },
  { run: 'fill @通知.docx @in/王店村.xlsx --each 农户 --one-file --out @out/fill/入户排查表.docx', code: 0 },
  { run: 'review @out/report/王店村/自查报告.docx' },
  { run: 'review @out/report/王店村/自查报告.pdf' },
  { run: 'read @out/report/王店村/自查报告.pdf' },
  { run: 'pdf @out/report/王店村/自查报告.docx --out @out/pdf/自查报告.pdf' },
  { run: 'preview @out/report/王店村/自查报告.docx --out @out/preview/预览.html', code: 0 },
  { run: 'clean @out/report/王店村/自查报告.docx --out @out/clean/清稿.docx', code: 0 },
  { run: 'ledger due @in --out @out/due' },
  { run: 'ledger diff @in --since @in --out @out/diff', code: 0 },
  { run: 'ledger assign @in --out @out/assign --history @out/history/历史.jsonl' },
  { run: 'ledger slip @in --out @out/slip' },
  { run: 'ledger record @in --by 张三 --history @out/history/历史.jsonl' },
  { run: 'ledger history --history @out/history/历史.jsonl' },
  {
    before: fillForm,
    run: 'ledger merge @out/assign --into @in --out @out/merge --history @out/history/历史.jsonl',
    code: 0,
    numbers: WORKBOOK,
  },
  { run: 'collect @in --out @out/collect --received 2021-12-24', code: 0, numbers: /原件/ },
  { run: 'compile @in --out @out/internal --level internal' },
  { run: 'compile @in --out @out/town --sample 9' },
  { run: 'compile @in --out @out/public --level public', names: NOTHING },
  { run: 'archive @out/report --out @out/archive --date 2021-12-24 --day 2022-01-10', code: 0 },
  { run: 'archive verify @out/archive', code: 0 },
  { run: 'forms @in/王店村.xlsx --out @out/report --form 入户排查表' },
  { run: 'archive add @out/report --to @out/archive --out @out/archive-more --day 2022-01-11', code: 0 },
  { run: 'archive verify @out/archive @out/archive-more', code: 0 },
  {
    run: 'archive @out/public --out @out/archive-public --settings @公开.yaml --day 2022-01-11',
    names: NOTHING,
  },
  { run: 'archive verify @out/archive-public', names: NOTHING },
  { before: finishedAlone, run: 'collect @finished --out @out/collect-finished --received 2021-12-25', code: 0 },
  {
    before: mendOne,
    run: `ledger close ${MENDED} --into @close --reviewer 沈辉超 --out @out/close --history @out/history/再.jsonl`,
    numbers: WORKBOOK,
  },
  { run: 'init @out/init', names: NOTHING },
  { run: 'template word 自查报告 --out @out/word/自查报告.docx', names: NOTHING },
  { run: 'template check @templates/自查报告.md', names: NOTHING },
  { run: 'explain REV-040', names: NOTHING },
  { run: 'explain', names: NOTHING },
  { run: 'doctor', code: 0 },
  { run: 'purge @.', names: NOTHING },
];

/** When every file of the workspace was written last. */
const state = (): Map<string, number> =>
  new Map(
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(home, path), statSync(path).mtimeMs]),
  );

it.each(cases)(
  '$run',
  { timeout: 300_000 },
  async ({ run: line, code = 0, numbers: mayNumber = NOTHING, names: mayName, before: prepare }) => {
    prepare?.();
    const before = state();
    for (const folder of line.matchAll(/@(out\/[^/ ]+)/g)) mkdirSync(at(folder[1]!), { recursive: true });
    expect(
      await run(line.split(' ').map((part) => (part.startsWith('@') ? at(part.slice(1)) : part))),
      printed.slice(-1500),
    ).toBe(code);
    const after = state();
    const texts = written(home, home, { wanted: (path) => before.get(path) !== after.get(path), own: OWN });
    if (/--out|record/.test(line)) expect(texts.size).toBeGreaterThan(0);
    texts.set('printed', printed);
    const without = (allowed: RegExp) => new Map([...texts].filter(([path]) => !allowed.test(path)));
    expect(leaks(without(mayNumber), numbers)).toEqual([]);
    if (mayName) expect(leaks(without(mayName), names)).toEqual([]);
  },
);

it('purge leaves nothing of what was kept', () => {
  const kept = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)\.cunbao\//.test(path));
  expect(kept.filter((path) => statSync(at(path)).isFile())).toEqual([]);
});

it('nothing is left in the temporary folder', () => expect(readdirSync(at('tmp'))).toEqual([]));

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CellPatch, parseAddress, patchXlsx, readXlsx } from '../../../src/office/index.js';
import { runCommand } from '../../support/run-command.js';

/** What an office program does to files of one folder when a person saves them. */
export type Resave = (paths: readonly string[]) => void;

type Edit = [id: string, column: string, value: string | null];

/** Types values into cells found by 问题编号 and by the column's name. */
export function edit(path: string, sheet: string, edits: readonly Edit[]): void {
  const bytes = readFileSync(path);
  const rows = readXlsx(bytes, path).value!.sheets.find(({ name }) => name === sheet)!.rows;
  const bare = (text: string): string => text.replace('*', '');
  const head = rows.find(({ cells }) => cells.some(({ text }) => bare(text) === '问题编号'))!;
  const lineOf = new Map(rows.flatMap(({ row, cells }) => cells.map(({ text }) => [text, row] as const)));
  const setCells = edits.map(([id, column, value]): CellPatch => {
    const { ref } = head.cells.find(({ text }) => bare(text) === column)!;
    return { sheet, ref: ref.replace(/\d+$/, String(lineOf.get(id)!)), value, kind: 'text' };
  });
  writeFileSync(path, patchXlsx(bytes, path, { setCells }).value!);
}

/** A column of a sheet by 问题编号. */
export function column(path: string, sheet: string, name: string): Map<string, string | undefined> {
  const rows = readXlsx(readFileSync(path), path).value!.sheets.find((one) => one.name === sheet)!.rows;
  const head = rows.find(({ cells }) => cells.some(({ text }) => text.replace('*', '') === '问题编号'))!;
  const at = (wanted: string) => head.cells.find(({ text }) => text.replace('*', '') === wanted)!.col;
  const [number, wanted] = [at('问题编号'), at(name)];
  return new Map(
    rows
      .filter(({ row }) => row > head.row)
      .flatMap(({ cells }) => {
        const text = (col: number) => cells.find((cell) => cell.col === col)?.text;
        const id = text(number);
        return id && /-\d{4}-\d{4}$/.test(id) ? [[id, text(wanted)] as const] : [];
      }),
  );
}

/** All that stands outside 问题台账, by sheet and place. */
function others(path: string): string[] {
  return readXlsx(readFileSync(path), path)
    .value!.sheets.filter(({ name }) => name !== '问题台账')
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.filter(({ text }) => text !== '').map(({ ref, text }) => `${name}!${ref}=${text}`),
      ),
    );
}

/** Runs a command line; resolves with the envelope. */
async function cunbao(
  ...args: string[]
): Promise<{ code: number; result: never; diagnostics: { code: string; message: string }[] }> {
  const { code, stdout } = await runCommand(...args, '--json');
  return { code, ...JSON.parse(stdout) };
}

const FIELDS = ['根源剖析', '整改任务', '整改措施', '整改进展', '佐证材料', '备注'] as const;

/** Repeatable: who edits what, in which round. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * Three editions of these villages with edits on both sides, every file saved by `resave` whenever a person had it: nothing that
 * anybody typed is lost, and exactly what both sides changed is shown. Returns how much was tried.
 */
export async function roundTrip(
  folder: string,
  villages: readonly string[],
  resave: Resave,
): Promise<{ edits: number; conflicts: number; closed: number }> {
  const at = (...parts: string[]): string => join(folder, ...parts);
  mkdirSync(at('第1期'), { recursive: true });
  cpSync('data/plan.yaml', at('plan.yaml'));
  for (const name of villages) {
    cpSync(join('data/villages', name), at('第1期', name));
  }
  resave(villages.map((name) => at('第1期', name)));
  const before = new Map(villages.map((name) => [name, others(at('第1期', name))]));
  const dice = random(7);
  const total = { edits: 0, conflicts: 0, closed: 0 };
  expect((await cunbao('ledger', '登记', at('第1期'), '--by', '张三')).code).toBe(0);

  for (const round of [1, 2]) {
    const [now, next, sent] = [at(`第${round}期`), at(`第${round + 1}期`), at(`交办${round}`)];
    expect((await cunbao('ledger', '交办', now, '--out', sent)).code).toBe(0);
    const forms = readdirSync(sent).filter((name) => name.endsWith('.xlsx'));
    const theirs: Edit[] = [];
    const finished: string[] = [];
    const saved = forms.map((name) => join(sent, name));
    resave(saved);
    for (const path of saved) {
      const mine: Edit[] = [];
      for (const id of column(path, '交办单', '问题编号').keys()) {
        for (const field of FIELDS) if (dice() < 0.35) mine.push([id, field, `单位第${round}次写的${field}，${id}`]);
        if (dice() < 0.3 && column(path, '交办单', '状态').get(id) !== '长期坚持') {
          finished.push(id);
          mine.push([id, '状态', '已整改待复核'], [id, '完成日期', '2021.12.24']);
          for (const field of ['根源剖析', '整改任务', '整改措施', '整改进展', '佐证材料', '责任人'])
            if (!mine.some(([, one]) => one === field))
              mine.push([id, field, field === '责任人' ? '责任甲' : `单位第${round}次补的${field}，${id}`]);
        }
      }
      edit(path, '交办单', mine);
      theirs.push(...mine);
    }
    resave(saved);
    const ours: Edit[] = [];
    const sums = new Map<string, string>();
    for (const name of villages) {
      const path = join(now, name);
      const copy = at(`村里${round}`, name);
      mkdirSync(at(`村里${round}`), { recursive: true });
      cpSync(path, copy);
      const mine: Edit[] = [];
      for (const [id, state] of column(copy, '问题台账', '状态')) {
        if (state === '已销号' || state === '作废') continue;
        for (const field of FIELDS) if (dice() < 0.25) mine.push([id, field, `村里第${round}次写的${field}，${id}`]);
      }
      edit(copy, '问题台账', mine);
      ours.push(...mine);
    }
    const copies = villages.map((name) => at(`村里${round}`, name));
    resave(copies);
    for (const name of villages) sums.set(name, readFileSync(at(`村里${round}`, name)).toString('base64'));
    total.edits += theirs.length + ours.length;
    const key = ([id, field]: Edit): string => `${id} ${field}`;
    const both = new Set(ours.map(key));
    const expected = theirs.filter((one) => both.has(key(one)));
    const first = await cunbao(
      'ledger',
      '收回',
      ...forms.map((name) => join(sent, name)),
      '--into',
      at(`村里${round}`),
      '--out',
      next,
    );
    expect(first.diagnostics.filter(({ code }) => !['LEDG-077', 'LEDG-051'].includes(code))).toEqual([]);
    const shown = (first.result as { conflicts: { id: string; field: string }[] }).conflicts;
    expect(shown.length).toBe(expected.length);
    total.conflicts += shown.length;

    // A person decides, one way after the other.
    const ways = ['单位', '村里', '另填'];
    const decided = new Map<string, string>();
    if (expected.length > 0) {
      const path = join(next, '待决定.xlsx');
      resave([path]);
      decide(path, (id, field, line) => {
        const way = ways[line % 3]!;
        const side = way === '单位' ? theirs : ours;
        decided.set(
          `${id} ${field}`,
          way === '另填' ? `商定的${field}` : side.find((one) => key(one) === `${id} ${field}`)![2]!,
        );
        return way === '另填' ? [way, `商定的${field}`] : [way, null];
      });
      resave([path]);
      const second = await cunbao(
        ...['ledger', '收回', ...forms.map((name) => join(sent, name)), '--into', at(`村里${round}`), '--out', next],
        ...['--decisions', path],
      );
      expect(second.diagnostics.filter(({ code }) => code !== 'LEDG-051')).toEqual([]);
      expect(second.code).toBe(0);
    }
    // Every word is where it belongs.
    const wanted = new Map<string, string>();
    for (const one of [...ours, ...theirs]) wanted.set(key(one), one[2]!);
    for (const [place, text] of decided) wanted.set(place, text);
    const columns = new Map(
      villages.flatMap((name) =>
        [...FIELDS, '状态'].map((field) => [`${name} ${field}`, column(join(next, name), '问题台账', field)] as const),
      ),
    );
    for (const [place, text] of wanted) {
      const [id, field] = place.split(' ') as [string, string];
      if (!columns.has(`${villages[0]} ${field}`)) continue;
      const found = villages
        .map((name) => columns.get(`${name} ${field}`)!.get(id))
        .find((value) => value !== undefined);
      expect(found, place).toBe(text);
    }
    for (const name of villages) {
      expect(readFileSync(at(`村里${round}`, name)).toString('base64')).toBe(sums.get(name));
      expect(others(join(next, name))).toEqual(before.get(name));
    }
    // The review closes what is done; who is responsible may not review.
    for (const name of villages) {
      const ids = finished.filter((id) => columns.get(`${name} 状态`)!.has(id));
      if (ids.length === 0) continue;
      const self = await cunbao(
        'ledger',
        '销号',
        ids[0]!,
        '--into',
        join(next, name),
        '--reviewer',
        '责任甲',
        '--out',
        at('不该有'),
      );
      if (column(join(next, name), '问题台账', '责任人').get(ids[0]!) === '责任甲')
        expect(self).toMatchObject({ code: 1, diagnostics: [{ code: 'LEDG-076' }] });
      const done = await cunbao(
        'ledger',
        '销号',
        ...ids,
        '--into',
        join(next, name),
        '--reviewer',
        '复核乙',
        '--out',
        at(`销号${round}`),
      );
      expect(done.code).toBe(0);
      cpSync(at(`销号${round}`, name), join(next, name));
      total.closed += ids.length;
    }
    const recorded = await cunbao('ledger', '登记', next);
    expect(recorded.code).toBe(0);
    const compared = await cunbao('ledger', '对账', next, '--since', now);
    expect(compared.code).toBe(0);
    const verdicts = (compared.result as { changes: { verdict: string }[] }).changes.map(({ verdict }) => verdict);
    expect(verdicts).not.toContain('消失');
    const history = await cunbao('ledger', '历史', finished[0]!, '--history', at('台账', '历史.jsonl'));
    const kinds = (history.result as { records: { kind: string }[] }).records.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['登记', '交办']);
    expect(kinds).toContain('收回');
    expect(kinds).toContain('销号');
  }
  return total;
}

/** Fills in 采用 and 另填内容 of 待决定.xlsx, line by line. */
function decide(path: string, choose: (id: string, field: string, line: number) => [string, string | null]): void {
  const bytes = readFileSync(path);
  const { rows } = readXlsx(bytes, path).value!.sheets[0]!;
  const head = rows.find(({ cells }) => cells.some(({ text }) => text === '采用'))!;
  const at = (name: string) => parseAddress(head.cells.find(({ text }) => text === name)!.ref)!.col;
  const letter = (name: string) => head.cells.find(({ text }) => text === name)!.ref.replace(/\d+$/, '');
  const setCells = rows
    .filter(({ row, cells }) => row > head.row && cells.some(({ col, text }) => col === at('问题编号') && text !== ''))
    .flatMap(({ row, cells }, line): CellPatch[] => {
      const text = (name: string) => cells.find(({ col }) => col === at(name))?.text ?? '';
      if (text('栏目') === '') return [];
      const [way, other] = choose(text('问题编号'), text('栏目'), line);
      return [
        { sheet: '待决定', ref: `${letter('采用')}${row}`, value: way, kind: 'text' },
        { sheet: '待决定', ref: `${letter('另填内容')}${row}`, value: other, kind: 'text' },
      ];
    });
  writeFileSync(path, patchXlsx(bytes, path, { setCells }).value!);
}

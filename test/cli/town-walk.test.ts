import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleWorkspace, upperBooks } from '../../src/sample/index.js';
import { runCommand } from '../support/run-command.js';
import { plan } from '../town/sample-town.js';

let home: string;
const at = (...parts: string[]): string => join(home, ...parts);

async function cunbao(...args: string[]) {
  const { code, stdout } = await runCommand(...args, '--json');
  const { result, diagnostics } = JSON.parse(stdout);
  const errors = (diagnostics as { severity: string; code: string }[]).filter(({ severity }) => severity === 'error');
  return { code, result, errors };
}

/** The folders as `npm run sample` writes them. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cunbao 镇-'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  const put = (folder: string, name: string, bytes: Uint8Array): void => {
    mkdirSync(at(folder), { recursive: true });
    writeFileSync(at(folder, `${name}.xlsx`), bytes);
  };
  const options = { plan, villages: 2, households: 30, seed: 1, profile: 'normal' as const };
  const made = [];
  for await (const one of sampleWorkspace(options)) {
    put('villages', one.village.name, one.workbook);
    made.push(one);
  }
  for await (const { unit, workbook } of upperBooks({ ...options, villages: made }))
    put(unit.book === 'town' ? '镇' : 'departments', unit.name, workbook);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('the walk of README: sample → collect → compile → ledger, from the folder as it lies and from what was received', async () => {
  const received = await cunbao('collect', home);
  expect(received).toMatchObject({ code: 0, errors: [] });
  expect(received.result.villages.filter((one: { state: string }) => one.state === '已收')).toHaveLength(2);

  const made = await cunbao('compile', at('收件'), '--out', at('汇总'));
  expect(made).toMatchObject({ code: 0, errors: [] });
  expect(readdirSync(at('汇总'))).toEqual(
    expect.arrayContaining(['镇汇总报告.docx', '镇汇总报告.pdf', '镇汇总表.xlsx', '全镇问题台账.xlsx']),
  );
  const natural = await cunbao('compile', home, '--out', at('汇总'), '--trace', '问题数');
  expect(natural).toMatchObject({ code: 0, errors: [], result: { value: made.result.findings } });

  const [all, same] = [await cunbao('ledger', '倒排', home), await cunbao('ledger', '倒排', at('收件'))];
  expect(all).toMatchObject({ code: 0, errors: [] });
  expect(all.result.total).toBe(same.result.total);
  expect(await cunbao('ledger', '交办', at('收件'), '--out', at('交办'))).toMatchObject({ code: 0, errors: [] });
  expect(readdirSync(at('交办')).filter((name) => /^交办单-.*\.xlsx$/.test(name)).length).toBeGreaterThan(1);
}, 60_000);

it('makes no report of no village: a path that is not there ends the run, nothing written', async () => {
  const { code, errors } = await cunbao('compile', at('没有.xlsx'), '--out', at('空'), '--plan', at('plan.yaml'));
  expect({ code, codes: errors.map((e) => e.code) }).toEqual({ code: 3, codes: ['OUT-003'] });
  expect(existsSync(at('空'))).toBe(false);
});

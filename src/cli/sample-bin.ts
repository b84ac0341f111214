#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPlan } from '../plan/index.js';
import { PROFILES, type Profile, sampleWorkspace, upperBooks } from '../sample/index.js';
import { nameByHand } from './links.js';
import { nodePorts } from './node-ports.js';

const USAGE = `用法：npm run -s sample -- --out 目录 [--villages 个数] [--households 每村户数] [--seed 数] [--profile ${PROFILES.join('|')}] [--plan 方案]`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      villages: { type: 'string', default: '1' },
      households: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      profile: { type: 'string', default: 'normal' },
      plan: { type: 'string', default: fileURLToPath(new URL('../../data/plan.yaml', import.meta.url)) },
    },
  });
  const [villages, households, seed] = [values.villages, values.households, values.seed].map(Number);
  const profile = PROFILES.find((one): one is Profile => one === values.profile);
  const counts = [villages, households, seed].every((count) => Number.isSafeInteger(count) && count! >= 0);
  if (values.out === undefined || profile === undefined || !counts || households! < 30) {
    console.error(`${USAGE}\n每村至少 30 户。`);
    return 2;
  }
  const text = await readFile(values.plan, 'utf8');
  const { value: plan, diagnostics } = loadPlan(text, values.plan);
  if (!plan) {
    for (const { code, message } of diagnostics) console.error(`${code} ${message}`);
    return 1;
  }
  const home = values.out;
  nameByHand([home]);
  const { files } = nodePorts();
  const write = async (folder: string, name: string, workbook: Uint8Array): Promise<void> => {
    const path = join(home, folder, `${name}.xlsx`);
    await files.write(path, workbook);
    console.error(`已生成 ${path}`);
  };
  await files.write(join(home, 'plan.yaml'), text);
  const options = { plan, villages: villages!, households: households!, seed: seed!, profile };
  const made = [];
  for await (const { village, workbook, findings } of sampleWorkspace(options)) {
    await write('villages', village.name, workbook);
    made.push({ village, findings });
  }
  for await (const { unit, workbook } of upperBooks({ ...options, villages: made }))
    await write(unit.book === 'town' ? '镇' : 'departments', unit.name, workbook);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const wrongUse = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
    console.error(wrongUse ? `${(error as Error).message}\n${USAGE}` : error);
    process.exitCode = wrongUse ? 2 : 70;
  },
);

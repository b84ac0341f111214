// All check items over a village of 1,000 households with every optional sheet filled, read from the workbook that cunbao really issues,
// 21 times one after the other: as a town does. Run `npm run build` first.
import { readFileSync } from 'node:fs';

const HOUSEHOLDS = 1000;
const VILLAGES = 21;

/** @returns {Promise<{results: {name: string, ms: number, peakMB: number}[]}>} */
export default async function run() {
  const { loadPlan } = await import('../dist/plan/index.js');
  const { inspectVillage } = await import('../dist/inspect/index.js');
  const { readWorkbook } = await import('../dist/workbook/index.js');
  const { sampleWorkspace } = await import('../dist/sample/index.js');
  const { value: plan } = loadPlan(readFileSync(new URL('../data/plan.yaml', import.meta.url), 'utf8'), 'plan.yaml');
  const options = { plan, villages: 1, households: HOUSEHOLDS, seed: 1, profile: 'none' };
  const { value } = await sampleWorkspace(options).next();
  const { value: data } = readWorkbook(value.workbook, '王店村.xlsx', { plan });
  const times = [];
  const memory = [];
  let answers = 0;
  for (let number = 0; number < VILLAGES; number++) {
    const start = performance.now();
    answers = inspectVillage(data, plan).value.answers.length;
    times.push(performance.now() - start);
    memory.push(process.memoryUsage().rss);
  }
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const total = times.reduce((sum, time) => sum + time, 0);
  const median = times.toSorted((a, b) => a - b)[VILLAGES >> 1];
  const growthMB = Math.round((memory.at(-1) - memory[VILLAGES >> 1]) / 1024 / 1024);
  return {
    results: [
      { name: `cunbao, one village (median), ${answers} answers`, ms: median, peakMB },
      {
        name: `cunbao, ${VILLAGES} villages, memory of the second half ${growthMB >= 0 ? '+' : ''}${growthMB} MB`,
        ms: total,
        peakMB,
      },
    ],
  };
}

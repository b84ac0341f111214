// All check items over 21 villages of 1,000 households (3 persons each) one after the other; the data are built beforehand. Run `npm run build` first.
import { readFileSync } from 'node:fs';

const HOUSEHOLDS = 1000;
const VILLAGES = 21;

function villageOf(number) {
  const entry = (sheet, row, values) => ({ at: { sheet, row }, values, cells: {}, faulty: false });
  const yes = (...keys) => Object.fromEntries(keys.map((key) => [key, '是']));
  const households = Array.from({ length: HOUSEHOLDS }, (_, index) => {
    const householdId = `H${index}`;
    const persons = Array.from({ length: 3 }, (__, at) =>
      entry('家庭成员', 4 + index * 3 + at, {
        ...{ personId: `${householdId}-${at}`, householdId, birthDate: at === 2 ? '2011-05-05' : '1975-05-05' },
        ...{ schoolStatus: at === 2 ? '小学' : '非在校生', health: ['健康'], labour: '普通劳动力', tekun: '否' },
        ...{
          insuredResident: (index + at) % 40 === 0 ? '否' : '是',
          insuredEmployee: '否',
          insuredElsewhere: '否',
          dibao: '否',
        },
      }),
    );
    return {
      ...entry('农户', 4 + index, {
        ...{ householdId, householdType: '一般农户', memberCount: 3, houseGrade: index % 50 === 0 ? 'C' : 'A' },
        ...{
          monitorCategory: index % 20 === 0 ? '边缘易致贫户' : '非监测对象',
          riskEliminated: '否',
          'water.outageDays': 0,
        },
        ...yes('foodOk', 'clothingOk', 'livesInHouse', 'inNationalSystem'),
        ...yes('water.quantityOk', 'water.qualityOk', 'water.convenienceOk', 'water.reliabilityOk'),
      }),
      persons,
    };
  });
  return {
    origin: { file: '', sha256: '', planId: '', edition: '1', villageCode: `${number}`, villageName: `${number}` },
    asOf: '2021-12-24',
    village: entry('村情况', 0, {}),
    households,
    ...{ strayPersons: [], findings: [], manualChecks: [], waivers: [] },
    sheets: ['村情况', '农户', '家庭成员', '人工核查', '问题台账'],
  };
}

/** @returns {Promise<{results: {name: string, ms: number, peakMB: number}[]}>} */
export default async function run() {
  const { loadPlan } = await import('../dist/plan/index.js');
  const { inspectVillage } = await import('../dist/inspect/index.js');
  const { value: plan } = loadPlan(readFileSync(new URL('../data/plan.yaml', import.meta.url), 'utf8'), 'plan.yaml');
  const times = [];
  for (let number = 0; number < VILLAGES; number++) {
    const data = villageOf(number);
    const start = performance.now();
    inspectVillage(data, plan);
    times.push(performance.now() - start);
  }
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const total = times.reduce((sum, time) => sum + time, 0);
  const median = times.toSorted((a, b) => a - b)[VILLAGES >> 1];
  return {
    results: [
      { name: 'cunbao, one village (median)', ms: median, peakMB },
      { name: `cunbao, ${VILLAGES} villages`, ms: total, peakMB },
    ],
  };
}

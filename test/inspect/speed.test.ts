import { expect, test } from 'vitest';
import { inspectVillage } from '../../src/inspect/index.js';
import { plan, village } from './village.js';

test('a village of 1,000 households takes well under a second', () => {
  const data = village({
    households: Array.from({ length: 1000 }, (_, index) => ({
      monitorCategory: index % 20 === 0 ? '边缘易致贫户' : '非监测对象',
      houseGrade: index % 50 === 0 ? 'C' : 'A',
      persons: Array.from({ length: 3 }, (__, at) => ({ insuredResident: (index + at) % 40 === 0 ? '否' : '是' })),
    })),
  });
  inspectVillage(data, plan);
  const start = performance.now();
  inspectVillage(data, plan);
  const took = performance.now() - start;
  expect(took).toBeLessThan(3000);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/index.js';

const good = readFileSync('data/plan.yaml', 'utf8');

/** Replaces the first occurrence of `from` and loads: `code line:column message`, with the line found again by `at`. */
function broken(from: string, to: string, text = good): { found: string[]; text: string } {
  if (!text.includes(from)) throw new Error(`the plan has no “${from}”`);
  const changed = text.replace(from, () => to);
  const { value, diagnostics } = loadPlan(changed, 'plan.yaml');
  expect(value === undefined).toBe(diagnostics.length > 0);
  const found = diagnostics.map(({ code, place, message }) => {
    const { line, column } = place as { line: number; column: number };
    return `${code} ${changed.split('\n')[line - 1]!.slice(column - 1)} | ${message}`;
  });
  return { found, text: changed };
}

/** What is wrong, from: to, then: code, the text of the plan from the place on, and a piece of the message. */
const CASES: [what: string, from: string, to: string, code: string, place: string, says: string][] = [
  ['a tab', 'basis:\n  title', 'basis:\n\ttitle', 'PLAN-001', '', '缩进'],
  ['a key twice', 'year: 2021', 'year: 2021\nyear: 2022', 'PLAN-001', 'year: 2022', '写了两次'],
  ['a missing value', 'recipient: 镇乡村振兴办公室\n', '', 'PLAN-002', '', '缺少“recipient”'],
  ['a number for a text', "edition: '1'", 'edition: 1', 'PLAN-002', '1', '应为文字'],
  ['an impossible date', 'reportDeadline: 2021-12-24', 'reportDeadline: 2021-02-30', 'PLAN-002', '2021-02-30', '日期'],
  ['a wrong choice', 'decide: machine', 'decide: machin', 'PLAN-002', 'machin', '是不是“machine”'],
  ['an unknown key', '    primary: ', '    primery: ', 'PLAN-003', 'primery', '检查项 1.7 的 primery'],
  [
    'a field that does not exist',
    'problem: person.outOfSchool',
    'problem: person.outOfSchol',
    'PLAN-004',
    'outOfSchol',
    '是不是“outOfSchool”',
  ],
  [
    'a nested field',
    '!household.water.qualityOk',
    '!household.water.qualtyOk',
    'PLAN-004',
    'qualtyOk',
    '是不是“qualityOk”',
  ],
  [
    'a field in a rule over several lines',
    '|| !village.services.sanitation.ok',
    '|| !village.services.sanitation.okay',
    'PLAN-004',
    'okay',
    'okay',
  ],
  [
    'another subject',
    'problem: person.outOfSchool',
    'problem: household.persons.exists(p, q.outOfSchool)',
    'PLAN-004',
    'q.outOfSchool',
    '没有“q”',
  ],
  [
    'no boolean',
    'applies: household.elderlyAlone',
    'applies: household.memberCount',
    'PLAN-004',
    'household.memberCount',
    '结果应为是/否',
  ],
  [
    'types',
    'applies: household.elderlyAlone',
    'applies: household.memberCount > "3"',
    'PLAN-004',
    'household.memberCount > "3"',
    '类型',
  ],
  [
    'half a rule',
    'applies: household.elderlyAlone',
    'applies: household.elderlyAlone &&',
    'PLAN-004',
    'household.elderlyAlone &&',
    '写法有误',
  ],
  ['has()', 'applies: household.elderlyAlone', 'applies: has(household.elderlyAlone)', 'PLAN-004', 'has(', '空白格'],
  [
    'a description that is no text',
    `describe: '"该户老人`,
    `describe: '1 + 1'\n    # '"该户老人`,
    'PLAN-004',
    "1 + 1'",
    '结果应为文字',
  ],
  ['a duplicate item', "id: '1.2'", "id: '1.1'", 'PLAN-005', "'1.1'", '已经用过'],
  ['a duplicate village', "code: '340604102002'", "code: '340604102001'", 'PLAN-005', "'340604102001'", '区划代码'],
  [
    'an item outside its area',
    "- id: '2.1'\n    area: '2'",
    "- id: '2.1'\n    area: '3'",
    'PLAN-006',
    "'3'",
    '应为“2”',
  ],
  [
    'an item of the missing area',
    "- id: '10.1'\n    area: '10'",
    "- id: '9.1'\n    area: '9'",
    'PLAN-007',
    "'9.1'",
    '（九）',
  ],
  ['an unknown category', 'category: C07', 'category: C77', 'PLAN-008', 'C77', '不在方案的清单里'],
  ['an unknown unit', '镇村建办/区住建局', '镇村建所/区住建局', 'PLAN-008', '镇村建所', '是不是“镇村建办”'],
  ['an unknown supplement', 'supplements: []', 'supplements: [S4]', 'PLAN-008', 'S4', 'S4'],
  [
    'a stage that ends before it starts',
    'start: 2021-12-11, end: 2021-12-24 }\n  - ',
    'start: 2021-12-25, end: 2021-12-24 }\n  - ',
    'PLAN-009',
    '2021-12-24',
    '早于',
  ],
  [
    'a deadline before the inspection',
    'reportDeadline: 2021-12-24',
    'reportDeadline: 2021-12-10',
    'PLAN-009',
    '2021-12-10',
    '上报时限',
  ],
  [
    'a primary that is nowhere',
    "primary: ['5.10', '5.11']",
    "primary: ['5.10', '5.99']",
    'PLAN-010',
    "'5.99'",
    '不存在',
  ],
  [
    'a note about nothing',
    'key: settings.outageDays',
    'key: settings.outagesDays',
    'PLAN-011',
    'settings.outagesDays',
    'outagesDays',
  ],
];

describe('a plan that is wrong says where', () => {
  test.each(CASES)('%s', (_, from, to, code, place, says) => {
    const { found } = broken(from, to);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.startsWith(`${code} ${place}`), found[0]).toBe(true);
    expect(found[0]).toContain(says);
  });

  test('primaries in a circle are named once', () => {
    const { found } = broken(
      'subject: 人\n    decide: machine\n    problemWhen: 是\n    unit: 镇中心学校/区教育局\n    category: C05',
      "subject: 人\n    decide: machine\n    problemWhen: 是\n    unit: 镇中心学校/区教育局\n    category: C05\n    primary: ['5.1']",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^PLAN-010 .*5\.1 → 5\.10 → 5\.1/);
  });

  test('everything at once', () => {
    const one = broken('category: C07', 'category: C77').text;
    const two = broken("id: '1.2'", "id: '1.1'", one).text;
    expect(
      broken('!household.water.qualityOk', '!household.water.qualtyOk', two).found.map((line) => line.slice(0, 8)),
    ).toEqual(['PLAN-005', 'PLAN-008', 'PLAN-004']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SEVERITY_WORDS } from '../../src/diagnostics/index.js';
import { type Basis, basisAt, severityOf } from '../../src/review/format/basis.js';
import type { Rule } from '../../src/review/format/rule.js';
import { RULES } from '../../src/review/format/rules/index.js';
import { CLAUSES } from '../../src/review/page/clauses/index.js';
import type { PageRule } from '../../src/review/page/rule.js';
import { PAGE_RULES } from '../../src/review/page/rules/index.js';
import { loadProfile } from '../../src/template/index.js';
import { DEMANDS, type Demand } from './demands.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const CERTAINTY = { sure: '能', likely: '看写法、样子', doubtful: '不能' } as const;

const law = ({ standard = 'GB/T 9704', clause }: Basis): string =>
  clause ? `${standard} ${clause}` : standard === 'GB/T 9704' ? '—' : standard;
const value = ({ value: v, unit = '', tolerance }: Basis): string =>
  v === undefined ? '' : `${v}${unit}${tolerance ? `±${tolerance}` : ''}`;

const rows = ({ code, title, basis, certainty }: Rule | PageRule): string[] =>
  basis.map((path, i) => {
    const entry = basisAt(profile, path);
    const own = i === 0 ? [code, title, CERTAINTY[certainty]] : ['', '', ''];
    const weight = SEVERITY_WORDS[severityOf(entry.strength, certainty)];
    return `| ${[...own, `${entry.name} \`${path}\``, value(entry), law(entry), entry.strength, weight].join(' | ')} |`;
  });

const codes = (rules: readonly (Rule | PageRule)[], { by = [] }: Demand): string[] => [
  ...new Set(rules.filter(({ basis }) => basis.some((path) => by.includes(path))).map(({ code }) => code)),
];
const measured = ({ measured: pattern }: Demand) => CLAUSES.filter(({ about }) => pattern?.test(about));

const demandRow = (demand: Demand): string =>
  `| ${[
    demand.clause,
    demand.demand,
    demand.strength,
    codes(RULES, demand).join('、') || '—',
    codes(PAGE_RULES, demand).join('、') || '—',
    measured(demand).length > 0 ? '量' : '—',
    demand.reason ?? '',
  ].join(' | ')} |`;

const HEAD =
  '| 编号 | 核对什么 | 机器能不能肯定 | 依据（`格式.yaml` 里的名称） | 数值 | 条款 | 效力 | 轻重 |\n|---|---|---|---|---|---|---|---|';

/** Written from the rules and templates/格式.yaml: `npx vitest run test/docs -u` after changing either. */
test('docs/核对规则.md lists every rule with its clause and weight', async () => {
  const table = (rules: readonly (Rule | PageRule)[]): string => [HEAD, ...rules.flatMap(rows)].join('\n');
  const text = [
    '# 核对规则',
    '`cunbao review` 核对公文格式和文字用的全部规则：docx 查设置，pdf 量印出来的页。数值、条款、效力都写在 `templates/格式.yaml` 里，生成文件也读那一份：改了它，生成和核对一起变；把一条的效力改成“不查”，就不核对这一条。',
    '轻重由效力和机器能不能肯定决定：规定的，机器量得准的是错误，看写法、样子认出来的是提醒；一般、推荐、可以、推算、实务的都是说明；机器不能肯定的是疑似，可能没有错。相同的合成一条，写明有几处、前几处在哪里。个别情况比表里写的轻，以提示为准。',
    '看不出是公文的文件只核对文字和文件本身（`TXT`、`FMT-040`、`FMT-070`、`FMT-071`）；要按公文核对，加 `--profile 公文`（或信函、纪要、报告）。`GB/T 15834`（标点）、`GB/T 15835`（数字）由 GB/T 9704 第9条引用；条款号与公开的转载、对照过原文的整理核对过才写，没有核对到的只写标准号（效力栏照原文的语气）。',
    '批注、修订、隐藏文字在读入时提示（DOC-012、DOC-020、DOC-021、DOC-022），没有填完的地方是 REV-010，证件号码、手机号、银行卡号是 REV-040，公开版的姓名和敏感栏目是 REV-042、REV-043。\n\n不核对的：内容是否属实、印章、印刷和装订；红头和版记印出来的实际位置、孤行，要核对 PDF 才量得出（逐条见“逐条对照”）；正文中数字用什么字体标准没有规定，只看前后是否一致。',
    `## 版面、层次、要素\n\n${table(RULES.filter(({ code }) => !code.startsWith('TXT')))}`,
    `## 文字\n\n${table(RULES.filter(({ code }) => code.startsWith('TXT')))}`,
    `## 印出来的版面（PDF）\n\n\`cunbao review 文件.pdf\` 逐页量：文字、线条的位置从 PDF 里读出，不管是谁做的。文字由各行拼回段落，按上面“文字”各条和 FMT-022、023、030、034、040 核对，写明第几页第几行。不是公文的只查文字、缺字、行首行末标点和字体。逐条实测的结果见 [版式实测.md](版式实测.md)。\n\n${table(PAGE_RULES)}`,
    `## 逐条对照\n\nGB/T 9704—2012 的每一条要求由什么核对：Word、PDF 两栏是核对的编号，“实测”是 [版式实测.md](版式实测.md) 里量的；机器不能肯定的写明原因。\n\n| 条款 | 要求 | 效力 | Word（docx） | PDF | 实测 | 机器不能肯定的 |\n|---|---|---|---|---|---|---|\n${DEMANDS.map(demandRow).join('\n')}`,
    '本页由规则和 `templates/格式.yaml` 生成，不要手工改：改了以后运行 `npx vitest run test/docs -u`。',
  ].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/核对规则.md');
});

test('the list of codes gives each rule the weight that the shipped format file gives it', () => {
  const all = [...RULES, ...PAGE_RULES];
  const wrong = all
    .filter(({ code }) => code !== 'REV-050')
    .filter(
      ({ severity, basis: [first], certainty }) => severity !== severityOf(basisAt(profile, first).strength, certainty),
    );
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

describe('every demand of GB/T 9704 has an answer', () => {
  test.each(DEMANDS)('$clause $demand', (demand) => {
    const answers = [
      ...codes(RULES, demand),
      ...codes(PAGE_RULES, demand),
      ...measured(demand).map(({ about }) => about),
    ];
    expect(answers.length > 0 || demand.reason !== undefined).toBe(true);
    for (const path of demand.by ?? [])
      expect(codes([...RULES, ...PAGE_RULES], { ...demand, by: [path] }), path).not.toEqual([]);
  });

  test('nothing that is measured or prescribed stands in no demand', () => {
    const named = new Set(DEMANDS.flatMap(({ by = [] }) => by));
    const prescribed = [...RULES, ...PAGE_RULES]
      .flatMap(({ basis }) => basis)
      .filter((path) => {
        const { standard, strength, clause } = basisAt(profile, path);
        return standard === undefined && clause !== undefined && strength === '规定';
      });
    expect(prescribed.filter((path) => !named.has(path))).toEqual([]);
    expect(CLAUSES.filter(({ about }) => !DEMANDS.some((one) => one.measured?.test(about)))).toEqual([]);
  });
});

test('every entry that only the review reads is read by a rule', () => {
  const read = new Set(RULES.flatMap(({ basis }) => basis));
  expect(Object.keys(profile.rules).filter((key) => !read.has(`rules.${key}` as never))).toEqual([]);
});

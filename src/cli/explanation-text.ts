import type { ExplainedRule, Explanation } from '../inspect/index.js';

const most = 20;

/** `inspect --why`: item, answer, rule, what it read and where. */
export function explanationText(explanations: readonly Explanation[]): string {
  const [first] = explanations;
  if (!first) return '没有涉及的对象。';
  const { item } = first;
  const head = [
    `${item.id} ${item.question}`,
    `${item.text ? `方案原文：${item.text}；` : ''}答案为“${item.problemWhen}”时是问题；对象：${item.subject}`,
  ];
  const shown = explanations.slice(0, most).flatMap(oneText);
  const rest = explanations.length - most;
  return [...head, ...shown, ...(rest > 0 ? [`……还有${rest}个对象，用 --subject 编号 查看其中一个。`] : [])].join('\n');
}

const deciders = { data: '由数据判定', person: '由人判定', plan: '不由村级判定' } as const;

function oneText({ answer, applies, problem }: Explanation): string[] {
  const { subject, decidedBy, person, missing, flag } = answer;
  return [
    '',
    `${subject.name || subject.level}（${subject.id}）：${answer.answer}${decidedBy ? `，${deciders[decidedBy]}` : ''}${person?.name ? `（${person.name}）` : ''}`,
    ...(flag ? [`  数据提示：${flag}`] : []),
    ...(missing?.length ? [`  缺少：${missing.join('、')}`] : []),
    ...(applies ? ['  是否涉及：', ...ruleText(applies)] : []),
    ...(problem ? ['  是否有问题：', ...ruleText(problem)] : []),
  ];
}

const truth = (value: boolean | undefined): string => (value === undefined ? '不知道' : value ? '成立' : '不成立');

const ruleText = ({ text, parts }: ExplainedRule): string[] => [
  `    规则：${text}`,
  ...parts.flatMap((part) => [
    `    ${part.text} → ${truth(part.value)}${part.missing.length ? `（缺${part.missing.join('、')}）` : ''}`,
    ...part.operands.map((o) => `      ${operandText(o)}`),
  ]),
];

const operandText = (operand: ExplainedRule['parts'][number]['operands'][number]): string => {
  const { name, value, cell, row } = operand as typeof operand & { name?: string; value?: unknown };
  const where = cell ?? (row ? `第${row}行` : '');
  return `${name ?? ''} = ${value === undefined ? '（空）' : String(value)}${where ? `　${where}` : ''}`;
};

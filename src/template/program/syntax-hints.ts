import { suggest } from '../../diagnostics/index.js';
import { BLOCK_NAMES } from '../names.js';

/** What people write out of habit for a block's beginning. */
const BLOCK_WORDS: Readonly<Record<string, string>> = {
  如果: 'if',
  若: 'if',
  当: 'if',
  除非: 'unless',
  循环: 'each',
  遍历: 'each',
  重复: 'each',
  逐条: 'each',
  列表: 'each',
  for: 'each',
  foreach: 'each',
  for_each: 'each',
};

/** The block that was probably meant. */
export const meantBlock = (name: string): string | undefined =>
  BLOCK_WORDS[name.toLowerCase()] ??
  (/^[a-z_]+$/i.test(name) ? suggest(name.toLowerCase(), [...BLOCK_NAMES]) : undefined);

/** A tag as it should read, for what people write out of habit: `{{endif}}`, `{{否则}}`, `{{elseif 甲}}`. */
export function meantTag(source: string): string | undefined {
  const inner = source.slice(2, -2).trim();
  const [word = '', ...rest] = inner.split(/\s+/);
  const [, condition = ''] = /^(?:else_?if|elif|否则如果)\s*(.*)$/i.exec(inner) ?? [];
  if (condition) return `{{else if ${condition}}}`;
  if (rest.length > 0) return undefined;
  if (/^(?:end_?if|fi)$/i.test(word)) return '{{/if}}';
  if (/^end_?(?:for|foreach|each)$/i.test(word)) return '{{/each}}';
  if (/^end$/i.test(word)) return '{{/if}}” 或 “{{/each}}';
  return word === '否则' ? '{{else}}' : undefined;
}

/** Signs of other languages, and the functions that do the same here. */
const OPERATORS: readonly [RegExp, string][] = [
  [/(?:>=|≥|＞＝)/, '不小于'],
  [/(?:<=|≤|＜＝)/, '不大于'],
  [/(?:!=|≠|<>)/, '不等于'],
  [/==?=?/, '等于'],
  [/[>＞]/, '大于'],
  [/[<＜]/, '小于'],
  [/&&/, '且'],
  [/\|\|/, '或'],
];

/** How to mend a tag that cannot be read. */
export function syntaxFix(source: string): string {
  const inner = source.slice(2, -2).trim();
  const [, block = '', left = '', right = ''] =
    /^(#\s*\w+|else if)?\s*(.*?)\s*(?:>=|<=|!=|<>|===?|[=<>≥≤≠＞＜]|&&|\|\|)\s*(.*)$/s.exec(inner) ?? [];
  const plain = inner.replace(/"[^"]*"|'[^']*'/g, '');
  const operator = OPERATORS.find(([sign]) => sign.test(plain));
  if (operator && left && right) {
    const call = `(${operator[1]} ${left} ${right})`;
    return `不用 >、=、&& 等符号，写成函数：{{${block ? `${block} ` : ''}${call}}}。`;
  }
  if (/[!！]/.test(plain)) return '“没有才印”写 {{#unless 名称}}…{{/unless}}，或用 (非 名称)。';
  if (/[，,；;、]/.test(plain)) return '函数的各个参数之间用空格隔开，不用逗号、顿号。';
  if ((inner.match(/"/g)?.length ?? 0) % 2 === 1) return '引号要成对，文字写成 "文字"。';
  if (inner.split('(').length !== inner.split(')').length) return '括号要成对。';
  return '名称里有 %、括号等符号时，用方括号括起来，如 {{[完成%]}}；函数与参数之间用空格隔开。';
}

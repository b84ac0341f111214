import type { ParseError } from '@marcbachmann/cel-js';
import { suggest } from '../../diagnostics/index.js';
import { endless } from './cost.js';
import { environmentOf, type Scope, types, variablesOf } from './environment.js';

export interface RuleFault {
  message: string;
  expected?: string[];
  /** Offsets within the rule's text. */
  start: number;
  end: number;
}

const LONGEST = 4000;

/** What is wrong with a rule: that it does not parse, names what does not exist, compares what cannot be compared, yields another type, or could take for ever. */
export function ruleFaults(text: string, scope: Scope, wants: 'bool' | 'string'): RuleFault[] {
  const whole = { start: 0, end: text.length };
  if (text.length > LONGEST) return [{ message: `规则有 ${text.length} 个字，最多 ${LONGEST} 个。`, ...whole }];
  const result = environmentOf(scope).check(text);
  if (!result.valid) return [faultOf(result.error as ParseError, text, scope)];
  const has = /\bhas\s*\(/.exec(text);
  if (has) {
    // A blank cell must stay unknown; has() would turn it into 否.
    return [
      {
        message: '不能用 has()：空白格只能是“未核实”，不能当作“否”。',
        start: has.index,
        end: has.index + has[0].length,
      },
    ];
  }
  const costly = endless(environmentOf(scope).parse(text).ast);
  if (costly) return [{ message: costly, ...whole }];
  if (result.type === wants) return [];
  const kind = wants === 'bool' ? '是/否（bool）' : '文字（string）';
  return [{ message: `结果应为${kind}，实际是 ${TYPES[result.type ?? ''] ?? result.type}。`, ...whole }];
}

const TYPES: Record<string, string> = { bool: '是/否', string: '文字', int: '整数', double: '小数或金额', dyn: '不定' };
const typed = (summary: string): string =>
  summary.replace(/\b(bool|string|int|double)\b/g, (name) => TYPES[name] ?? name);

function faultOf(error: ParseError, text: string, scope: Scope): RuleFault {
  const { start = 0, end = text.length } = error.range ?? {};
  const name = text.slice(start, end);
  switch (error.code) {
    case 'no_such_key': {
      const keys = [...new Set(types.flatMap(({ fields }) => Object.keys(fields)))];
      return unknownName(`没有字段“${name}”`, name, keys, start, end);
    }
    case 'unknown_variable': {
      const names = Object.keys(variablesOf(scope));
      return unknownName(`“${scope}”的规则里没有“${name}”，可以用 ${names.join('、')}`, name, names, start, end);
    }
    case 'no_such_overload':
      return {
        message: `类型不能这样比较或计算：${typed(error.summary.replace('no such overload: ', ''))}。`,
        start,
        end,
      };
    case 'no_matching_overload':
      return { message: `没有这个函数，或者参数类型不对：${typed(error.summary)}。`, start, end };
    case 'invalid_logical_operand':
    case 'invalid_condition_type':
      return { message: '“&&”“||”“!”和条件只能用在是/否上。', start, end };
    default:
      return { message: `写法有误，在“${text.slice(Math.max(0, start - 10), start + 10)}”附近。`, start, end };
  }
}

function unknownName(message: string, name: string, names: readonly string[], start: number, end: number): RuleFault {
  const guess = suggest(name, names);
  return {
    message: `${message}${guess ? `，是不是“${guess}”` : ''}。`,
    ...(guess && { expected: [guess] }),
    start,
    end,
  };
}

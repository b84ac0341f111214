import type * as z from 'zod';
import { type Diagnostic, suggest } from '../diagnostics/index.js';
import { unknownKey, wrongShape } from './codes.js';
import type { Path, PlanSource } from './source.js';

type Issue = z.core.$ZodIssue;

/** Words what the schema found, each with its line and column. */
export function shapeDiagnostics(issues: readonly Issue[], source: PlanSource): Diagnostic[] {
  return issues.flatMap((issue) => diagnosticsOf(issue, source));
}

function diagnosticsOf(issue: Issue, source: PlanSource): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownKey({
        place: source.placeOfKey(issue.path, key),
        found: key,
        message: `不认识“${nameOf([...issue.path, key], source.value)}”。`,
      }),
    );
  }
  const found = valueAt(source.value, issue.path);
  const name = nameOf(issue.path, source.value);
  const { expected, options } = wanted(issue);
  const hint = options && typeof found === 'string' ? suggest(found, options) : undefined;
  return [
    wrongShape({
      place: source.place(issue.path),
      ...(found !== undefined && { found: shown(found) }),
      expected: options ?? [expected],
      message:
        found === undefined
          ? `缺少“${name}”，应为${expected}。`
          : `“${name}”填的是“${shown(found)}”，应为${expected}${hint ? `；是不是“${hint}”` : ''}。`,
    }),
  ];
}

const TYPES: Record<string, string> = {
  string: '文字（数字形式的文字要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '清单（每项一行，以“- ”开头）',
  object: '一组“名称: 内容”',
  record: '一组“名称: 内容”',
};

function wanted(issue: Issue): { expected: string; options?: string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: TYPES[issue.expected] ?? '别的类型' };
    case 'invalid_value': {
      const options = issue.values.map(String);
      return { expected: options.map((option) => `“${option}”`).join('、'), options };
    }
    case 'invalid_format':
      return {
        expected:
          issue.format === 'date'
            ? '日期，如 2021-12-24'
            : issue.format === 'regex'
              ? '规定的格式（区划代码为 12 位数字，要加引号；名称会用作文件名，不能有 / \\ : * ? 等符号）'
              : '规定的格式',
      };
    case 'too_small':
      return {
        expected: issue.origin === 'string' || issue.origin === 'array' ? '非空的内容' : `不小于 ${issue.minimum} 的数`,
      };
    case 'too_big':
      return { expected: `不大于 ${issue.maximum} 的数` };
    default:
      return { expected: '别的内容' };
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

/** A path as people say it: a check item by its number, entries of other lists counted from 1. */
function nameOf(path: Path, value: unknown): string {
  const [first, second] = path;
  const id = first === 'items' && typeof second === 'number' ? valueAt(value, [first, second, 'id']) : undefined;
  const steps = typeof id === 'string' ? [`检查项 ${id} 的 `, ...path.slice(2)] : path;
  return steps
    .map((step) => (typeof step === 'number' ? `第${step + 1}项` : String(step)))
    .join('.')
    .replace(' .', ' ');
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? (Array.isArray(value) ? '清单' : '一组内容') : String(value);

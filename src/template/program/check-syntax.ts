import Handlebars from 'handlebars';
import { type Diagnostic, suggest } from '../../diagnostics/index.js';
import { helperArguments, helperUnknown, tagForbidden, tagInvalid } from '../codes.js';
import { blockHelpers, dataNames, helpers } from '../helpers/index.js';
import type { Tag } from '../tags.js';

type Expression = hbs.AST.Expression;
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement;

/**
 * Looks at each tag by itself, so that every mistake is found at once: syntax (TPL-010), functions that do not
 * exist (TPL-013) or have too few or many arguments (TPL-014), sections by bare name (TPL-012).
 */
export function checkTag(tag: Tag, report: (d: Diagnostic) => void): void {
  const text = parsable(tag);
  if (text === undefined) return;
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch {
    report(
      tagInvalid({
        place: tag.place,
        found: tag.source,
        message: `标签“${tag.source}”读不懂 - 应是 {{名称}} 或 {{函数 名称}}，名称里不能有空格和 % 等符号。`,
        fix: ['检查括号、引号、空格是否成对，是否用了全角符号。'],
      }),
    );
    return;
  }
  let statement = program.body[0] as Call | undefined;
  if (tag.kind === 'else') statement = (statement as hbs.AST.BlockStatement).inverse?.body[0] as Call | undefined;
  if (statement) checkCall(statement, tag, report);
}

function parsable({ kind, source, name, generated }: Tag): string | undefined {
  if (generated) return undefined;
  if (kind === 'value') return source;
  if (kind === 'open') return `${source}{{/${name}}}`;
  if (kind === 'else') return /^\{\{\s*(\^|else)\s*\}\}$/.test(source) ? undefined : `{{#if a}}${source}{{/if}}`;
  return undefined;
}

function checkCall(call: Call, tag: Tag, report: (d: Diagnostic) => void): void {
  const block = call.type === 'BlockStatement';
  const path = call.path as hbs.AST.PathExpression;
  const name = String(path.original);
  const count = call.params.length;
  const isCall = block || call.type === 'SubExpression' || count > 0 || (call.hash?.pairs.length ?? 0) > 0;
  const place = tag.place;
  if (block && !blockHelpers.has(name)) {
    report(
      tagForbidden({
        place,
        found: tag.source,
        message: `“{{#${name}}}”不能用 - 应写 {{#if ${name}}}（有才印）或 {{#each ${name}}}（逐条印）。`,
      }),
    );
  } else if (block && count !== 1) {
    report(
      helperArguments({
        place,
        found: tag.source,
        message: `“{{#${name}}}”后面应有 1 个名称或一对括号，现有 ${count} 个。`,
        fix: ['条件里用函数时加括号，例如 {{#if (大于 问题数 0)}}。'],
      }),
    );
  } else if (isCall && !block) {
    const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
    if (!helper) {
      const near = suggest(name, Object.keys(helpers));
      report(
        helperUnknown({
          place,
          found: name,
          message: `没有叫“${name}”的函数${near ? ` - 是否是“${near}”` : ''}。`,
          ...(near && { expected: [near] }),
        }),
      );
    } else if (count < helper.arguments[0] || count > helper.arguments[1]) {
      const [least, most] = helper.arguments;
      const wanted =
        least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `至少 ${least}` : `${least}–${most}`;
      report(
        helperArguments({
          place,
          found: tag.source,
          message: `函数“${name}”应有 ${wanted} 个参数，现有 ${count} 个。`,
          expected: [helper.example],
        }),
      );
    }
  }
  if (call.hash?.pairs.length)
    report(tagInvalid({ place, found: tag.source, message: `标签“${tag.source}”里不能用 =。` }));
  if (!isCall) checkExpression(path, tag, report);
  for (const param of call.params) checkExpression(param, tag, report);
}

function checkExpression(expression: Expression, tag: Tag, report: (d: Diagnostic) => void): void {
  if (expression.type === 'SubExpression') checkCall(expression as hbs.AST.SubExpression, tag, report);
  if (expression.type !== 'PathExpression') return;
  const path = expression as hbs.AST.PathExpression;
  if (!path.data || dataNames.has(String(path.parts[0])) || path.parts[0] === undefined) return;
  report(
    tagInvalid({
      place: tag.place,
      found: `@${path.parts[0]}`,
      message: `没有“@${path.parts[0]}” - 可用的有 ${[...dataNames].map((n) => `@${n}`).join('、')}。`,
    }),
  );
}

import Handlebars from 'handlebars';
import { type Diagnostic, suggest } from '../../diagnostics/index.js';
import { helperArguments, helperUnknown, tagForbidden, tagInvalid } from '../codes.js';
import { blockHelpers, dataNames, helpers } from '../helpers/index.js';
import type { Tag } from '../tags.js';
import { meantBlock, meantTag, syntaxFix } from './syntax-hints.js';

type Expression = hbs.AST.Expression;
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement;

/**
 * Looks at each tag by itself, so that every mistake is found at once: syntax (TPL-010), functions that do not
 * exist (TPL-013) or have too few or many arguments (TPL-014), sections by bare name (TPL-012).
 */
export function checkTag(tag: Tag, report: (d: Diagnostic) => void): void {
  const meant = tag.kind === 'value' && !tag.generated ? meantTag(tag.source) : undefined;
  if (meant) {
    report(
      tagInvalid({
        place: tag.place,
        found: tag.source,
        message: `“${tag.source}”不是这里的写法 - 应是“${meant}”。`,
        fix: [`改成“${meant}”。`],
      }),
    );
    return;
  }
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
        fix: [syntaxFix(tag.source)],
      }),
    );
    return;
  }
  let statement = program.body[0] as Call | undefined;
  if (tag.kind === 'else') statement = (statement as hbs.AST.BlockStatement).inverse?.body[0] as Call | undefined;
  if (statement) checkCall(statement, tag, report);
}

/** A tag that cannot be read, so that the template can be looked at all the same: of what it opens nothing is known. */
export function makeHarmless(tag: Tag): void {
  const meant = tag.kind === 'value' ? /^\{\{\/(\w+)\}\}$/.exec(meantTag(tag.source) ?? '')?.[1] : undefined;
  if (meant) Object.assign(tag, { kind: 'close', name: meant, source: `{{/${meant}}}` });
  else if (tag.kind === 'value') tag.kind = 'comment';
  else if (tag.kind === 'else') tag.source = '{{else}}';
  else if (tag.kind === 'open') {
    tag.source = `{{#${tag.name} (默认 1 2)}}`;
    tag.generated = true;
  }
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
  const named = (call.hash?.pairs.length ?? 0) > 0;
  const isCall = block || call.type === 'SubExpression' || call.params.length > 0 || named;
  const fault = block ? blockFault(call, tag) : isCall ? functionFault(call, tag) : undefined;
  if (fault) report(fault);
  if (named)
    report(
      tagInvalid({
        place: tag.place,
        found: tag.source,
        message: `标签“${tag.source}”里不能用 =。`,
        fix: ['参数按顺序写，不写 =：如 {{图片 照片 60}}。'],
      }),
    );
  if (!isCall) checkExpression(path, tag, report);
  for (const param of call.params) checkExpression(param, tag, report);
}

const nameOf = ({ path }: Call): string => String((path as hbs.AST.PathExpression).original);

function blockFault(call: Call, { place, source }: Tag): Diagnostic | undefined {
  const name = nameOf(call);
  const count = call.params.length;
  if (!blockHelpers.has(name)) {
    const meant = meantBlock(name);
    const argument = source
      .slice(2, -2)
      .replace(/^\s*#\s*[^\s]+\s*/, '')
      .trim();
    return tagForbidden({
      place,
      found: source,
      message: meant
        ? `没有“{{#${name}}}”这种标签 - 是否是“{{#${meant}}}”。`
        : `“{{#${name}}}”不能用 - 应写 {{#if ${name}}}（有才印）或 {{#each ${name}}}（逐条印）。`,
      fix: meant
        ? [`写成 {{#${meant} ${argument || '名称'}}} … {{/${meant}}}。`]
        : [`逐条印写 {{#each ${name}}} … {{/each}}；有才印写 {{#if ${name}}} … {{/if}}。`],
    });
  }
  if (count === 1) return undefined;
  return helperArguments({
    place,
    found: source,
    message: `“{{#${name}}}”后面应有 1 个名称或一对括号，现有 ${count} 个。`,
    fix: [
      count === 0
        ? `在“${name}”后面写上名称，如 {{#${name} 问题}}。`
        : '条件里用函数时加括号，例如 {{#if (大于 问题数 0)}}。',
    ],
  });
}

function functionFault(call: Call, { place, source }: Tag): Diagnostic | undefined {
  const name = nameOf(call);
  const count = call.params.length;
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  if (!helper) {
    const near = suggest(name, Object.keys(helpers));
    return helperUnknown({
      place,
      found: name,
      message: `没有叫“${name}”的函数${near ? ` - 是否是“${near}”` : ''}。`,
      ...(near && { expected: [near] }),
      fix: [
        near ? `把“${name}”改成“${near}”。` : `写正确的函数名（见 docs/templates.md“函数”）。`,
        `“${source.slice(2, -2).trim()}”若是一个名称，中间不能有空格。`,
      ],
    });
  }
  const [least, most] = helper.arguments;
  if (call.hash?.pairs.length || (count >= least && count <= most)) return undefined;
  const wanted = least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `至少 ${least}` : `${least}–${most}`;
  return helperArguments({
    place,
    found: source,
    message: `函数“${name}”应有 ${wanted} 个参数，现有 ${count} 个。`,
    expected: [helper.example],
    fix: [`照这样写：${helper.example}。`],
  });
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
      fix: ['第几条写 {{@序号}}；最外层的名称写 {{@root.名称}}。'],
      message: `没有“@${path.parts[0]}” - 可用的有 ${[...dataNames].map((n) => `@${n}`).join('、')}。`,
    }),
  );
}

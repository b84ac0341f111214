import type { Diagnostic } from '../diagnostics/index.js';
import { decodeEntities } from '../office/index.js';
import { requiredSectionMissing, requiredSectionUncertain } from './codes.js';
import type { CompiledTemplate } from './compiled.js';
import { PARAGRAPH_HELPER } from './names.js';

/**
 * Required sections (headings without numbers) against a template: TPL-004 for one that is nowhere, TPL-035 for one
 * that stands in a condition or a loop and so may not appear.
 */
export function checkRequiredSections(template: CompiledTemplate, required: readonly string[]): Diagnostic[] {
  const main = template.programs.find(({ part }) => part === template.mainPart);
  if (!main) return [];
  const always = new Set(headings(linesOf(main.ast, false)));
  const anywhere = headings(linesOf(main.ast, true));
  return required.flatMap((section) => {
    if (always.has(section)) return [];
    const place = { kind: 'template', file: template.file } as const;
    if (anywhere.includes(section)) {
      const block = enclosing(main.ast, section);
      const tag = block && template.tags[block.loc.start.line];
      return requiredSectionUncertain({
        place: tag?.place ?? place,
        found: section,
        message: `必备章节“${section}”写在“${tag?.source ?? '条件'}”里，条件不成立时就没有这一节。`,
      });
    }
    return requiredSectionMissing({ place, found: section, message: `模板里没有必备章节“${section}”。` });
  });
}

const NUMBER = /^(?:第?[一二三四五六七八九十]+[、章节]|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])\s*/;

const headings = (text: string): string[] =>
  text.split('\n').map((line) => decodeEntities(line).trim().replace(NUMBER, ''));

/** Fixed texts of a program, a line a paragraph. Without `all` only what is printed whatever the data are. */
function linesOf(program: hbs.AST.Program | undefined, all: boolean): string {
  let text = '';
  for (const statement of program?.body ?? []) {
    if (statement.type === 'ContentStatement')
      text += (statement as hbs.AST.ContentStatement).value.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    else if (statement.type === 'BlockStatement') text += ofBlock(statement as hbs.AST.BlockStatement, all);
  }
  return text;
}

function ofBlock(block: hbs.AST.BlockStatement, all: boolean): string {
  const name = String((block.path as hbs.AST.PathExpression).original);
  const inner = linesOf(block.program, all);
  if (name === PARAGRAPH_HELPER) return inner;
  const other = linesOf(block.inverse, all);
  if (all) return inner + other;
  if (name === 'each' || name === 'with') return '';
  const others = new Set(other.split('\n'));
  return inner
    .split('\n')
    .filter((line) => others.has(line))
    .join('\n');
}

/** The innermost block with the section in it. */
function enclosing(program: hbs.AST.Program | undefined, section: string): hbs.AST.BlockStatement | undefined {
  for (const statement of program?.body ?? []) {
    if (statement.type !== 'BlockStatement') continue;
    const block = statement as hbs.AST.BlockStatement;
    if (!headings(ofBlock(block, true)).includes(section)) continue;
    const inner = enclosing(block.program, section) ?? enclosing(block.inverse, section);
    const own = String((block.path as hbs.AST.PathExpression).original) === PARAGRAPH_HELPER ? undefined : block;
    return inner ?? own;
  }
  return undefined;
}

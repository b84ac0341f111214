import { type Diagnostic, DiagnosticError, hasErrors, type Outcome } from '../../diagnostics/index.js';
import {
  decodeEntities,
  elementSpan,
  type OoxmlPackage,
  openPackage,
  rootOf,
  StyleSheet,
  workbookOf,
  XmlScanner,
} from '../../office/index.js';
import { sheetNameTag, tagOutOfPlace } from '../codes.js';
import { compress } from '../package/compress.js';
import { compileProgram } from '../program/compile-program.js';
import { mayHoldTag, TagTable } from '../tags.js';
import { compileSheet } from './compile-sheet.js';
import { sheetLabel } from './sheet-label.js';
import type { CompiledWorkbook, TemplateSheet } from './template.js';

/**
 * Compiles an .xlsx with tags in its cells, sheet names, headers and footers. All mistakes are reported at once, each with sheet and cell.
 * Codes: those of opening a package, TPL-010 … TPL-014, TPL-060 … TPL-063.
 */
export function compileExcelTemplate(bytes: Uint8Array, file: string): Outcome<CompiledWorkbook> {
  const opened = openPackage(bytes, file, 'xlsx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const diagnostics = [...opened.diagnostics];
  try {
    const value = compile(opened.value, (d) => void diagnostics.push(d));
    return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

/**
 * As {@link compileExcelTemplate}, for looking at the whole template: what is wrong with single tags does not hide the
 * rest. The value is there unless the file cannot be opened; it is not for filling.
 */
export function inspectExcelTemplate(bytes: Uint8Array, file: string): Outcome<CompiledWorkbook> {
  const opened = openPackage(bytes, file, 'xlsx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const diagnostics = [...opened.diagnostics];
  try {
    return { value: compile(opened.value, (d) => void diagnostics.push(d), true), diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

function compile(pkg: OoxmlPackage, report: (d: Diagnostic) => void, lenient = false): CompiledWorkbook {
  const { file } = pkg;
  const workbook = workbookOf(pkg);
  const table = new TagTable(file);
  const changed = new Map<string, string>();
  const types = pkg.part(TYPES) ?? '';
  const asWorkbook = types
    .replace('spreadsheetml.template.main+xml', 'spreadsheetml.sheet.main+xml')
    .replace('ms-excel.template.macroEnabled.main+xml', 'ms-excel.sheet.macroEnabled.main+xml');
  // What is filled from an Excel template (.xltx, .xltm) is a workbook.
  if (asWorkbook !== types) changed.set(TYPES, asWorkbook);
  const odd = new Map<number, string>();
  const tagged = taggedStrings(pkg, changed, odd);
  const relationships = new Map(pkg.relationships(pkg.mainPart).map((r) => [r.id, r]));
  const pending: { index: number; part: string; name: string; sheet: ReturnType<typeof compileSheet> }[] = [];
  const sheets = workbook.sheets.map(({ name, relationship }, index) => {
    const target = relationships.get(relationship);
    const part = target?.target ?? '';
    if (target?.type === 'worksheet' && pkg.has(part)) {
      const source = { file, part, sheet: sheetLabel(name), tagged, odd };
      const sheet = compileSheet(pkg.part(part)!, name, source, table, report, lenient);
      if (sheet) pending.push({ index, part, name, sheet });
    } else if (mayHoldTag(name))
      report(
        sheetNameTag({
          place: { kind: 'template', file, part: name },
          found: name,
          message: `“${name}”不是普通工作表，名称里不能写标签。`,
        }),
      );
    return { name, relationship, part };
  });
  for (const part of pkg.names())
    if (
      /drawing|comments|charts?\//i.test(part) &&
      part.endsWith('.xml') &&
      mayHoldTag(pkg.part(part)!.replace(/<[^>]*>/g, ''))
    )
      report(
        tagOutOfPlace({
          place: { kind: 'template', file, part: /comments/i.test(part) ? '批注' : '图形或文本框' },
          message: `${/comments/i.test(part) ? '批注' : '图形、图表或文本框'}里写了 {{…}}，填不了。`,
        }),
      );
  for (const tag of table.tags) {
    if (/[{(]\s*(?:图片|分页)[\s})]/.test(tag.source))
      report(
        tagOutOfPlace({
          place: tag.place,
          found: tag.source,
          message: `“${tag.source}”只能用在 Word 模板里。`,
          fix: ['Excel 里分页请用“页面布局”的分页符；图片请用 Word 模板。'],
        }),
      );
  }
  const compiled = new Map<number, TemplateSheet>();
  for (const { index, part, name, sheet } of pending) {
    if (!sheet) continue;
    const made = compileProgram(sheet.program, file, lenient ? () => {} : report);
    if (made) compiled.set(index, { name, part, ...sheet, ...made });
  }
  const styles = pkg.related(pkg.mainPart, 'styles')[0];
  return {
    file,
    pkg,
    tags: table.tags,
    lookalikes: table.lookalikes,
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      ...(compiled.has(index) && { template: compiled.get(index)! }),
    })),
    ...(styles && { styles: new StyleSheet(pkg.part(styles)!, { file, part: styles }) }),
    date1904: workbook.date1904,
    changed: new Map(
      compress(Object.fromEntries(changed)).map((entry) => [entry.name, { text: changed.get(entry.name)!, entry }]),
    ),
    programs: [...compiled.values()],
  };
}

const TYPES = '[Content_Types].xml';

/** Shared strings with tags in them; in `odd` those with single braces. In the result they are empty, so that no tag stays behind unseen. */
function taggedStrings(pkg: OoxmlPackage, changed: Map<string, string>, odd: Map<number, string>): Map<number, string> {
  const found = new Map<number, string>();
  const part = pkg.related(pkg.mainPart, 'sharedStrings')[0];
  const xml = part === undefined ? '' : pkg.part(part)!;
  if (!/[{}｛｝【]/.test(xml)) return found;
  const source = { file: pkg.file, part: part! };
  const { prefix } = rootOf(xml, source);
  const scanner = new XmlScanner(xml, source);
  let kept = '';
  let from = 0;
  for (let index = 0; scanner.to('si'); index++) {
    const { start, end } = elementSpan(scanner);
    const item = xml.slice(start, end);
    const text = item.replace(/<[^>]*>/g, '');
    if (!mayHoldTag(text)) {
      if (/[{}｛｝]|【【/.test(text)) odd.set(index, decodeEntities(text));
      continue;
    }
    found.set(index, item);
    kept += `${xml.slice(from, start)}<${prefix}si><${prefix}t/></${prefix}si>`;
    from = end;
  }
  if (found.size > 0) changed.set(part!, kept + xml.slice(from));
  return found;
}

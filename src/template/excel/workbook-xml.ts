import type { Diagnostic } from '../../diagnostics/index.js';
import {
  computedOnLoad,
  decodeEntities,
  elementSpan,
  escapeAttribute,
  escapeText,
  relationshipsPart,
  relativeTarget,
  rootOf,
  type Splice,
  splice,
  XmlScanner,
} from '../../office/index.js';
import { Layout } from './layout.js';
import type { Parts } from './parts.js';
import { type MadeSheet, type MadeSheets, relocateFormula, Stuck } from './relocate.js';
import { attribute, rewriteAttribute, rewriteElements } from './rewrite.js';
import { stuckAt } from './sheet-xml.js';
import type { CompiledWorkbook } from './template.js';

/** A sheet of the result: the relationship that it keeps, or the new part that needs one. */
export interface PlacedSheet {
  /** Index in the template. */
  index: number;
  name: string;
  relationship?: string;
  part?: string;
  made?: MadeSheet;
}

/** Writes the workbook part and its relationships: list of sheets, defined names, what is computed when. */
export function workbookXml(
  template: CompiledWorkbook,
  parts: Parts,
  placed: readonly PlacedSheet[],
  sheets: MadeSheets,
  report: (d: Diagnostic) => void,
): void {
  const main = template.pkg.mainPart;
  const source = { file: template.file, part: main };
  const xml = template.pkg.part(main)!;
  const root = rootOf(xml, source);
  const ids = addRelationships(template, parts, placed);
  const splices: Splice[] = [];
  for (const child of root.children) {
    const own = xml.slice(child.start, child.end);
    let text = own;
    if (child.name === 'sheets') text = sheetList(own, source, placed, ids);
    else if (child.name === 'definedNames') text = definedNames(own, source, { template, placed, sheets, report });
    else if (child.name === 'bookViews') text = activeTab(own, source, placed);
    if (text !== own) splices.push({ start: child.start, end: child.end, text });
  }
  parts.set(main, computedOnLoad(splice(xml, splices), source));
}

/** New sheets get relationships; those that were not printed and the calculation chain lose theirs. */
function addRelationships(
  template: CompiledWorkbook,
  parts: Parts,
  placed: readonly PlacedSheet[],
): ReadonlyMap<PlacedSheet, string> {
  const { pkg } = template;
  const main = pkg.mainPart;
  const rels = relationshipsPart(main);
  const existing = pkg.relationships(main);
  const kept = new Set(placed.map(({ relationship }) => relationship));
  const gone = new Set(template.sheets.map(({ relationship }) => relationship).filter((id) => !kept.has(id)));
  for (const { id, type, target } of existing) {
    if (type !== 'calcChain') continue;
    gone.add(id);
    parts.remove(target);
  }
  const taken = new Set(existing.map(({ id }) => id));
  const typeUri = existing.find(({ type }) => type === 'worksheet')?.typeUri ?? '';
  const ids = new Map<PlacedSheet, string>();
  let number = existing.length;
  let added = '';
  for (const sheet of placed) {
    if (sheet.part === undefined) continue;
    do number++;
    while (taken.has(`rId${number}`));
    ids.set(sheet, `rId${number}`);
    added += `Relationship Id="rId${number}" Type="${escapeAttribute(typeUri)}" Target="${escapeAttribute(relativeTarget(main, sheet.part))}"/>\n`;
  }
  if (gone.size === 0 && added === '') return ids;
  const source = { file: template.file, part: rels };
  const cleared = rewriteElements(pkg.part(rels)!, source, ['Relationship'], (element) =>
    gone.has(attribute(element, 'Id') ?? '') ? undefined : element,
  );
  const { prefix, closeStart } = rootOf(cleared, source);
  const items = added
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((item) => `<${prefix}${item}`);
  parts.set(rels, splice(cleared, [{ start: closeStart, end: closeStart, text: items.join('') }]));
  return ids;
}

function sheetList(
  list: string,
  source: { file: string; part: string },
  placed: readonly PlacedSheet[],
  ids: ReadonlyMap<PlacedSheet, string>,
): string {
  const elements: string[] = [];
  let last = 0;
  const scanner = new XmlScanner(list, source);
  while (scanner.to('sheet')) {
    const { start, end } = elementSpan(scanner);
    elements.push(list.slice(start, end));
    last = Math.max(last, Number(attribute(elements.at(-1)!, 'sheetId') ?? 0));
  }
  const items = placed.map((sheet) => {
    const { index, name } = sheet;
    const element = elements[index];
    // A sheet that is named outside the list, in a workbook that somebody tampered with.
    if (element === undefined) throw scanner.broken();
    const named = rewriteAttribute(element, 'name', () => escapeAttribute(name));
    const id = ids.get(sheet);
    if (id === undefined) return named;
    return rewriteAttribute(
      rewriteAttribute(named, 'sheetId', () => String(++last)),
      '[\\w]+:id',
      () => id,
    );
  });
  const open = /^<[^>]*>/.exec(list)![0];
  return `${open}${items.join('')}${/<\/[^>]*>$/.exec(list)![0]}`;
}

function activeTab(views: string, source: { file: string; part: string }, placed: readonly PlacedSheet[]): string {
  const near = (index: string): string => {
    const at = placed.findIndex((sheet) => sheet.index >= Number(index));
    return String(at < 0 ? Math.max(0, placed.length - 1) : at);
  };
  return rewriteElements(views, source, ['workbookView'], (view) =>
    rewriteAttribute(rewriteAttribute(view, 'activeTab', near), 'firstSheet', near),
  );
}

interface NamesMaking {
  template: CompiledWorkbook;
  placed: readonly PlacedSheet[];
  sheets: MadeSheets;
  report: (d: Diagnostic) => void;
}

/** Names follow their cells; a name of one sheet is given to every sheet made of it. */
function definedNames(
  list: string,
  source: { file: string; part: string },
  { template, placed, sheets, report }: NamesMaking,
): string {
  const still = { name: '', layout: new Layout('', [{ id: 0, first: 1, last: Number.POSITIVE_INFINITY }], 0) };
  const names = rewriteElements(list, source, ['definedName'], (element) => {
    const local = attribute(element, 'localSheetId');
    const owner = local === undefined ? undefined : template.sheets[Number(local)];
    const homes = owner ? placed.flatMap((sheet, at) => (sheet.index === Number(local) ? [{ sheet, at }] : [])) : [];
    const where = owner
      ? homes.map(({ sheet, at }) => ({ made: sheet.made, at }))
      : [{ made: undefined, at: undefined }];
    return where
      .map(({ made, at }) => {
        const view = { sheet: owner?.name ?? '', made: made ?? { ...still, name: owner?.name ?? '' }, union: true };
        const text = element.replace(/>([^<]*)</, (whole, raw: string) => {
          const formula = decodeEntities(raw);
          try {
            return `>${escapeText(relocateFormula(formula, { ...view, frame: view.made.layout.root }, sheets))}<`;
          } catch (error) {
            if (!(error instanceof Stuck)) throw error;
            report(stuckAt(source.file, `名称“${attribute(element, 'name')}”`, formula, error));
            return whole;
          }
        });
        return at === undefined ? text : rewriteAttribute(text, 'localSheetId', () => String(at));
      })
      .join('');
  });
  return /<(?:\w+:)?definedName[\s>]/.test(names) ? names : '';
}

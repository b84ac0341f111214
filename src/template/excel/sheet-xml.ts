import type { Diagnostic } from '../../diagnostics/index.js';
import {
  decodeEntities,
  type ElementSpan,
  escapeText,
  insertionPoint,
  looksLikeFormula,
  parseAddress,
  rootOf,
  type Splice,
  type StyleBook,
  splice,
} from '../../office/index.js';
import { formulaStuck, mergeOverlap, tooManyBreaks } from '../codes.js';
import { type JoinedCell, joinEqual } from './joined-cells.js';
import type { Layout } from './layout.js';
import { FORMULA, MERGE, NUMBER } from './marks.js';
import {
  type MadeSheet,
  type MadeSheets,
  relocateAreas,
  relocateFormula,
  repeatArea,
  Stuck,
  type Viewpoint,
} from './relocate.js';
import { attribute, recount, rewriteAttribute, rewriteElements } from './rewrite.js';
import type { TemplateSheet } from './template.js';

export interface SheetMaking {
  file: string;
  template: TemplateSheet;
  made: MadeSheet;
  footer: string;
  sheets: MadeSheets;
  /** A second or later sheet made of one sheet of the template. */
  copy: boolean;
  report: (d: Diagnostic) => void;
  styles?: StyleBook | undefined;
}

/** What Excel takes of manual page breaks in one sheet. */
const MOST_BREAKS = 1026;

/** XML of a filled worksheet: its rows in place, and everything that names rows moved along. */
export function filledSheetXml(making: SheetMaking): string {
  const { template, footer, made, copy } = making;
  const { xml, part } = template;
  const root = rootOf(xml, { file: making.file, part });
  const p = root.prefix;
  const { rows, joined } = rowsXml(making);
  const merges = made.layout.moved || joined.length > 0 ? mergesOf(making, root.children, joined) : undefined;
  const splices: Splice[] = [];
  for (const child of root.children) {
    const { start, end, openEnd } = child;
    const own = xml.slice(start, end);
    if (child.name === 'sheetData') {
      splices.push({ start, end, text: `${xml.slice(start, openEnd).replace(/\s*\/>$/, '>')}${rows}</${p}sheetData>` });
      continue;
    }
    let text: string | undefined = child.name === 'headerFooter' && footer ? footer : own;
    if (made.layout.moved) text = moved(child, text, making);
    if (copy && child.name === 'sheetViews') text = text?.replace(/\stabSelected=(["'])\w+\1/g, '');
    if (copy && child.name === 'sheetPr') text = text?.replace(/\scodeName=(["'])[^"']*\1/, '');
    if (child.name === 'mergeCells' && merges) text = '';
    if (text !== own) splices.push({ start, end, text: text ?? '' });
  }
  if (merges && merges.length > 0) {
    const at = root.children.find((c) => c.name === 'mergeCells')?.start ?? insertionPoint(root, 'mergeCells');
    const cells = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
    splices.push({ start: at, end: at, text: `<${p}mergeCells count="${merges.length}">${cells}</${p}mergeCells>` });
  }
  return splice(xml, splices);
}

function rowsXml(making: SheetMaking): { rows: string; joined: JoinedCell[] } {
  const { template, made, file, report } = making;
  const joined: JoinedCell[] = [];
  const stuck = new Set<string>();
  const parts = made.layout.rows.map(({ row, xml, frame }) => {
    let text = xml.replaceAll(NUMBER, String(row));
    if (text.includes(FORMULA))
      text = text.replace(formulas, (_, number: string) => {
        const { text: formula, ref } = template.formulas[Number(number)]!;
        try {
          return escapeText(relocateFormula(formula, { sheet: template.name, made, frame }, making.sheets));
        } catch (error) {
          if (!(error instanceof Stuck)) throw error;
          if (!stuck.has(ref)) report(stuckAt(file, `${template.name}!${ref}`, `=${formula}`, error));
          stuck.add(ref);
          return '';
        }
      });
    if (making.styles && text.includes('inlineStr')) text = quoteFormulas(text, making.styles);
    if (text.includes(MERGE))
      text = text.replace(keys, (_, col: string, key: string) => {
        joined.push({ col: Number(col), row, key });
        return '';
      });
    return text;
  });
  return { rows: parts.join(''), joined };
}

const formulas = new RegExp(`${FORMULA}(\\d+);`, 'g');
const keys = new RegExp(`${MERGE}(\\d+);([^${MERGE}]*)${MERGE}`, 'g');

/** A text made of several values that begins like a formula stays text also when somebody edits its cell. */
function quoteFormulas(row: string, styles: StyleBook): string {
  return row.replace(inlineText, (cell, head: string, style: string | undefined, rest: string, text: string) => {
    const own = Number(style ?? 0);
    if (own >= styles.sheet.styles.length || !looksLikeFormula(decodeEntities(text))) return cell;
    return `${head} s="${styles.quoted(own)}"${rest}${text}`;
  });
}

const inlineText =
  /(<(?:\w+:)?c r="[A-Z]+\d+")(?: s="(\d+)")?( t="inlineStr"><(?:\w+:)?is>(?:<(?:\w+:)?r>(?:<(?:\w+:)?rPr>(?:(?!<\/(?:\w+:)?rPr>)[\s\S])*<\/(?:\w+:)?rPr>)?)?<(?:\w+:)?t[^>]*>)([^<]+)/g;

/** A formula of the template that cannot follow its rows, at its sheet and cell. */
export const stuckAt = (file: string, part: string, formula: string, { message }: Stuck): Diagnostic =>
  formulaStuck({
    place: { kind: 'template', file, part, around: formula },
    found: formula,
    message: `公式“${formula}”：${message}。`,
  });

function mergesOf(
  { template, made, file, report }: SheetMaking,
  children: readonly ElementSpan[],
  joined: readonly JoinedCell[],
): string[] {
  const list = children.find((child) => child.name === 'mergeCells');
  const stated = list
    ? [...template.xml.slice(list.start, list.end).matchAll(/\sref=["']([^"']+)/g)].map((m) => m[1]!)
    : [];
  const merges = made.layout.moved
    ? stated.flatMap((ref) => repeatArea(ref, made.layout).map(({ area }) => area))
    : stated;
  const real = merges.filter((area) => area.includes(':') && area.split(':')[0] !== area.split(':')[1]);
  return joinEqual(real, joined, (ref) =>
    report(
      mergeOverlap({
        place: { kind: 'template', file, part: `${template.name}!${ref}` },
        found: ref,
        message: `${ref} 已经是合并区域，不能再与上下相同的单元格合并。`,
      }),
    ),
  );
}

/** A child of the worksheet whose contents name rows. */
function moved(child: ElementSpan, text: string, making: SheetMaking): string | undefined {
  const { template, made, file } = making;
  const { layout } = made;
  const source = { file, part: template.part };
  const areas = (element: string, name: string): string | undefined => {
    const placed = relocateAreas(attribute(element, name) ?? '', layout);
    return placed === undefined ? undefined : rewriteAttribute(element, name, () => placed);
  };
  switch (child.name) {
    case 'dimension':
      return rewriteAttribute(text, 'ref', (ref) => ref.replace(/\d+$/, String(layout.rows.at(-1)?.row ?? 1)));
    case 'sheetViews':
      return rewriteElements(text, source, ['pane', 'selection'], (element) => view(element, layout));
    case 'autoFilter':
      return areas(text, 'ref');
    case 'sortState':
      return undefined;
    case 'protectedRanges':
      return filledList(
        rewriteElements(text, source, ['protectedRange'], (e) => areas(e, 'sqref')),
        'protectedRange',
      );
    case 'ignoredErrors':
      return filledList(
        rewriteElements(text, source, ['ignoredError'], (e) => areas(e, 'sqref')),
        'ignoredError',
      );
    case 'conditionalFormatting': {
      const placed = areas(text, 'sqref');
      return placed && withFormulas(placed, text, ['formula'], making);
    }
    case 'dataValidations': {
      const rules = rewriteElements(text, source, ['dataValidation'], (element) => {
        const placed = areas(element, 'sqref');
        return placed && withFormulas(placed, element, ['formula1', 'formula2'], making);
      });
      return filledList(recount(rules, 'count', 'dataValidation'), 'dataValidation');
    }
    case 'hyperlinks':
      return filledList(
        rewriteElements(text, source, ['hyperlink'], (element) =>
          repeatArea(attribute(element, 'ref') ?? '', layout)
            .map(({ area }) => rewriteAttribute(element, 'ref', () => area))
            .join(''),
        ),
        'hyperlink',
      );
    case 'rowBreaks':
      return breaks(text, making);
    case 'extLst':
      return rewriteElements(text, source, ['sqref', 'f'], (element, name) => inner(element, name, making));
    default:
      return text;
  }
}

const filledList = (list: string, item: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${item}[\\s/>]`).test(list) ? list : undefined;

function view(element: string, layout: Layout): string {
  const near = (refs: string): string => refs.replace(/\d+/g, (row) => String(layout.near(Number(row))));
  let text = rewriteAttribute(element, 'topLeftCell', near);
  text = rewriteAttribute(rewriteAttribute(text, 'activeCell', near), 'sqref', near);
  const frozen = /\sstate=["']frozen/.test(text);
  return frozen ? rewriteAttribute(text, 'ySplit', (rows) => String(layout.near(Number(rows) + 1) - 1)) : text;
}

/** The formulas of a rule are written for the first cell of its areas. */
function withFormulas(element: string, before: string, names: readonly string[], making: SheetMaking): string {
  const view = viewFrom(attribute(before, 'sqref') ?? '', making);
  return rewriteElements(element, { file: making.file, part: making.template.part }, names, (formula) =>
    formula.replace(/>([^<]*)</, (_, text: string) => `>${escapeText(placed(decodeEntities(text), view, making))}<`),
  );
}

function viewFrom(areas: string, { template, made }: SheetMaking): Viewpoint {
  const row = parseAddress(areas.trim().split(/[\s:]/)[0] ?? '')?.row ?? 1;
  const frame = made.layout.framesOf(made.layout.regionOf(row, row))[0] ?? made.layout.root;
  return { sheet: template.name, made, frame };
}

function placed(formula: string, view: Viewpoint, making: SheetMaking): string {
  try {
    return relocateFormula(formula, view, making.sheets);
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    making.report(stuckAt(making.file, `${making.template.name} 的条件格式或数据有效性`, formula, error));
    return formula;
  }
}

/** Texts of newer rules: `<xm:sqref>B5</xm:sqref>`, `<xm:f>$A$1:$A$9</xm:f>`. */
function inner(element: string, name: string, making: SheetMaking): string {
  const { layout } = making.made;
  const view: Viewpoint = { sheet: making.template.name, made: making.made, frame: layout.root };
  return element.replace(/>([^<]*)</, (whole, text: string) => {
    if (name === 'f') return `>${escapeText(placed(decodeEntities(text), view, making))}<`;
    const areas = relocateAreas(text, layout);
    return areas === undefined ? whole : `>${areas}<`;
  });
}

function breaks(text: string, { template, made, file, report }: SheetMaking): string | undefined {
  const { layout } = made;
  const source = { file, part: template.part };
  const list = rewriteElements(text, source, ['brk'], (element) =>
    repeatArea(`A${attribute(element, 'id')}`, layout)
      .map(({ span: [, last] }) => rewriteAttribute(element, 'id', () => String(last)))
      .join(''),
  );
  const counted = recount(recount(list, 'count', 'brk'), 'manualBreakCount', 'brk');
  const count = Number(attribute(counted, 'count'));
  if (count > MOST_BREAKS)
    report(
      tooManyBreaks({
        place: { kind: 'template', file, part: template.name },
        message: `“${made.name}”要有 ${count} 个分页符，最多 ${MOST_BREAKS} 个。`,
      }),
    );
  return filledList(counted, 'brk');
}

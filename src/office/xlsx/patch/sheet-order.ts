import type { RootSpan } from '../../xml/children.js';

// CT_Worksheet is a sequence; Excel offers to repair a sheet whose parts stand in another order.
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** Offset at which a new child of the worksheet belongs: after the last one that comes before it or equals it. */
export function insertionPoint(root: RootSpan, name: string): number {
  const rank = order.indexOf(name);
  const last = root.children.findLast((child) => {
    const other = order.indexOf(child.name);
    return other >= 0 && other <= rank;
  });
  return last?.end ?? root.openEnd;
}

import type { Layout } from '../tree.js';
import { points, toggle } from './measure.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

/** What settings.xml says about the layout of the whole document. */
export interface LayoutSettings {
  /** What becomes part of the document as it is. */
  own: Layout;
  /** pt of automatic space. */
  autoSpace: number;
  /** Tables begin left of the text area by the margin of their cells, as before Word 2013. */
  tablesHang: boolean;
}

/** pt between regular tab stops where the file says nothing. */
const usualTabs = 36;

export function layoutSettings(settings: El | undefined): LayoutSettings {
  const compat = child(settings, 'w:compat');
  const plainSpaces = toggle(compat, 'w:doNotUseHTMLParagraphAutoSpacing') ?? false;
  const mode = compat?.children.find(({ attrs }) => attrs['w:name'] === 'compatibilityMode')?.attrs['w:val'];
  const tabInterval = points(val(settings, 'w:defaultTabStop'));
  return {
    own: {
      ...(tabInterval && tabInterval !== usualTabs && { tabInterval }),
      ...(plainSpaces && { spacesAdd: true as const }),
    },
    autoSpace: plainSpaces ? 5 : 14,
    tablesHang: Number(mode ?? 12) < 15,
  };
}

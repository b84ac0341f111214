import type { Heading } from '../tree.js';
import { paragraphElement } from './paragraph.js';
import type { HtmlWriter } from './writer.js';

/** The document's title (level 0) is h1. */
export const heading = (node: Heading, writer: HtmlWriter): string =>
  paragraphElement(`h${node.level + 1}`, node, writer);

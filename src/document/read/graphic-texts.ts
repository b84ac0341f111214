import type { Context } from './context.js';
import type { El } from './xml.js';
import { BrokenXml, descendant, descendants, parseXml } from './xml.js';

/** What a chart or SmartArt says, found in the part that `graphic` (a:graphicData) points to; text of shapes inside it otherwise. */
export function graphicTexts(graphic: El, context: Context): string[] {
  const id = descendant(graphic, 'c:chart')?.attrs['r:id'] ?? descendant(graphic, 'dgm:relIds')?.attrs['r:dm'];
  const texts = texted(id === undefined ? graphic : partOf(id, context));
  return [...new Set(texts)].slice(0, mostTexts);
}

const mostTexts = 80;

function partOf(id: string, context: Context): El | undefined {
  const bytes = context.related(id);
  if (!bytes) return undefined;
  try {
    return parseXml(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof BrokenXml) return undefined;
    throw error;
  }
}

/** Paragraphs of drawing text, and the names and categories (not the numbers) that a chart shows. */
function texted(root: El | undefined): string[] {
  if (!root) return [];
  const paragraphs = [...descendants(root, 'a:p')].map((p) => [...descendants(p, 'a:t')].map((t) => t.text).join(''));
  const names = ['c:tx', 'c:cat'].flatMap((name) =>
    [...descendants(root, name)].flatMap((el) => [...descendants(el, 'c:v')].map((v) => v.text)),
  );
  return [...paragraphs, ...names].map((t) => t.trim()).filter((t) => t !== '');
}

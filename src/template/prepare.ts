import { type Diagnostic, suggest } from '../diagnostics/index.js';
import { attachmentMismatch, requiredSectionMissing } from './codes.js';
import type { TemplateSource } from './compile.js';
import { BlockReader, CONTAINERS, type MarkdownBlock } from './markdown/blocks.js';
import { buildDocumentXml } from './markdown/build-document.js';
import { type FrontMatter, type Layout, readFrontMatter } from './markdown/front-matter.js';
import { buildFrontParts, type FrontParts } from './markdown/front-parts.js';
import { type Measures, measure } from './markdown/measures.js';
import { ruleLeft } from './markdown/official/letter-head.js';
import { scanTags } from './markdown/scan-tags.js';
import { mendDocumentXml } from './package/mend-document.js';
import {
  appXml,
  CONTENT_TYPES,
  contentTypesXml,
  coreXml,
  documentRelationships,
  footerXml,
  headers,
  letterFooterXml,
  rootRelationships,
  settingsXml,
  turnedFooterXml,
} from './package/parts.js';
import { stylesXml } from './package/styles.js';
import type { PreparedTemplate } from './prepared.js';
import type { Profile } from './profile.js';
import { checkTag } from './program/check-syntax.js';
import { TagTable } from './tags.js';

/** A template up to where its program is compiled; undefined when it cannot be read on. Codes: TPL-001 … TPL-014. */
export async function prepareTemplate(
  source: TemplateSource,
  report: (d: Diagnostic) => void,
): Promise<PreparedTemplate | undefined> {
  const prepared = await prepareDocument(source, report);
  if (!prepared) return undefined;
  const { front, table, parts, documentXml, measures } = prepared;
  return {
    kind: front.kind,
    required: front.required.map((r) => r.text),
    tags: table.tags,
    lookalikes: table.lookalikes,
    document: mendDocumentXml(documentXml, parts, front.layout),
    core: coreXml(parts.titleProperty),
    fixed: fixedParts(source.profile, measures, front.layout),
  };
}

/** Reads a template and builds its Word document, tags as stand-ins; nothing when it cannot be read on. See `buildFrontParts`. */
export async function prepareDocument(
  { file, source, profile }: TemplateSource,
  report: (d: Diagnostic) => void,
  plain = false,
): Promise<
  { front: FrontMatter; table: TagTable; parts: FrontParts; documentXml: string; measures: Measures } | undefined
> {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const table = new TagTable(file);
  const { front, body, bodyLine } = readFrontMatter(text, file, report);
  const scanned = scanTags(body, { line: bodyLine, column: 1 }, table, report);
  const blocks = new BlockReader(scanned, bodyLine, table, report).read();
  if (!front) {
    for (const tag of table.tags) checkTag(tag, report);
    return undefined;
  }
  const measures = measure(profile, front.layout);
  const parts = buildFrontParts(front, { table, profile, measures, report, plain });
  checkRequired(front, blocks, table, report);
  checkAttachments(parts.attachmentNames, blocks, table, report);
  const documentXml = await buildDocumentXml(blocks, parts, table, profile, measures);
  for (const tag of table.tags) checkTag(tag, report);
  return { front, table, parts, documentXml, measures };
}

/** The parts that are the same in every document. */
export const fixedParts = (profile: Profile, measures: Measures, layout: Layout): Record<string, string> => ({
  [CONTENT_TYPES]: contentTypesXml(layout),
  'word/_rels/document.xml.rels': documentRelationships(layout),
  '_rels/.rels': rootRelationships(),
  'docProps/app.xml': appXml(),
  'word/styles.xml': stylesXml(profile, measures),
  'word/settings.xml': settingsXml(),
  'word/footer1.xml': footerXml(profile, measures, false),
  'word/footer2.xml': footerXml(profile, measures, true),
  'word/footer4.xml': turnedFooterXml(profile, measures, false),
  'word/footer5.xml': turnedFooterXml(profile, measures, true),
  ...(layout === '信函' && { 'word/footer3.xml': letterFooterXml(profile, ruleLeft({ profile, measures })) }),
  ...headers(undefined),
});

function* headings(blocks: MarkdownBlock[]): Iterable<Extract<MarkdownBlock, { kind: 'heading' }>> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block;
    else if (block.kind === 'container' && !('attachment' in CONTAINERS[block.type] && block.type.endsWith('附件')))
      yield* headings(block.blocks);
  }
}

/** The name that was probably meant, in the way that it is written right; else another mend. */
function mend(found: string, known: readonly string[], otherwise: string, knownIsWrong = false): string {
  const near = suggest(found, known);
  if (near === undefined) return otherwise;
  return knownIsWrong ? `把“${near}”改成“${found}”，或${otherwise}` : `把“${found}”改成“${near}”，或${otherwise}`;
}

function checkRequired(
  front: FrontMatter,
  blocks: MarkdownBlock[],
  table: TagTable,
  report: (d: Diagnostic) => void,
): void {
  const present = [...headings(blocks)].filter((h) => h.level === 1).map((h) => table.restore(h.text).trim());
  for (const { text, place } of front.required) {
    if (present.includes(text.trim())) continue;
    report(
      requiredSectionMissing({
        place,
        found: text,
        expected: present,
        message: `正文里没有一级标题“${text}”（## ${text}）。`,
        fix: [mend(text, present, `在正文里补上“## ${text}”，或从文件头 required 里删去它。`, true)],
      }),
    );
  }
}

function checkAttachments(
  names: string[],
  blocks: MarkdownBlock[],
  table: TagTable,
  report: (d: Diagnostic) => void,
): void {
  const opened = blocks.flatMap((b) => (b.kind === 'container' && b.type.endsWith('附件') ? [b] : []));
  let last = -1;
  for (const block of opened) {
    const title = table.restore(block.title).trim();
    const index = names.indexOf(title);
    if (index < 0 || index <= last)
      report(
        attachmentMismatch({
          place: block.place,
          found: title,
          expected: names,
          message:
            index < 0
              ? `附件“${title}”没有写在文件头 attachments 里。`
              : `附件“${title}”的次序与文件头 attachments 不同。`,
          fix: [
            index < 0
              ? mend(title, names, `在文件头 attachments 里补上“${title}”。`)
              : '把正文里各 :::附件 的次序排得和文件头 attachments 一样。',
          ],
        }),
      );
    last = Math.max(last, index);
  }
}

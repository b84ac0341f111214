import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import { openPdf, writePdf } from '../document/index.js';
import { groupBy } from '../facts/index.js';
import { carriedFile } from '../review/index.js';
import { safeFileName } from '../village/index.js';
import type { BagWriter } from './bag/write-bag.js';
import { type Bound, bind } from './bind.js';
import { catalogueFiles } from './catalogue/catalogue-files.js';
import type { ArchiveInput } from './input.js';
import { CATALOGUE, type Catalogue, type Item, type Volume } from './item.js';
import { asciiName, Numbers } from './number.js';
import type { Ready } from './prepare.js';
import type { ArchiveSettings } from './settings.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Converts, numbers and binds what is ready, and writes it all into the bag with its catalogue. */
export async function writeArchive(
  bag: BagWriter,
  ready: readonly Ready[],
  input: ArchiveInput,
  settings: ArchiveSettings,
): Promise<Outcome<Catalogue>> {
  const { plan, fonts, day, before } = input;
  const earlier = before?.catalogues.flatMap(({ items }) => items) ?? [];
  const last = new Map<Item['retention'], number>();
  for (const { retention, number } of earlier) last.set(retention, Math.max(last.get(retention) ?? 0, number));
  const numbers = new Numbers(settings, last);
  const diagnostics: Diagnostic[] = [];
  const items: Item[] = [];
  const volumes: Volume[] = [];
  const put = async (path: string, ascii: string, bytes: Uint8Array) => {
    const file = await bag.add(path, bytes);
    return { file, ascii: await bag.add(`ascii/${ascii}`, bytes), sha256: bag.hashOf(file) };
  };
  const convert = async (one: Ready): Promise<{ bytes: Uint8Array; pages: number } | undefined> => {
    if (one.asIs) return { bytes: one.asIs, pages: openPdf(one.asIs, '').value?.pages().length ?? 0 };
    const { carried, format, bytes } = one.found;
    const made = await writePdf(one.document!, {
      fonts,
      info: { title: one.title, date: one.date },
      attachments: [
        ...(carried ? [carriedFile(carried)] : []),
        ...(format === 'xlsx'
          ? [{ name: 'source.xlsx', mime: XLSX, relationship: 'Source' as const, description: '原工作簿', bytes }]
          : []),
      ],
    });
    diagnostics.push(...made.diagnostics);
    return made.value;
  };
  const bound = async (
    area: string,
    household: string | undefined,
    parts: readonly Bound[],
    date: string,
  ): Promise<void> => {
    const title = household ? `一户一档（${household}）` : `一村一档（${area}）`;
    const info = { title, date };
    const contents = await writePdf(
      bind(
        title,
        parts.map((p) => ({ ...p, document: { sections: [] } })),
        1,
      ),
      { fonts, info },
    );
    const made = contents.value && (await writePdf(bind(title, parts, contents.value.pages), { fonts, info }));
    diagnostics.push(...(made?.diagnostics ?? contents.diagnostics));
    if (!made?.value) return;
    const { bytes, pages } = made.value;
    const path = household ? `${area}/02农户文件/${household}/一户一档.pdf` : `${area}/一村一档.pdf`;
    const ascii = household ? `${household.replaceAll('-', '_')}_volume.pdf` : `${area}_volume.pdf`;
    const references = parts.map(({ reference }) => reference);
    volumes.push({
      title,
      area,
      ...(household && { household }),
      pages,
      ...(await put(path, ascii, bytes)),
      references,
    });
  };
  for (const [area, ofArea] of groupBy(ready, ({ found }) => found.village?.code ?? plan.town.code)) {
    const parts: (Bound & { household?: string })[] = [];
    for (const one of ofArea) {
      const { found, title, date, household, remark, document } = one;
      const retention = settings.retention.get(found.kind)!;
      const pdf = await convert(one);
      if (!pdf) return { diagnostics };
      const { reference, number } = numbers.take(retention);
      const folder = household ? `${area}/02农户文件/${household}` : `${area}/01汇总文件`;
      const stored = await put(
        `${folder}/${safeFileName(`${reference}_${title}`, '_')}.pdf`,
        asciiName(area, reference),
        pdf.bytes,
      );
      const { village } = found;
      const author = village ? settings.author.village.replaceAll('{村}', village.fullName) : settings.author.town;
      items.push({
        reference,
        number,
        retention,
        title,
        author,
        date,
        pages: pdf.pages,
        secrecy: settings.secrecy,
        remark,
        kind: found.kind,
        area,
        ...(household && { household }),
        ...stored,
        source: found.sha256,
      });
      if (document) parts.push({ reference, title, date, pages: pdf.pages, document, ...(household && { household }) });
    }
    const latest = parts
      .map(({ date }) => date)
      .sort()
      .at(-1);
    if (latest === undefined) continue;
    for (const [household, own] of groupBy(parts, (part) => part.household ?? ''))
      if (household !== '') await bound(area, household, own, latest);
    await bound(area, undefined, parts, latest);
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const { fonds, category, year, office, level } = settings;
  const files = catalogueFiles(items, { fonds, year, day });
  const printed = await writePdf(files.document, { fonts, info: { title: '归档文件目录', date: day } });
  diagnostics.push(...printed.diagnostics);
  if (!printed.value) return { diagnostics };
  await bag.add('归档文件目录.xlsx', files.xlsx);
  await bag.add('归档文件目录.docx', files.docx);
  await bag.add('归档文件目录.pdf', printed.value.bytes);
  for (const { name, content } of input.basis) await bag.add(`basis/${name}`, content);
  await bag.add(`basis/归档.yaml`, input.settings.text);
  const catalogue: Catalogue = {
    format: 'cunbao-archive-1',
    fonds,
    category,
    year,
    office,
    level,
    planId: plan.id,
    edition: plan.edition,
    ...(before && { supplements: { tagManifest: before.tagManifest, last: Object.fromEntries(last) } }),
    items,
    volumes,
  };
  await bag.add(CATALOGUE, `${JSON.stringify(catalogue, null, 1)}\n`);
  await bag.close([
    ['Bag-Software-Agent', 'cunbao'],
    ['Bagging-Date', day],
    ['Source-Organization', plan.town.name],
    ['External-Description', `${plan.town.name}${plan.inspectionName}归档文件，${items.length}件`],
    ['External-Identifier', `${fonds}-${category}-${year}-${office}`],
    ...(before ? [['Internal-Sender-Description', `supplements ${before.tagManifest}`] as const] : []),
  ]);
  return { value: catalogue, diagnostics };
}

import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import { writePdf } from '../document/index.js';
import { groupBy } from '../facts/index.js';
import type { Files } from '../ports.js';
import { safeFileName } from '../village/index.js';
import type { BagWriter } from './bag/write-bag.js';
import { type Bound, bindVolume } from './bind.js';
import { catalogueFiles } from './catalogue/catalogue-files.js';
import { convert } from './convert.js';
import type { ArchiveInput } from './input.js';
import { CATALOGUE, type Catalogue, type Item, type Volume } from './item.js';
import { asciiName, Numbers } from './number.js';
import { contentAgain, type Ready } from './prepare.js';
import type { ArchiveSettings } from './settings.js';

/**
 * Converts, numbers and binds what is ready, and writes it all into the bag with its catalogue. Each file is read when its
 * turn comes, and once more for the volume of its village: only the documents of one household are held at a time.
 */
export async function writeArchive(
  files: Files,
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
  const said = new Map<string, Diagnostic>();
  // Which fonts stand in for which is the same for every document.
  const say = (diagnostics: readonly Diagnostic[]): void => {
    for (const one of diagnostics) said.set(JSON.stringify([one.code, one.place, one.message]), one);
  };
  const items: Item[] = [];
  const volumes: Volume[] = [];
  const put = async (path: string, ascii: string, bytes: Uint8Array) => {
    const file = await bag.add(path, bytes);
    return { file, ascii: await bag.add(`ascii/${ascii}`, bytes), sha256: bag.hashOf(file) };
  };
  const file = async (one: Ready, area: string): Promise<Bound | undefined> => {
    const { found, title, date, household, remark } = one;
    const content = await contentAgain(files, one, input);
    say(content.diagnostics);
    if (!content.value) return undefined;
    const { value: pdf, diagnostics } = await convert(content.value, one, fonts);
    say(diagnostics);
    if (!pdf) return undefined;
    const retention = settings.retention.get(found.kind)!;
    const { reference, number } = numbers.take(retention);
    const folder = household ? `${area}/02农户文件/${household}` : `${area}/01汇总文件`;
    const name = `${safeFileName(`${reference}_${title}`, '_')}.pdf`;
    const stored = await put(`${folder}/${name}`, asciiName(area, reference), pdf.bytes);
    const { village } = found;
    items.push({
      reference,
      number,
      retention,
      title,
      author: village ? settings.author.village.replaceAll('{村}', village.fullName) : settings.author.town,
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
    const { document } = content.value;
    return { reference, title, date, pages: pdf.pages, load: async () => document };
  };
  const volume = async (area: string, household: string | undefined, parts: readonly Bound[]): Promise<void> => {
    const village = plan.villages.find(({ code }) => code === area);
    const title = household
      ? `一户一档（${household}）`
      : village
        ? `一村一档（${village.name}）`
        : `全镇文件（${plan.town.name}）`;
    const { value, diagnostics } = await bindVolume(title, parts, fonts);
    say(diagnostics);
    if (!value) return;
    const path = household ? `${area}/02农户文件/${household}/一户一档.pdf` : `${area}/一村一档.pdf`;
    const ascii = household ? `${household.replaceAll('-', '_')}_volume.pdf` : `${area}_volume.pdf`;
    const references = parts.map(({ reference }) => reference);
    volumes.push({
      title,
      area,
      ...(household && { household }),
      pages: value.pages,
      ...(await put(path, ascii, value.bytes)),
      references,
    });
  };
  for (const [area, ofArea] of groupBy(ready, ({ found }) => found.village?.code ?? plan.town.code)) {
    const parts: Bound[] = [];
    for (const [household, own] of groupBy(ofArea, (one) => one.household ?? '')) {
      const filed: Bound[] = [];
      for (const one of own) {
        const part = await file(one, area);
        if (!part) return { diagnostics: [...said.values()] };
        if (!one.bindable) continue;
        const load = async () => (await contentAgain(files, one, input)).value?.document;
        parts.push({ ...part, load });
        filed.push(household === '' ? parts.at(-1)! : part);
      }
      if (household !== '' && filed.length > 0) await volume(area, household, filed);
    }
    if (parts.length > 0) await volume(area, undefined, parts);
  }
  if (hasErrors([...said.values()])) return { diagnostics: [...said.values()] };
  const { fonds, category, year, office, level } = settings;
  const lists = catalogueFiles(items, { fonds, year, day });
  const printed = await writePdf(lists.document, { fonts, info: { title: '归档文件目录', date: day } });
  say(printed.diagnostics);
  if (!printed.value) return { diagnostics: [...said.values()] };
  await bag.add('归档文件目录.xlsx', lists.xlsx);
  await bag.add('归档文件目录.docx', lists.docx);
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
  return { value: catalogue, diagnostics: [...said.values()] };
}

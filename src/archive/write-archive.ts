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
  const last = lastNumbers(input);
  const filing = new Filing(files, bag, input, settings, new Numbers(settings, last));
  const { plan, day, before } = input;
  for (const [area, ofArea] of groupBy(ready, ({ found }) => found.village?.code ?? plan.town.code))
    if (!(await filing.area(area, ofArea))) return { diagnostics: filing.diagnostics };
  if (hasErrors(filing.diagnostics)) return { diagnostics: filing.diagnostics };
  const { items, volumes } = filing;
  const { fonds, category, year, office, level } = settings;
  if (!(await filing.catalogue())) return { diagnostics: filing.diagnostics };
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
  return { value: catalogue, diagnostics: filing.diagnostics };
}

/** The last 件号 that the archives before gave, by 保管期限. */
function lastNumbers({ before }: ArchiveInput): Map<Item['retention'], number> {
  const last = new Map<Item['retention'], number>();
  for (const { retention, number } of before?.catalogues.flatMap(({ items }) => items) ?? [])
    last.set(retention, Math.max(last.get(retention) ?? 0, number));
  return last;
}

/** What went into the bag so far. */
class Filing {
  readonly items: Item[] = [];
  readonly volumes: Volume[] = [];
  readonly #said = new Map<string, Diagnostic>();

  constructor(
    private readonly files: Files,
    private readonly bag: BagWriter,
    private readonly input: ArchiveInput,
    private readonly settings: ArchiveSettings,
    private readonly numbers: Numbers,
  ) {}

  get diagnostics(): Diagnostic[] {
    return [...this.#said.values()];
  }

  /** The documents of the town or of one village, and their volumes; false when one could not be converted. */
  async area(area: string, ready: readonly Ready[]): Promise<boolean> {
    const parts: Bound[] = [];
    for (const [household, own] of groupBy(ready, (one) => one.household ?? '')) {
      const filed: Bound[] = [];
      for (const one of own) {
        const part = await this.#file(one, area);
        if (!part) return false;
        if (!one.bindable) continue;
        const later = { ...part, load: async () => (await contentAgain(this.files, one, this.input)).value?.document };
        parts.push(later);
        filed.push(household === '' ? later : part);
      }
      if (household !== '' && filed.length > 0) await this.#bind(area, household, filed);
    }
    if (parts.length > 0) await this.#bind(area, undefined, parts);
    return true;
  }

  /** 归档文件目录, three times; false when it could not be printed. */
  async catalogue(): Promise<boolean> {
    const { day, fonts } = this.input;
    const { fonds, year } = this.settings;
    const lists = catalogueFiles(this.items, { fonds, year, day });
    const printed = await writePdf(lists.document, { fonts, info: { title: '归档文件目录', date: day } });
    this.#say(printed.diagnostics);
    if (!printed.value) return false;
    await this.bag.add('归档文件目录.xlsx', lists.xlsx);
    await this.bag.add('归档文件目录.docx', lists.docx);
    await this.bag.add('归档文件目录.pdf', printed.value.bytes);
    return true;
  }

  /** Once each: which fonts stand in for which is the same for every document. */
  #say(diagnostics: readonly Diagnostic[]): void {
    for (const one of diagnostics) this.#said.set(JSON.stringify([one.code, one.place, one.message]), one);
  }

  async #put(path: string, ascii: string, bytes: Uint8Array) {
    const file = await this.bag.add(path, bytes);
    return { file, ascii: await this.bag.add(`ascii/${ascii}`, bytes), sha256: this.bag.hashOf(file) };
  }

  async #file(one: Ready, area: string): Promise<Bound | undefined> {
    const { settings } = this;
    const { found, title, date, household, remark } = one;
    const content = await contentAgain(this.files, one, this.input);
    this.#say(content.diagnostics);
    if (!content.value) return undefined;
    const { document } = content.value;
    const { value: pdf, diagnostics } = await convert(content.value, one, this.input.fonts);
    this.#say(diagnostics);
    if (!pdf) return undefined;
    const retention = settings.retention.get(found.kind)!;
    const { reference, number } = this.numbers.take(retention);
    const folder = household ? `${area}/02农户文件/${household}` : `${area}/01汇总文件`;
    const name = `${safeFileName(`${reference}_${title}`, '_')}.pdf`;
    const { village, kind, sha256: source } = found;
    this.items.push({
      reference,
      number,
      retention,
      title,
      author: village ? settings.author.village.replaceAll('{村}', village.fullName) : settings.author.town,
      date,
      pages: pdf.pages,
      secrecy: settings.secrecy,
      remark,
      kind,
      area,
      ...(household && { household }),
      ...(await this.#put(`${folder}/${name}`, asciiName(area, reference), pdf.bytes)),
      source,
    });
    return { reference, title, date, pages: pdf.pages, load: async () => document };
  }

  async #bind(area: string, household: string | undefined, parts: readonly Bound[]): Promise<void> {
    const { plan, fonts } = this.input;
    const village = plan.villages.find(({ code }) => code === area);
    const title = household
      ? `一户一档（${household}）`
      : village
        ? `一村一档（${village.name}）`
        : `全镇文件（${plan.town.name}）`;
    const { value, diagnostics } = await bindVolume(title, parts, fonts);
    this.#say(diagnostics);
    if (!value) return;
    const path = household ? `${area}/02农户文件/${household}/一户一档.pdf` : `${area}/一村一档.pdf`;
    const ascii = household ? `${household.replaceAll('-', '_')}_volume.pdf` : `${area}_volume.pdf`;
    this.volumes.push({
      title,
      area,
      ...(household && { household }),
      pages: value.pages,
      ...(await this.#put(path, ascii, value.bytes)),
      references: parts.map(({ reference }) => reference),
    });
  }
}

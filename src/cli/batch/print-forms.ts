import { basename, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { Document, FontSet } from '../../document/index.js';
import { type CompiledTemplate, compileWordTemplate, fillTogether } from '../../template/index.js';
import {
  analyse,
  deliver,
  type Form,
  type FormRecord,
  forms,
  type OutputFile,
  villageRecords,
} from '../../village/index.js';
import { nodePorts } from '../node-ports.js';
import { openForm, readInput, type Workspace } from '../workspace.js';
import { FileNames } from './file-names.js';

export interface PrintOptions {
  forms: readonly string[];
  out: string;
  oneFile?: boolean;
  pdf?: boolean;
  fullNumbers?: boolean;
  asOf?: string;
}

export interface FormsRun {
  file: string;
  village?: string;
  made: { form: string; count: number; where: string }[];
}

/** Files written at a time: memory does not grow with the number of households. */
const AT_ONCE = 50;

/** Prints forms for villages, below `out/<村名>/`: a folder for each kind, or with `oneFile` a file for each kind. */
export async function printForms(
  paths: readonly string[],
  { folder, plan }: Workspace,
  options: PrintOptions,
): Promise<{ runs: FormsRun[]; diagnostics: Diagnostic[] }> {
  const ports = nodePorts(folder);
  const diagnostics: Diagnostic[] = [];
  const printers: Printer[] = [];
  let fonts: FontSet | undefined;
  if (options.pdf) {
    const { loadFonts } = await import('../../document/index.js');
    const loaded = await loadFonts(await ports.fonts(), ports.files.read);
    diagnostics.push(...loaded.diagnostics);
    if (!loaded.value) return { runs: [], diagnostics };
    fonts = loaded.value;
  }
  for (const form of forms.filter(({ name }) => options.forms.includes(name))) {
    const template = await openForm(ports, folder, form.name);
    diagnostics.push(...template.diagnostics);
    if (!template.value) continue;
    const compiled = await compileWordTemplate(template.value, { file: `${form.name}.docx` });
    diagnostics.push(...compiled.diagnostics);
    if (compiled.value) printers.push(new Printer(form, compiled.value, fonts, (found) => diagnostics.push(...found)));
  }
  const runs: FormsRun[] = [];
  for (const path of paths) {
    const run: FormsRun = { file: basename(path), made: [] };
    runs.push(run);
    const input = await readInput(ports, path);
    diagnostics.push(...input.diagnostics);
    if (!input.value) continue;
    const { asOf, fullNumbers = false } = options;
    const analysed = analyse(input.value, run.file, { plan, ...(asOf && { asOf }) });
    // A form goes out to be corrected: what is wrong in the data does not stop it, `check` says it in full.
    if (!analysed.value) diagnostics.push(...analysed.diagnostics);
    if (!analysed.value) continue;
    const { data } = analysed.value;
    run.village = plan.villages.find((v) => v.code === data.origin.villageCode)?.name ?? data.origin.villageName;
    const records = villageRecords(analysed.value, plan, { fullNumbers, blanks: true });
    for (const printer of printers) {
      const own = printer.form.records(records);
      if (own.length === 0) continue;
      const home = join(options.out, run.village);
      const bound = options.oneFile || printer.form.pattern === undefined;
      const where = bound ? home : join(home, printer.form.name);
      const files = bound ? printer.bound(own, data.asOf) : printer.each(own, data.asOf);
      let count = 0;
      for await (const batch of batches(files)) {
        const saved = await deliver(ports.files, where, batch);
        diagnostics.push(...saved.diagnostics);
        count += saved.value?.length ?? 0;
      }
      if (count > 0) run.made.push({ form: printer.form.name, count: own.length, where });
    }
  }
  return { runs, diagnostics };
}

async function* batches(files: AsyncIterable<OutputFile>): AsyncIterable<OutputFile[]> {
  let batch: OutputFile[] = [];
  for await (const file of files) {
    batch.push(file);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

class Printer {
  constructor(
    readonly form: Form,
    private readonly template: CompiledTemplate,
    private readonly fonts: FontSet | undefined,
    private readonly report: (diagnostics: readonly Diagnostic[]) => void,
  ) {}

  /** All records in one file. The PDF is made of the same records one after the other, as the pages of the docx are. */
  async *bound(records: readonly FormRecord[], date: string): AsyncIterable<OutputFile> {
    const { name } = this.form;
    const filled = fillTogether(this.template, records);
    this.report(filled.diagnostics);
    if (!filled.value) return;
    yield { name: `${name}.docx`, content: filled.value };
    if (!this.fonts) return;
    const { bindPdf, readDocx } = await import('../../document/index.js');
    const said = new Set<string>();
    const read = (record: FormRecord): Document | undefined => {
      const own = fillTogether(this.template, [record], { margins: records[0] });
      const document = own.value && readDocx(own.value, `${name}.docx`);
      const fresh = document?.diagnostics.filter((d) => !said.has(d.code + d.message) && said.add(d.code + d.message));
      this.report(fresh ?? []);
      return document?.value;
    };
    function* documents(): Iterable<Document> {
      for (const record of records) {
        const document = read(record);
        if (document) yield document;
      }
    }
    const made = await bindPdf(documents, { fonts: this.fonts, info: { title: name, date } });
    this.report(made.diagnostics);
    if (made.value) yield { name: `${name}.pdf`, content: made.value.bytes };
  }

  async *each(records: readonly FormRecord[], date: string): AsyncIterable<OutputFile> {
    const names = new FileNames(this.form.pattern ?? '', this.form.name);
    for (const [index, record] of records.entries()) yield* this.files(names.take(record, index + 1), record, date);
  }

  private async *files(name: string, record: FormRecord, date: string): AsyncIterable<OutputFile> {
    const filled = fillTogether(this.template, [record]);
    this.report(filled.diagnostics);
    if (!filled.value) return;
    yield { name: `${name}.docx`, content: filled.value };
    if (!this.fonts) return;
    const { readDocx, writePdf } = await import('../../document/index.js');
    const document = readDocx(filled.value, `${name}.docx`);
    this.report(document.diagnostics);
    if (!document.value) return;
    const made = await writePdf(document.value, { fonts: this.fonts, info: { title: this.form.name, date } });
    this.report(made.diagnostics);
    if (made.value) yield { name: `${name}.pdf`, content: made.value.bytes };
  }
}

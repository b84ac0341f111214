import { hasErrors, type Outcome } from '../../diagnostics/index.js';
import type { BookData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { carriedXml, reviewDocx } from '../../review/index.js';
import { type CompiledTemplate, fillTemplate, type Profile } from '../../template/index.js';
import { type FormRecord, formBase, type TemplateSource } from '../../village/index.js';
import { townOrigin } from '../origin.js';

export interface PaperOptions {
  plan: Plan;
  template: TemplateSource;
  compiled: CompiledTemplate;
  profile: Profile;
  /** 数据截止日期 and 成文日期, YYYY-MM-DD. */
  asOf: string;
  date: string;
}

export const baseOf = ({ plan, asOf, date }: PaperOptions): FormRecord => formBase(plan, asOf, date);

/** A form that the follow-up hands out, carrying its data, read back and reviewed; no value when the review finds an error. */
export async function writePaper(
  kind: string,
  label: string,
  data: FormRecord,
  { file, sha256 }: BookData['origin'],
  { plan, template, compiled, profile, asOf }: PaperOptions,
): Promise<Outcome<Uint8Array>> {
  const xml = carriedXml({
    kind,
    origin: townOrigin(plan, asOf, { file, sha256 }),
    template: { name: template.file, source: template.source },
    data,
    level: 'report',
  });
  const filled = fillTemplate(compiled, data, { customXml: [{ name: 'cunbao', xml }] });
  if (!filled.value) return { diagnostics: filled.diagnostics };
  const rules = { kind, sections: [], areas: [], deadline: '9999-12-31', profile };
  const review = await reviewDocx(filled.value, `${kind}-${label}.docx`, rules);
  const diagnostics = [...filled.diagnostics, ...review.diagnostics];
  return { diagnostics, ...(!hasErrors(review.diagnostics) && { value: filled.value }) };
}

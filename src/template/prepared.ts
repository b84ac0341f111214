import { createHash } from 'node:crypto';
import type { TemplateSource } from './compile.js';
import type { Profile } from './profile.js';
import type { Lookalike, Tag } from './tags.js';

/** A Markdown template up to where its program is compiled: plain data, its tags as stand-ins. */
export interface PreparedTemplate {
  kind: string;
  required: string[];
  tags: readonly Tag[];
  lookalikes: readonly Lookalike[];
  /** word/document.xml and docProps/core.xml. */
  document: string;
  core: string;
  /** The parts that are the same in every document, by name. */
  fixed: Record<string, string>;
}

const known = new WeakMap<Profile, Readonly<Record<string, PreparedTemplate>>>();

/** By what a prepared template is known: it serves only a file of that name that is the same to the letter. */
export const preparedKey = ({ file, source }: Pick<TemplateSource, 'file' | 'source'>): string =>
  `${file} ${createHash('sha256').update(source).digest('hex')}`;

/** Templates prepared with this profile, by `preparedKey`; compiling them takes them from here. */
export const rememberPrepared = (profile: Profile, templates: Readonly<Record<string, PreparedTemplate>>): void =>
  void known.set(profile, templates);

export function preparedFor(source: TemplateSource): PreparedTemplate | undefined {
  const templates = known.get(source.profile);
  return templates?.[preparedKey(source)];
}

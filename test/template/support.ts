import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { readZip } from '../../src/office/index.js';
import { compilePart, fillPart } from '../../src/template/compile-part.js';
import { type CompiledTemplate, compileTemplate, fillTemplate, loadProfile } from '../../src/template/index.js';
import { Runtime } from '../../src/template/program/runtime.js';
import { TagTable } from '../../src/template/tags.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;

export const FRONT = '---\nkind: 报告\ntitle: 标题\n---\n';

export const compile = (source: string) => compileTemplate({ file: '报告.md', source, profile });

export async function compiled(source: string): Promise<CompiledTemplate> {
  const { value, diagnostics } = await compile(source);
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}

export const part = (bytes: Uint8Array, name: string): string => readZip(bytes, 'x.docx').value!.text(name)!;

/** Paragraph texts of the body, cells too; `<w:br/>` as ⏎. */
export function paragraphs(bytes: Uint8Array): string[] {
  return textOf(part(bytes, 'word/document.xml'));
}

export function textOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([p]) =>
      p
        .replaceAll('<w:br/>', '⏎')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&#123;', '{'),
    )
    .filter((t) => t !== '');
}

/** Body of a Markdown template, filled: paragraph texts without the title. */
export async function fillBody(body: string, data: unknown): Promise<string[]> {
  const { value, diagnostics } = fillTemplate(await compiled(FRONT + body), data);
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 1));
  return paragraphs(value).slice(1);
}

export async function fillErrors(body: string, data: unknown): Promise<Diagnostic[]> {
  return fillTemplate(await compiled(FRONT + body), data).diagnostics;
}

/** Fills the body of a Word part whose tags a person typed. */
export function fillWord(body: string, data: unknown): { xml: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const table = new TagTable('表.docx');
  const maker = {
    file: '表.docx',
    table,
    report: (d: Diagnostic) => void diagnostics.push(d),
    highestIds: new Map(),
  };
  const xml = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const made = compilePart(xml, 'document', maker, { label: '', headingStyles: new Set() });
  if (!made) return { xml: '', diagnostics };
  const runtime = new Runtime(
    { tags: table.tags, highestIds: new Map() },
    { draft: false, mark: false, pictures: new Map() },
    undefined as never,
  );
  const filled = fillPart(made, data, runtime);
  return {
    xml: /<w:body>([\s\S]*)<\/w:body>/.exec(filled)![1]!,
    diagnostics: [...diagnostics, ...runtime.diagnostics],
  };
}

export const p = (...texts: string[]): string =>
  `<w:p>${texts.map((t) => `<w:r><w:t>${t}</w:t></w:r>`).join('')}</w:p>`;
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((c) => `<w:tc><w:tcPr/>${c.startsWith('<') ? c : p(c)}</w:tc>`).join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

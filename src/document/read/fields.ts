import { cachedField, formula } from '../codes.js';
import { numberSwitches } from '../number-format.js';
import { excerpt } from '../walk.js';
import type { Context, OpenField } from './context.js';
import { equationRuby, equationText } from './equation.js';
import { toggle } from './measure.js';
import { formatNotice } from './number-format-name.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import type { RunFormat } from './run-format.js';
import type { El } from './xml.js';
import { child } from './xml.js';

/** Field of the tree that a field code stands for. */
export function pageField(code: string): 'page' | 'pages' | undefined {
  const name = /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase();
  if (name === 'PAGE') return 'page';
  return name === 'NUMPAGES' || name === 'SECTIONPAGES' ? 'pages' : undefined;
}

/** The number format that a page field names for itself. */
export function fieldFormat(code: string, out: ParagraphBuilder): { format?: string } {
  const name = /\\\*\s*(\w+)/.exec(code.replace(/\\\*\s*(MERGE|CHAR)FORMAT/gi, ''))?.[1];
  if (name === undefined) return {};
  const format = numberSwitches[name] ?? name;
  out.notice(formatNotice('页码', 1, format));
  return { format };
}

/** True where text is a field's code, or a cached result that the tree replaces. */
export const suppressed = (fields: OpenField[]): boolean =>
  fields.some((f) => f.phase === 'code' || f.field !== undefined);

/** Codes that print nothing, so that a missing result is right. */
const silent = /^\s*(TC|XE|RD|TA|SET|ASK|PRIVATE|ADVANCE|TOC|INDEX|TOA|BIBLIOGRAPHY|=?\s*$)/i;

/** One `w:fldChar`. */
export function fieldCharacter(el: El, context: Context, out: ParagraphBuilder, run: RunFormat): void {
  const { fields } = context;
  const top = fields[fields.length - 1];
  switch (el.attrs['w:fldCharType']) {
    case 'begin': {
      const field: OpenField = { code: '', phase: 'code', shown: false };
      const checkbox = child(child(el, 'w:ffData'), 'w:checkBox');
      if (checkbox) field.checkbox = (toggle(checkbox, 'w:checked') ?? toggle(checkbox, 'w:default')) ? '☑' : '☐';
      fields.push(field);
      break;
    }
    case 'separate':
      if (top) {
        decide(top, fields, out, run);
        top.phase = 'result';
      }
      break;
    case 'end':
      if (!top) break;
      if (top.phase === 'code') decide(top, fields, out, run);
      fields.pop();
      if (top.checkbox && !suppressed(fields)) out.push({ kind: 'run', text: top.checkbox, ...run.format });
      else if (/^\s*eq\b/i.test(top.code) && !top.shown && !suppressed(fields)) equation(top.code, out, run);
      else if (!top.field && !top.shown && !silent.test(top.code) && !suppressed(fields)) {
        out.notice({
          make: cachedField,
          found: top.code.trim(),
          message: `域“${top.code.trim()}”没有保存结果，读出来是空的。`,
        });
      }
      break;
  }
}

function equation(code: string, out: ParagraphBuilder, run: RunFormat): void {
  const over = equationRuby(code);
  if (over) {
    out.push({ kind: 'run', ...over, ...run.format });
    return;
  }
  const text = equationText(code);
  if (text === '') return;
  if (text.length > 1)
    out.notice({ make: formula, found: excerpt(text), message: `公式“${excerpt(text)}”只读成了普通文字。` });
  out.push({ kind: 'run', text, ...run.format });
}

function decide(top: OpenField, fields: OpenField[], out: ParagraphBuilder, run: RunFormat): void {
  const field = pageField(top.code);
  if (!field) return;
  if (!suppressed(fields.slice(0, -1)))
    out.push({ kind: 'field', field, ...fieldFormat(top.code, out), ...run.format });
  top.field = field;
}

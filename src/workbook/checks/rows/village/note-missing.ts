import type { Value } from '../../../../model/index.js';
import { village } from '../../../../model/index.js';
import { rowCheck } from '../../row-check.js';

const notes = village.fields
  .filter((field) => field.key.endsWith('.ok'))
  .map((field) => ({ ok: field, note: village.fields.find((f) => f.key === field.key.replace(/ok$/, 'note')) }));

export const noteMissing = rowCheck(
  'village',
  {
    code: 'ROW-073',
    severity: 'warning',
    title: '填了“否”没有说明',
    why: '设施、服务不达标要写清差在哪里，才能提出整改。',
    fix: ['补上情况说明。'],
  },
  (typed, { report }) => {
    const values = typed as Readonly<Record<string, Value>>;
    for (const { ok, note } of notes) {
      if (note && values[ok.key] === '否' && values[note.key] === undefined)
        report(note.key, { message: `“${ok.name}”填“否”，没有填“${note.name}”。` });
    }
  },
);

import type { Value } from '../../../../model/index.js';
import { village } from '../../../../model/index.js';
import { rowCheck } from '../../row-check.js';

const mechanisms = village.fields
  .filter((field) => field.key.startsWith('mechanisms.') && field.key.endsWith('.state'))
  .map((field) => ({
    state: field,
    document: village.fields.find((f) => f.key === field.key.replace(/state$/, 'docRef')),
  }));

export const mechanismDocumentMissing = rowCheck(
  'village',
  {
    code: 'ROW-074',
    severity: 'warning',
    title: '机制填“健全”没有写依据',
    why: '机制健全要有文件、制度或会议记录作依据。',
    fix: ['补上文件、制度的名称。'],
  },
  (typed, { report }) => {
    const values = typed as Readonly<Record<string, Value>>;
    for (const { state, document } of mechanisms) {
      if (document && values[state.key] === '健全' && values[document.key] === undefined) {
        report(document.key, { message: `“${state.name}”填“健全”，没有填“${document.name}”。` });
      }
    }
  },
);

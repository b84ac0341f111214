import { checkPageFormat } from '../../checks/page-format.js';
import { pageFormat as kind } from '../../codes.js';
import type { Rule } from '../rule.js';

/** Paper, 天头 and 订口; a letter's type area may begin higher. */
export const pageFormat: Rule = {
  code: kind.code,
  severity: kind.severity,
  title: kind.title,
  why: kind.why,
  fix: kind.fix,
  basis: ['page.width', 'page.height', 'page.top', 'page.left', 'letter.markTop'],
  certainty: 'sure',
  run: ({ document, profile, file, layout, official }) =>
    official ? checkPageFormat(document, profile, file, layout === '信函' ? profile.letter.markTop : undefined) : [],
};

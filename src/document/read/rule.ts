import type { BorderLine, Float, Rule } from '../tree.js';
import { paragraphFormat } from './paragraph-properties.js';

/** A drawn line, `width` pt long. */
export const ruleOf = (width: number, line: BorderLine, float?: Float): Rule => ({
  kind: 'rule',
  format: paragraphFormat({}, 0),
  width,
  line,
  ...(float && { float }),
});

import { assignment } from './assignment.js';
import type { Form } from './form.js';
import { roster } from './roster.js';
import { satisfactionSummary } from './satisfaction.js';
import { slip } from './slip.js';
import { visitForm } from './visit.js';

export { assignment, assignmentRecord } from './assignment.js';
export type { Form } from './form.js';
export { slip, slipRecord } from './slip.js';

/** The forms that `cunbao forms` prints. A new one is a file beside this one, a template and a line here. */
export const forms: readonly Form[] = [visitForm, assignment, slip, roster, satisfactionSummary];

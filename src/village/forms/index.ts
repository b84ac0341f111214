import { assignment } from './assignment.js';
import { closing } from './closing.js';
import type { Form } from './form.js';
import { roster } from './roster.js';
import { satisfactionSummary } from './satisfaction.js';
import { visitForm } from './visit.js';

export type { Form } from './form.js';

/** The forms that `cunbao forms` prints. A new one is a file beside this one, a template and a line here. */
export const forms: readonly Form[] = [visitForm, assignment, closing, roster, satisfactionSummary];

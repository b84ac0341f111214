import type { FindingStatus } from '../../../ledger/index.js';
import { type Entity, type Field, finding } from '../../../model/index.js';

/** Name of the sheet that the unit fills in. */
export const FORM_SHEET = '交办单';

/** What the unit is told. */
export const TOLD = ['subjectName', 'description', 'deadline'] as const;

/** What the unit may write. Reviewing and closing are not its business. */
export const FILLED = [
  'cause',
  'rootCause',
  'task',
  'measures',
  'responsiblePerson',
  'progress',
  'status',
  'completedAt',
  'evidence',
  'note',
] as const;

/** States that the unit itself can bring about. */
export const UNIT_STATES: readonly FindingStatus[] = ['整改中', '已整改待复核', '长期坚持'];

const optional = ({ required: _, assigned: __, ...field }: Field): Field => field;

/** Fields of 问题台账 by key; none is compulsory in a form. */
export const fieldOf = (key: string): Field => optional(finding.fields.find((field) => field.key === key)!);

/** The form as a table that the workbook's reader understands: same names, same rules for each cell. */
export const formEntity: Entity = {
  key: finding.key,
  name: FORM_SHEET,
  layout: 'table',
  compulsory: true,
  identity: ['findingId'],
  help: finding.help,
  fields: ['findingId', ...TOLD, ...FILLED].map(fieldOf),
};

import { BOOK_NAMES, type BookKind } from './book.js';
import { entitiesOf } from './entities/index.js';
import type { Entity, Field } from './field.js';

type Schema = Readonly<Record<string, unknown>>;

const BOOL3 = ['是', '否', '不详'];

const shapeOf = ({ type, values }: Field): Schema => {
  switch (type) {
    case 'integer':
      return { type: 'integer' };
    case 'decimal':
    case 'money':
      return { type: 'number' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'month':
      return { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };
    case 'bool3':
      return { enum: BOOL3 };
    case 'enum':
      return { enum: values };
    case 'enums':
      return { type: 'array', items: { enum: values }, uniqueItems: true, minItems: 1 };
    default:
      return { type: 'string', minLength: 1 };
  }
};

/** Bounds whose breach is an error; what only draws a warning may be in the data. */
function boundsOf({ type, min, max, minLength, maxLength, pattern, ruleSeverity }: Field): Schema {
  if (ruleSeverity === 'warning') return {};
  const number = type === 'integer' || type === 'decimal' || type === 'money';
  return {
    ...(number && min !== undefined && { minimum: min }),
    ...(number && max !== undefined && { maximum: max }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern && { pattern: pattern.source }),
  };
}

function fieldSchema(field: Field): Schema {
  const { name, unit, help, sensitivity } = field;
  const description = [unit && `单位：${unit}`, help].filter(Boolean).join('；');
  return {
    title: name,
    ...(description !== '' && { description }),
    ...shapeOf(field),
    ...boundsOf(field),
    ...(sensitivity !== 'none' && { 'x-sensitivity': sensitivity }),
  };
}

const recordSchema = ({ name, help, fields }: Entity): Schema => ({
  title: name,
  description: help,
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
  required: fields.filter(({ required }) => required === 'error').map(({ key }) => key),
  additionalProperties: false,
});

/** The records of one kind of workbook, by entity key: what `issueBook` takes as `rows` and reading gives back. */
const bookSchema = (kind: BookKind): Schema => ({
  title: BOOK_NAMES[kind],
  type: 'object',
  properties: Object.fromEntries(
    entitiesOf(kind).map((entity) => [
      entity.key,
      {
        title: entity.name,
        type: 'array',
        items: recordSchema(entity),
        ...(entity.layout === 'form' && { maxItems: 1 }),
      },
    ]),
  ),
  required: entitiesOf(kind).flatMap(({ key, compulsory }) => (compulsory ? [key] : [])),
  additionalProperties: false,
});

/** The vocabulary as a JSON Schema (draft 2020-12), one definition a kind of workbook. Keys are the field keys, a blank cell has none. */
export const jsonSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '排查工作簿的记录',
  oneOf: [{ $ref: '#/$defs/village' }, { $ref: '#/$defs/town' }, { $ref: '#/$defs/department' }],
  $defs: { village: bookSchema('village'), town: bookSchema('town'), department: bookSchema('department') },
});

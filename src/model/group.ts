import type { Field, FieldType } from './field.js';

type FieldDraft = Omit<Field, 'group' | 'sensitivity' | 'width'> & Partial<Pick<Field, 'sensitivity' | 'width'>>;

const WIDTHS: Record<FieldType, number> = {
  text: 16,
  id: 16,
  integer: 10,
  decimal: 10,
  money: 12,
  date: 12,
  month: 10,
  bool3: 10,
  enum: 14,
  enums: 18,
};

/** Fields under one heading. What a field does not say: nothing personal, and the usual width of its type. */
export const group = <const F extends readonly FieldDraft[]>(heading: string, fields: F) =>
  fields.map((field) => ({ sensitivity: 'none', width: WIDTHS[field.type], ...field, group: heading })) as unknown as {
    [I in keyof F]: F[I] & Pick<Field, 'group' | 'sensitivity' | 'width'>;
  };

import { dayExists } from '../text/date.js';
import type { Person } from '../village-data.js';
import { missing, personField } from './missing.js';

/** The birth date that an 18-digit ID number (also the first 18 of a 残疾人证) carries in positions 7–14. */
function inIdNumber(idNumber: string | undefined): string | undefined {
  const digits = idNumber?.match(/^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]/);
  if (!digits || !dayExists(Number(digits[1]), Number(digits[2]), Number(digits[3]))) return undefined;
  return `${digits[1]}-${digits[2]}-${digits[3]}`;
}

/** Birth date YYYY-MM-DD: the ID's (FACTS 7.3), else the typed column; unknown without both. */
export function birthDateOf({ values }: Person): { value: string } | { missing: string[] } {
  const day = inIdNumber(values.idNumber) ?? values.birthDate;
  return day ? { value: day } : missing(personField('birthDate'));
}

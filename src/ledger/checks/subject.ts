import { rowsOfSheet } from '../../model/index.js';
import { subjectMissing, subjectUnknown } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-006 and 007: a finding about a household, person, project or department names it; households and persons exist. */
export const checkSubject: LedgerCheck = (entry, around) => {
  const { level, id, household, person } = entry.subject;
  if (level === '村' || level === '镇') return [];
  if (id === '') return [at(subjectMissing, entry, 'subjectId', around, `没有填，问题对象是“${level}”时应当填写。`)];
  if (household || person) return [];
  const own = entry.item?.subjectSheet;
  const rows = own === undefined ? undefined : rowsOfSheet(around.data, own);
  if (rows ? rows.some((row) => row.id === id) : own !== undefined || (level !== '户' && level !== '人')) return [];
  const sheet = own ?? (level === '户' ? '农户' : '家庭成员');
  return [at(subjectUnknown, entry, 'subjectId', around, `填的是“${id}”，在“${sheet}”表中找不到。`)];
};

import { rowsOfSheet } from '../../model/index.js';
import { subjectMissing, subjectUnknown } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/**
 * LEDG-006 and 007: a finding about a household, person, project or department names it; households and persons exist. In the
 * town's and the departments' workbooks, which have no households, it names the village instead.
 */
export const checkSubject: LedgerCheck = (entry, around) => {
  const { level, id, household, person } = entry.subject;
  const ofVillage = (around.data.origin.book ?? 'village') === 'village';
  const about = level === '户' || level === '人';
  if (level === '镇' || (level === '村' && (ofVillage || id !== ''))) return [];
  const key = level === '村' || (about && !ofVillage && id !== '') ? 'village' : 'subjectId';
  if (id === '' || (key === 'village' && entry.values.village === undefined))
    return [at(subjectMissing, entry, key, around, `没有填，问题对象是“${level}”时应当填写。`)];
  if (!ofVillage || household || person) return [];
  const own = entry.item?.subjectSheet;
  const rows = own === undefined ? undefined : rowsOfSheet(around.data, own);
  if (rows ? rows.some((row) => row.id === id) : own !== undefined || !about) return [];
  const sheet = own ?? (level === '户' ? '农户' : '家庭成员');
  return [at(subjectUnknown, entry, 'subjectId', around, `填的是“${id}”，在“${sheet}”表中找不到。`)];
};

import { expect, it } from 'vitest';
import { findFiles } from '../../../src/town/collect/find-files.js';
import { memoryFiles } from '../../support/memory-files.js';

it.each<[string, string[], string[]]>([
  ['of one report as docx and PDF the docx', ['自查报告.docx', '自查报告.pdf'], ['自查报告.docx']],
  [
    'reports of several villages in one folder',
    ['甲村自查报告.docx', '乙村自查报告.pdf'],
    ['乙村自查报告.pdf', '甲村自查报告.docx'],
  ],
  ['not the report of the workbook beside it', ['甲村.xlsx', '甲村自查报告.docx', '自查报告.docx'], ['甲村.xlsx']],
  ['the report beside the workbook of another', ['甲村.xlsx', '乙村自查报告.docx'], ['乙村自查报告.docx', '甲村.xlsx']],
  ['no draft', ['甲村自查报告（草稿）.docx'], []],
  ['what we wrote beside a workbook is none', ['甲村.xlsx', '问题台账.xlsx'], ['甲村.xlsx']],
])('takes %s', async (_, names, taken) => {
  const files = memoryFiles(Object.fromEntries(names.map((name) => [`in/${name}`, 'x'])));
  expect((await findFiles(files, 'in')).taken.map(({ from }) => from).sort()).toEqual(taken);
});

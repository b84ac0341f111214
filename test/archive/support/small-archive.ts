import { readFileSync } from 'node:fs';
import { makeArchive } from '../../../src/archive/index.js';
import { writeDocx } from '../../../src/document/index.js';
import { loadPlan } from '../../../src/plan/index.js';
import { loadProfile } from '../../../src/template/index.js';
import { packageFonts } from '../../document/pdf/fonts.js';
import { cell, documentOf, paragraph, row, section, table } from '../../document/pdf/sample.js';
import type { MemoryFiles } from '../../support/memory-files.js';

const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
export const filledSettings = `全宗号: Z109
门类: WS
年度: 2021
机构代码: XZB
责任者: { 镇: 古饶镇人民政府, 村: "古饶镇{村}" }
级别: report
密级: 无
保管期限: { 满意度汇总表: 10年, 销号单: 30年, 入户排查表: 10年 }
`;
export const word = (text: string): Uint8Array =>
  writeDocx(documentOf(section([paragraph(text), table([200], [row([cell('格')])])])));

/** Finished documents of two villages in a folder 输出. */
export const outputs = {
  '输出/王店村/满意度汇总表.docx': word('满意度'),
  '输出/王店村/销号单/340604102201-00-01-001.docx': word('户编号 340604102201-H0003'),
  '输出/王店村/入户排查表/1组_甲_340604102201-H0003.docx': word('户编号 340604102201-H0003'),
  '输出/新村社区/满意度汇总表.docx': word('满意度二'),
  '输出/王店村/结果.html': '<p>',
};

/** Archives the folder 输出 as 档案. */
export const archive = async (files: MemoryFiles, more: Partial<Parameters<typeof makeArchive>[1]> = {}) =>
  makeArchive(files, {
    from: '输出',
    out: '档案',
    plan,
    settings: { file: '归档.yaml', text: filledSettings },
    profile,
    fonts: await packageFonts(),
    basis: [
      { name: 'plan.yaml', content: 'plan' },
      { name: 'templates/Café.md', content: '模板' },
    ],
    day: '2022-01-10',
    date: '2021-12-24',
    ...more,
  });

import type { Argv } from 'yargs';
import { isoDate } from '../../iso-date.js';

export interface MakeArgs {
  out?: string;
  settings?: string;
  day?: string;
  date?: string;
  libreoffice?: boolean;
  plan?: string;
}

/** What `archive` and `archive add` share. */
export const makeOptions = (y: Argv): Argv =>
  y
    .option('out', { alias: 'o', type: 'string', describe: '档案放到这个文件夹；必须是新的或空的' })
    .option('settings', { type: 'string', describe: '归档设置（默认用工作区的 templates/归档.yaml）' })
    .option('day', { type: 'string', describe: '归档日期（默认今天）', coerce: isoDate })
    .option('date', {
      type: 'string',
      describe: '没有写日期的文件（表单、台账）的日期（默认同本村自查报告）',
      coerce: isoDate,
    })
    .option('libreoffice', {
      type: 'boolean',
      describe: '改过的 docx 里有本程序表示不了的内容时，由这台电脑上的 LibreOffice 转换',
    })
    .option('plan', { type: 'string', describe: '方案文件 plan.yaml（默认从成品文件夹向上找）' });

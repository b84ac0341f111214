/** What a clerk calls the arguments of the commands. None is wider on a screen than its English name. */
export const argumentWords: Readonly<Record<string, string>> = {
  archives: '档案',
  code: '编号',
  data: '数据',
  file: '文件',
  files: '文件',
  folder: '文件夹',
  forms: '表单',
  name: '名称',
  number: '编号',
  numbers: '编号',
  registers: '登记表',
  shell: '终端',
  template: '模板',
  villages: '村',
  workbook: '工作簿',
  workbooks: '工作簿',
};

/** A help page with the arguments in Chinese, `check <workbook>` as `check <工作簿>`; columns stay where they are. */
export const chineseArguments = (page: string): string =>
  page
    .replace(/[<[]\w+(?:\.\.)?[>\]](?: [<[]\w+(?:\.\.)?[>\]])*/g, (run) =>
      padded(
        run,
        run.replace(/\w+/g, (name) => argumentWords[name] ?? name),
      ),
    )
    .replace(/^ {2}([a-z]+)(?= {2})/gm, (whole, name: string) => padded(whole, `  ${argumentWords[name] ?? name}`))
    .replace(/ +$/gm, '');

/** Blanks for what a text is narrower than the one that it takes the place of. */
const padded = (from: string, to: string): string => to + ' '.repeat(Math.max(0, from.length - width(to)));

const width = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);

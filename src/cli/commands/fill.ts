import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { emit } from '../output.js';

interface Args {
  template: string;
  data?: string;
  out?: string;
  each?: string;
  name?: string;
  oneFile?: boolean;
  draft?: boolean;
  fullNumbers?: boolean;
  asOf?: string;
  plan?: string;
}

export const fill = defineCommand<Args>({
  names: ['fill <template> [data]', '填表'],
  describe: '用数据填写任何 Word 或 Excel 模板（里面写 {{名称}}）；不给数据时列出模板需要哪些数据',
  builder: (y) =>
    y
      .positional('template', { describe: '模板，.docx 或 .xlsx', type: 'string', demandOption: true })
      .positional('data', { describe: '数据：.json、.csv 或村工作簿 .xlsx；写 - 从标准输入读 JSON', type: 'string' })
      .option('each', { type: 'string', describe: '按这个列表每条填一份，如 农户' })
      .option('one-file', {
        type: 'boolean',
        describe: '各份合在一个文件里（Word 每份另起一页，Excel 每份一张工作表）',
      })
      .option('name', { type: 'string', describe: '文件名，如 "{{户主姓名}}_{{户编号}}"（默认用户主、编号等）' })
      .option('out', { alias: 'o', type: 'string', describe: '一份时是文件名，多份时是文件夹' })
      .option('full-numbers', { type: 'boolean', describe: '村工作簿里的证件号码印全（默认隐去中间几位）' })
      .option('draft', { type: 'boolean', describe: '每页标“草稿”，缺的值印红字，不拒绝' })
      .option('as-of', { type: 'string', describe: '数据截止日期（数据是村工作簿时）', coerce: isoDate })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml（数据是村工作簿时）' })
      .example('$0 fill 交办单.docx 数据.json --out 交办单-王店村.docx', '填一份')
      .example('$0 fill 上级登记表.xlsx 王店村.xlsx --each 农户 --out 登记表', '每户填一份'),
  async run(args) {
    const { nodePorts } = await import('../node-ports.js');
    const { readInput } = await import('../workspace.js');
    const { checkLookalikes, namesIn, templateNames } = await import('../../template/index.js');
    const { compileAny, fillBound, fillEach, fillOne } = await import('../batch/fill-records.js');
    const { picturesInTurn, readPictures } = await import('../batch/read-pictures.js');
    const { recordsOf } = await import('../batch/records-of.js');
    const { noRecords } = await import('../codes.js');
    const { readData } = await import('../fill-data.js');
    const { saveAs } = await import('../save-as.js');
    const { namesText, sampleData } = await import('../names-text.js');
    const ports = nodePorts();
    const fail = (diagnostics: Parameters<typeof emit>[0]['diagnostics'], code?: number): Promise<number> =>
      emit({ command: 'fill', diagnostics, ...(code !== undefined && { code }) }, args);

    const bytes = await readInput(ports, args.template);
    if (!bytes.value) return fail(bytes.diagnostics, exitCode.files);
    const compiled = await compileAny(bytes.value, args.template);
    if (!compiled.value) return fail(compiled.diagnostics);
    const opened = compiled.value;
    const names = templateNames(opened.kind === 'docx' ? opened.word : opened.excel);
    if (args.data === undefined)
      return emit(
        {
          command: 'fill',
          result: sampleData(names),
          diagnostics: compiled.diagnostics,
          text: namesText(names) || '里面没有 {{名称}} 这样的标签，没有要填的。',
        },
        args,
      );
    const data = await readData(ports, args.data, args);
    if (data.value === undefined) {
      const unread = data.diagnostics.some((d) => d.code === 'OUT-003');
      return fail(data.diagnostics, unread ? exitCode.files : undefined);
    }
    const records = recordsOf(data.value, names, args.each);
    if (typeof records === 'string') {
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse('fill', records, args);
    }
    if (records?.length === 0)
      return fail([
        ...data.diagnostics,
        noRecords({
          place: { kind: 'file', file: args.data },
          message: `“${args.data}”${args.each ? `的“${args.each}”` : ''}里一条记录也没有，没有填出文件。`,
        }),
      ]);
    const draft = args.draft ?? false;
    const stem = args.template.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
    const many = { draft, stem, pattern: args.name };
    const inputs = [args.template, args.data];
    const { lookalikes } = opened.kind === 'docx' ? opened.word : opened.excel;
    const before = [...compiled.diagnostics, ...data.diagnostics, ...checkLookalikes(lookalikes, namesIn(data.value))];
    const single = Array.isArray(data.value) ? { 记录: data.value } : data.value;
    if (records === undefined || args.oneFile) {
      const template = await readPictures(ports, opened, records ?? [single], args.data);
      const filled = records ? fillBound(template, records, many) : fillOne(template, single, draft);
      if (!filled.value) return fail([...before, ...filled.diagnostics]);
      const wanted = args.out ?? `${stem}（已填）`;
      const out = new RegExp(`\\.${template.extension}$`, 'i').test(wanted)
        ? wanted
        : `${wanted}.${template.extension}`;
      const saved = await saveAs(ports, out, filled.value, inputs);
      return emit(
        {
          command: 'fill',
          result: { file: saved.value ?? null, records: records?.length ?? 1 },
          diagnostics: [...before, ...filled.diagnostics, ...saved.diagnostics],
          ...(saved.value && { text: `已填好：${saved.value}${records ? `（${records.length} 份）` : ''}` }),
        },
        args,
      );
    }
    const { deliver } = await import('../../village/index.js');
    const folder = args.out ?? `${stem}（已填）`;
    const diagnostics = [...before];
    const templateFor = picturesInTurn(ports, opened, args.data);
    const files = fillEach(templateFor, records, many, (found) => diagnostics.push(...found));
    const saved = await deliver(ports.files, folder, files);
    const made = saved.value?.length ?? 0;
    return emit(
      {
        command: 'fill',
        result: { folder, files: saved.value ?? [] },
        diagnostics: [...diagnostics, ...saved.diagnostics],
        stats: { records: records.length, made },
        text: `${folder}：填好 ${made} 份${made < records.length ? `，${records.length - made} 份没有填` : ''}。`,
        ...(made > 0 && made < records.length && { code: exitCode.partly }),
      },
      args,
    );
  },
});

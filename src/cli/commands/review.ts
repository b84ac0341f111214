import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { emit } from '../output.js';

interface Args {
  file: string;
  data?: string;
  plan?: string;
  asOf?: string;
  date?: string;
}

export const review = defineCommand<Args>({
  names: ['review <file>', '核对'],
  describe: '核对一份写好的报告（docx）：必备章节、数和名称、格式、个人信息',
  builder: (y) =>
    y
      .positional('file', { describe: '报告，.docx；用 Word、WPS 改过的也可以', type: 'string', demandOption: true })
      .option('data', { type: 'string', describe: '用这份村工作簿核对（默认用报告自己随带的数据）' })
      .option('as-of', { type: 'string', describe: '数据截止日期（与 --data 合用）', coerce: isoDate })
      .option('date', { type: 'string', describe: '成文日期（与 --data 合用）', coerce: isoDate })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml' })
      .example('$0 review 自查报告.docx', '用随带的数据核对')
      .example('$0 review 自查报告.docx --data 王店村.xlsx', '用工作簿核对'),
  async run(args) {
    const { reviewFile } = await import('../review-file.js');
    const { outcome, code } = await reviewFile(args);
    const { value, diagnostics } = outcome;
    const errors = diagnostics.filter((d) => d.severity === 'error').length;
    const verdict = !value
      ? undefined
      : errors
        ? `核对没有通过：${errors}个错误。\n下一步：按提示改正报告，或者改正工作簿后重新生成，再核对一次。`
        : value.notMade.length
          ? `已核对的没有错误；没有做的核对：${value.notMade.join('；')}。`
          : '核对通过。\n下一步：用 cunbao pdf 生成 PDF，打印、上报。';
    return emit(
      {
        command: 'review',
        result: value && {
          file: args.file,
          passed: errors === 0,
          comparedWith: value.comparedWith?.origin ?? null,
          notMade: value.notMade,
        },
        diagnostics,
        ...(verdict && { text: verdict }),
        ...(code !== undefined && { code }),
        ...(!value && code === undefined && { code: exitCode.inputErrors }),
      },
      args,
    );
  },
});

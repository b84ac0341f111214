import type { Layout, ReviewResult } from '../../review/index.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  file: string;
  data?: string;
  plan?: string;
  asOf?: string;
  date?: string;
  profile?: Layout;
  level: 'internal' | 'report' | 'public';
}

export const review = defineCommand<Args>({
  names: ['review <file>', '核对'],
  describe:
    '核对一份写好的报告或别处来的公文（docx、pdf）：格式、文字、个人信息；自查报告另查必备章节、数和名称；xlsx 只查个人信息',
  builder: (y) =>
    y
      .positional('file', {
        describe: '报告或公文，.docx 或 .pdf，也可以是 .xlsx；用 Word、WPS 写的、改过的都可以；PDF 逐页量印出来的版面',
        type: 'string',
        demandOption: true,
      })
      .option('data', { type: 'string', describe: '用这份村工作簿核对（默认用报告自己随带的数据）' })
      .option('as-of', { type: 'string', describe: '数据截止日期（与 --data 合用）', coerce: isoDate })
      .option('date', { type: 'string', describe: '成文日期（与 --data 合用）', coerce: isoDate })
      .option('profile', {
        choices: ['公文', '信函', '纪要', '报告'] as const satisfies readonly Layout[],
        describe: '按哪种格式核对：公文是有红头的，报告是没有红头的（默认看内容判断）',
      })
      .option('level', {
        choices: ['internal', 'report', 'public'] as const,
        default: 'report' as const,
        describe:
          '文件给谁看：internal 内部（不查个人信息），report 上报（没有证件号码、电话、账号），public 公开（也没有姓名）',
      })
      .option('plan', planOption)
      .example('$0 review 自查报告.docx', '用随带的数据核对')
      .example('$0 review 自查报告.docx --data 王店村.xlsx', '用工作簿核对')
      .example('$0 review 自查报告.pdf', '量一量印出来的每一页：行数、字数、页码、版心、标点')
      .example('$0 review 公示名单.xlsx --level public', '公开之前：有没有姓名、号码和敏感的栏目')
      .example('$0 review 来函.docx --profile 信函', '别处来的公文，核对格式和文字'),
  async run(args) {
    const { reviewAnyFile } = await import('../review-file.js');
    const { outcome, code } = await reviewAnyFile({
      ...args,
      format: { level: args.level, ...(args.profile && { layout: args.profile }) },
    });
    const { value, diagnostics } = outcome;
    const errors = diagnostics.filter((d) => d.severity === 'error').length;
    const verdict = value && verdictOf(value, errors, 'pages' in value);
    return emit(
      {
        command: 'review',
        result: value && {
          file: args.file,
          passed: errors === 0,
          judgedAs: value.judgedAs ?? null,
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

function verdictOf({ judgedAs, comparedWith, notMade }: ReviewResult, errors: number, printed: boolean): string {
  const own = comparedWith !== undefined;
  // A workbook's format is not judged.
  if (judgedAs === undefined && !own)
    return errors
      ? `核对没有通过：${errors}个错误。\n下一步：按提示改正，再核对一次。`
      : `没有发现不该出现的个人信息；没有做的核对：${notMade.join('；')}。`;
  const judged =
    judgedAs === '普通文件'
      ? '看不出是公文，只核对了文字和文件本身；要按公文核对格式，请加 --profile 公文（或信函、纪要、报告）。\n'
      : own
        ? ''
        : `格式按“${judgedAs}”核对。\n`;
  if (errors)
    return own
      ? `核对没有通过：${errors}个错误。\n下一步：按提示改正报告，或者改正工作簿后重新生成，再核对一次。`
      : `${judged}核对没有通过：${errors}个错误。\n下一步：按提示改正文件，再核对一次。`;
  return notMade.length
    ? `${judged}已核对的没有错误；没有做的核对：${notMade.join('；')}。`
    : printed
      ? '核对通过，可以打印、上报。'
      : '核对通过。\n下一步：用 cunbao pdf 生成 PDF，打印、上报。';
}

import { defineCommand } from '../command.js';
import { emit } from '../output.js';

export const explain = defineCommand<{ code?: string }>({
  names: ['explain [code]', '解释'],
  describe: '解释一个提示编号（如 CELL-004）：为什么检查、怎么改；不写编号就全部列出',
  builder: (y) => y.positional('code', { describe: '提示编号', type: 'string' }),
  async run(args) {
    // The doors declare their codes when they are loaded; the village's brings all below it.
    await import('../../village/index.js');
    await import('../../registers/index.js');
    await import('../../town/index.js');
    await import('../../archive/index.js');
    await import('../codes.js');
    const { declaredKinds, suggest } = await import('../../diagnostics/index.js');
    const kinds = declaredKinds();
    if (!args.code)
      return emit(
        {
          command: 'explain',
          result: kinds,
          diagnostics: [],
          text: kinds.map((k) => `${k.code}  ${k.title}`).join('\n'),
        },
        args,
      );
    const code = args.code.toUpperCase();
    const kind = kinds.find((k) => k.code === code);
    if (!kind) {
      const close = suggest(
        code,
        kinds.map((k) => k.code),
      );
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse(
        'explain',
        `没有编号“${args.code}”。${close ? `是不是 ${close}？` : ''}用 cunbao explain 列出全部编号。`,
        args,
      );
    }
    const names = { error: '错误', warning: '提醒', suspected: '疑似', info: '提示' } as const;
    return emit(
      {
        command: 'explain',
        result: kind,
        diagnostics: [],
        text: [
          `${kind.code}  ${kind.title}（${names[kind.severity]}）`,
          `为什么：${kind.why}`,
          '怎么办：',
          ...kind.fix.map((f, i) => `  ${i + 1}. ${f}`),
        ].join('\n'),
      },
      args,
    );
  },
});

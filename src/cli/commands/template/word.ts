import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { emit } from '../../output.js';

interface Args {
  name: string;
  plan?: string;
  out?: string;
}

export const word = defineCommand<Args>({
  names: ['word <name>', '转word'],
  describe: '把文本模板（如 自查报告）存成 Word 文件放进工作区的 templates/，以后就用改过的 Word 模板',
  builder: (y) =>
    y
      .positional('name', { describe: '模板名称，如 自查报告', type: 'string', demandOption: true })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml（默认从当前文件夹向上找）' })
      .option('out', { alias: 'o', type: 'string', describe: '存到哪里（默认 templates/名称.docx）' })
      .example('$0 template word 自查报告', '得到 templates/自查报告.docx，用 Word、WPS 修改'),
  async run(args) {
    const { nodePorts } = await import('../../node-ports.js');
    const { openProfile, openTextTemplate, openWorkspace } = await import('../../workspace.js');
    const { wordFromMarkdown } = await import('../../../template/index.js');
    const { saveAs } = await import('../../save-as.js');
    const { join } = await import('node:path');
    const ports = nodePorts();
    const fail = (diagnostics: Parameters<typeof emit>[0]['diagnostics'], code?: number): Promise<number> =>
      emit({ command: 'template word', diagnostics, ...(code !== undefined && { code }) }, args);
    const name = args.name.replace(/\.(?:md|docx)$/i, '');
    const workspace = await openWorkspace(ports, '.', args.plan);
    if (!workspace.value) return fail(workspace.diagnostics);
    const { folder } = workspace.value;
    const template = await openTextTemplate(ports, folder, `${name}.md`);
    if (!template.value) return fail(template.diagnostics, exitCode.files);
    const profile = await openProfile(ports, folder);
    if (!profile.value) return fail(profile.diagnostics);
    const made = await wordFromMarkdown({ ...template.value, profile: profile.value });
    if (!made.value) return fail(made.diagnostics);
    const saved = await saveAs(ports, args.out ?? join(folder, 'templates', `${name}.docx`), made.value, []);
    return emit(
      {
        command: 'template word',
        result: { file: saved.value ?? null },
        diagnostics: [...made.diagnostics, ...saved.diagnostics],
        ...(saved.value && {
          text: `已存为：${saved.value}\n下一步：用 Word、WPS 修改，再用 cunbao template check 检查；生成时用这一份。`,
        }),
      },
      args,
    );
  },
});

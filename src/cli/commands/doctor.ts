import { defineCommand } from '../command.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

export const doctor = defineCommand<{ plan?: string }>({
  names: ['doctor', '体检'],
  describe: '检查这台电脑：Node 版本、方案、模板、字体各用哪个文件',
  builder: (y) => y.option('plan', planOption),
  async run(args) {
    const { nodePorts } = await import('../node-ports.js');
    const { openProfile, openTemplate, openWorkspace } = await import('../workspace.js');
    const { loadFonts } = await import('../../document/index.js');
    const { compileReport } = await import('../../village/index.js');
    const workspace = await openWorkspace(nodePorts(), process.cwd(), args.plan);
    const folder = workspace.value?.folder ?? process.cwd();
    const ports = nodePorts(folder);
    const template = await openTemplate(ports, folder, '自查报告.md');
    const profile = await openProfile(ports, folder);
    const compiled =
      template.value && profile.value
        ? await compileReport({ template: template.value, profile: profile.value })
        : { diagnostics: [] };
    const fonts = await loadFonts(await ports.fonts(), ports.files.read);
    const roles = fonts.value?.describe() ?? [];
    const origins = { workspace: '工作区 fonts/', system: '系统字体', package: '随程序附带' } as const;
    const { plan } = workspace.value ?? {};
    const lines = [
      `Node ${process.version}（${process.platform} ${process.arch}）`,
      plan
        ? `方案：${plan.title}（${plan.edition}），检查项${plan.items.filter((i) => i.enabled).length}项，村${plan.villages.length}个`
        : '方案：没有读出来',
      `模板：${template.value && compiled.value ? '自查报告.md 正常' : '有错误'}`,
      '字体：',
      ...roles.map((r) => `  ${r.roleName}：${r.label}${r.genuine ? '' : '（代用）'}　${origins[r.origin]}　${r.path}`),
      ...(plan?.unconfirmed.length
        ? ['方案中待确认的默认值：', ...plan.unconfirmed.map((u) => `  ${u.key}：${u.note}`)]
        : []),
    ];
    return emit(
      {
        command: 'doctor',
        result: { node: process.version, plan: plan && { id: plan.id, edition: plan.edition }, fonts: roles },
        diagnostics: [
          ...workspace.diagnostics,
          ...template.diagnostics,
          ...profile.diagnostics,
          ...compiled.diagnostics,
          ...fonts.diagnostics,
        ],
        text: lines.join('\n'),
      },
      args,
    );
  },
});

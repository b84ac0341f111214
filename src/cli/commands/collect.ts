import type { Outcome } from '../../diagnostics/index.js';
import type { Ports } from '../../ports.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { emit } from '../output.js';

interface Args {
  folder: string;
  out?: string;
  received?: string;
  use?: string;
  plan?: string;
}

export const collect = defineCommand<Args>({
  names: ['collect <folder>', '收件'],
  describe: '把各村交来的工作簿和上报包登记、存好，说明谁没交、哪一份算数，生成收件登记表和催报单',
  builder: (y) =>
    y
      .positional('folder', {
        describe: '放着交来的文件的文件夹（各级子文件夹都看）',
        type: 'string',
        demandOption: true,
      })
      .option('out', { alias: 'o', type: 'string', describe: '收件存到哪里（默认是方案所在文件夹里的“收件”）' })
      .option('received', { type: 'string', describe: '这批文件实际收到的日期（默认是现在）', coerce: isoDate })
      .option('use', { type: 'string', describe: '一个村有两份时，指定用这一份文件' })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml（默认从这个文件夹向上找）' })
      .example('$0 collect 各村交来', '登记到“收件”，生成收件登记表.xlsx、催报单'),
  async run(args) {
    const { join, resolve } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { openWorkspace, unreadable } = await import('../workspace.js');
    const { programFolder } = await import('../program-folder.js');
    const { systemReason } = await import('../../village/index.js');
    const fail = (diagnostics: Parameters<typeof emit>[0]['diagnostics'], code?: number): Promise<number> =>
      emit({ command: 'collect', diagnostics, ...(code !== undefined && { code }) }, args);
    const folder = slashed(resolve(args.folder));
    try {
      await nodePorts().files.list(folder);
    } catch (error) {
      return fail([unreadable(args.folder, systemReason(error))], exitCode.files);
    }
    const workspace = await openWorkspace(nodePorts(), folder, args.plan);
    if (!workspace.value) return fail(workspace.diagnostics);
    const { plan, folder: home } = workspace.value;
    const ports = nodePorts(home);
    const shipped = home === join(programFolder, 'data');
    const store = slashed(resolve(args.out ?? join(shipped ? '.' : home, '收件')));
    const town = await import('../../town/index.js');
    const { openDigests } = await import('../digests/open.js');
    const { Progress } = await import('../progress.js');
    const reading = await openDigests(ports, workspace.value, { out: store });
    const progress = new Progress(args);
    const collected = await town.collect({
      files: ports.files,
      plan,
      folder,
      store,
      now: ports.now(),
      ...(args.received && { receivedAt: town.startOfDay(args.received) }),
      ...(args.use && { use: args.use }),
      reading,
      onProgress: progress.show,
    });
    progress.clear();
    await reading.close();
    const diagnostics = [...workspace.diagnostics, ...collected.diagnostics];
    const collection = collected.value;
    const outputs = [
      { name: town.REGISTER, content: town.writeRegister(collection, plan) },
      { name: town.REGISTER_FILE, content: `${JSON.stringify(town.registerFileOf(collection, plan), null, 1)}\n` },
      { name: `${town.REMINDER}.txt`, content: town.reminderText(collection, plan) },
    ];
    const data = town.reminderData(collection, plan);
    if (data.需要催报) {
      const reminder = await fillReminder(ports, home, `${town.REMINDER}.md`, data);
      diagnostics.push(...reminder.diagnostics);
      if (reminder.value) outputs.push({ name: `${town.REMINDER}.docx`, content: reminder.value });
    }
    const { deliver } = await import('../../village/index.js');
    const delivered = await deliver(ports.files, store, outputs);
    diagnostics.push(...delivered.diagnostics);
    const made = delivered.value ?? [];
    const next = `cunbao compile ${args.out ?? store}`;
    const page = town.receiptPage(collection, plan, made, diagnostics, next);
    const shown = await deliver(ports.files, store, [{ name: '结果.html', content: page }]);
    made.push(...(shown.value ?? []));
    diagnostics.push(...shown.diagnostics);
    const of = (state: string): string[] =>
      collection.villages.filter((one) => one.state === state).map(({ village }) => village.name);
    const received = of('已收');
    const listed = (state: string): string => (of(state).length > 0 ? `，${state}：${of(state).join('、')}` : '');
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    return emit(
      {
        command: 'collect',
        result: { ...town.registerFileOf(collection, plan), made },
        diagnostics,
        stats: { fresh: collection.fresh, known: collection.known, received: received.length },
        text: [
          `新收${collection.fresh}份，以前收过${collection.known}份；应收${plan.villages.length}个村，已收${received.length}个${listed('未收到')}${listed('只有成品')}${listed('不能用')}${listed('待定')}。`,
          ...made.map(({ path }) => `  ${path}`),
          `下一步：${received.length > 0 ? `${next} 汇总已收的村` : '按催报单催各村上报'}。`,
        ].join('\n'),
        ...(failed && received.length > 0 ? { code: exitCode.partly } : {}),
      },
      args,
    );
  },
});

async function fillReminder(ports: Ports, folder: string, name: string, data: unknown): Promise<Outcome<Uint8Array>> {
  const { openProfile, openTemplate } = await import('../workspace.js');
  const { compileTemplate, fillTemplate } = await import('../../template/index.js');
  const template = await openTemplate(ports, folder, name);
  const profile = await openProfile(ports, folder);
  const diagnostics = [...template.diagnostics, ...profile.diagnostics];
  if (!template.value || !profile.value) return { diagnostics };
  const compiled = await compileTemplate({ ...template.value, profile: profile.value });
  if (!compiled.value) return { diagnostics: [...diagnostics, ...compiled.diagnostics] };
  const filled = fillTemplate(compiled.value, data, { draft: false });
  return { ...filled, diagnostics: [...diagnostics, ...compiled.diagnostics, ...filled.diagnostics] };
}

/** The same on Windows, where both slashes are right. */
const slashed = (path: string): string => path.replaceAll('\\', '/');

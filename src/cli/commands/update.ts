import type { Diagnostic } from '../../diagnostics/index.js';
import { defineCommand } from '../command.js';
import { emit } from '../output.js';
import type { Change } from '../update/decide.js';

interface Args {
  folder?: string;
  apply?: boolean;
  undo?: boolean;
}

export const update = defineCommand<Args>({
  names: ['update [folder]', '更新'],
  describe: '换了新版程序以后，把工作区的方案和模板也更新：先说要改什么，加 --apply 才动手；您的改动保留',
  builder: (y) =>
    y
      .positional('folder', { describe: '工作区文件夹（默认是当前文件夹）', type: 'string' })
      .option('apply', { type: 'boolean', describe: '照所说的更新；换掉的先存一份备份' })
      .option('undo', { type: 'boolean', describe: '退回上一次更新' })
      .conflicts('apply', 'undo')
      .example('$0 update 大排查2021', '看看要改什么，不动文件')
      .example('$0 update 大排查2021 --apply', '更新'),
  async run(args) {
    const { join } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { readInput } = await import('../workspace.js');
    const { releaseVersion } = await import('../program-version.js');
    const { applyUpdate, besideName, undoUpdate } = await import('../update/apply.js');
    const ports = nodePorts();
    const { files } = ports;
    const folder = args.folder ?? '.';
    const plan = await readInput(ports, join(folder, 'plan.yaml'));
    if (!plan.value) return emit({ command: 'update', ...plan }, args);
    if (args.undo) {
      const undone = await undoUpdate(files, folder);
      if (!undone) return emit({ command: 'update', diagnostics: [], text: `“${folder}”没有可以退回的更新。` }, args);
      const { restored, from } = undone.value;
      const text = [
        `退回了上一次更新${from === null ? '' : `，工作区又是 ${from} 的`}：`,
        ...restored.map((path) => `  ${path}`),
      ];
      return emit(
        { command: 'update', result: undone.value, diagnostics: undone.diagnostics, text: text.join('\n') },
        args,
      );
    }
    const { workspaceVersion } = await import('../update/original.js');
    const { changesOf } = await import('../update/changes.js');
    const { changes, shipped, mine } = await changesOf(ports, folder);
    const [from, version] = [await workspaceVersion(files, folder), releaseVersion()];
    const { bothChanged, laidBeside } = await import('../codes.js');
    const diagnostics = changes.flatMap((change): Diagnostic[] => {
      const place = { kind: 'file', file: change.path } as const;
      const name = besideName(change.path)[1];
      if (change.kind === 'beside')
        return [laidBeside({ place, message: `“${change.path}”您改过，新版也改了；留着您的，新版另存为“${name}”。` })];
      if (change.kind !== 'merge') return [];
      return change.clashes.map(({ line, mine: own, theirs }) =>
        bothChanged({
          place,
          message: `第 ${line} 行您和新版都改了，留着您的${shown(own)}；新版是${shown(theirs)}，见“${name}”。`,
        }),
      );
    });
    const moves = changes.some(({ kind }) => kind !== 'keep');
    const lines = [
      from === version ? `工作区和程序都是 ${version}。` : `工作区：${from ?? '不知道是哪一版'}；程序：${version}。`,
      ...changes.map((change) => `  ${saying[change.kind]}　${change.path}`),
      ...[...mine.keys()]
        .filter((path) =>
          changes.some(
            (one) => one.kind !== 'keep' && one.path.replace(/\.md$/, '.docx') === path && one.path !== path,
          ),
        )
        .map((path) => `  注意：用的是您的“${path}”（cunbao template word 存的），新版的文字不会进到里面。`),
    ];
    const result = { from: from ?? null, to: version, changes: changes.map(({ path, kind }) => ({ path, kind })) };
    if (!args.apply || (!moves && from === version)) {
      lines.push(moves ? `还没有动文件。下一步：cunbao update ${folder} --apply` : '没有要更新的。');
      return emit({ command: 'update', result, diagnostics, text: lines.join('\n') }, args);
    }
    const applied = await applyUpdate(files, folder, changes, { shipped, version, at: ports.now() });
    diagnostics.push(...applied.diagnostics);
    lines.push(`已更新。换掉的存在“${applied.value}”；退回：cunbao update ${folder} --undo`);
    return emit(
      { command: 'update', result: { ...result, backup: applied.value }, diagnostics, text: lines.join('\n') },
      args,
    );
  },
});

const saying: Record<Change['kind'], string> = {
  replace: '换成新版（您没有改过）',
  add: '新增',
  merge: '合并（您的改动保留）',
  beside: '留着您的，新版放在旁边',
  keep: '不动（您改过或者删掉的，新版没有变）',
};

const LONGEST = 40;

const shown = (lines: readonly string[]): string => {
  const text = lines.map((line) => line.trim()).join('／');
  return text === '' ? '（空）' : `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
};

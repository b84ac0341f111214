import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { candidates } from '../../src/cli/completion/complete.js';
import { scripts, usualShell } from '../../src/cli/completion/scripts.js';

it.each<[string, string[], string[]]>([
  ['commands by all their names', ['re'], ['report', 'review', 'read']],
  ['in Chinese', ['报'], ['报告']],
  ['commands below a command called by its Chinese name', ['台账', '倒'], ['倒排']],
  ['options', ['check', 'x', '--an'], ['--annotate']],
  ['no option twice', ['check', 'x', '--annotate', '--an'], []],
  ['what an option may say', ['compile', 'x', '--level', 'p'], ['public']],
  ['what an argument may say', ['completion', 'z'], ['zsh']],
  ['nothing where a file is meant', ['check', '王'], []],
])('%s', (_what, words, expected) => expect(candidates(words).map(({ word }) => word)).toEqual(expected));

it.each<[NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  [{ SHELL: '/usr/bin/zsh' }, 'linux', 'zsh'],
  [{}, 'linux', 'bash'],
  [{ SHELL: '/usr/bin/bash' }, 'win32', 'powershell'],
])('%o on %s uses %s', (env, platform, shell) => expect(usualShell(env, platform)).toBe(shell));

/** Each shell's own check of a script, where the shell is there. */
it.for(['bash', 'zsh', 'fish'] as const)('%s can read its script', (shell, { skip }) => {
  const checked = spawnSync(shell, ['-n', '-c', scripts[shell]], { encoding: 'utf8' });
  if (checked.error) skip(`${shell} is not installed`);
  expect(checked.stderr).toBe('');
});

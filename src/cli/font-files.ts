import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FontFile } from '../ports.js';
import { programFolder } from './program-folder.js';

const systemFolders: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: [
    join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
    join(process.env.LOCALAPPDATA ?? homedir(), 'Microsoft', 'Windows', 'Fonts'),
  ],
  darwin: [
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(homedir(), 'Library/Fonts'),
    '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
  ],
  linux: [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ],
};

/** The font files that ship with the program, cut by scripts/fonts.js. */
const shipped = (): Promise<string[]> => fontsBelow(join(programFolder, 'dist', 'fonts'));

/** The whole fonts behind them, where somebody has installed them: more characters for headings and titles. */
const whole = [
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff',
];

/** Font files to choose from: the workspace's own first, then the system's, then what ships with the program. */
export async function fontFiles(workspace: string | undefined): Promise<FontFile[]> {
  const own = workspace === undefined ? [] : await fontsBelow(join(workspace, 'fonts'));
  const system = await Promise.all((systemFolders[process.platform] ?? []).map(fontsBelow));
  return [
    ...own.map((path) => ({ path, origin: 'workspace' as const })),
    ...system.flat().map((path) => ({ path, origin: 'system' as const })),
    ...[...(await shipped()), ...wholeFonts()].map((path) => ({ path, origin: 'package' as const })),
  ];
}

async function fontsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((e) => !e.isDirectory() && /\.(ttf|ttc|otf|otc|woff)$/i.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

function wholeFonts(): string[] {
  const require = createRequire(import.meta.url);
  return whole.flatMap((name) => {
    const [scope, pkg, ...rest] = name.split('/');
    try {
      return [join(dirname(require.resolve(`${scope}/${pkg}/package.json`)), ...rest)];
    } catch {
      return [];
    }
  });
}

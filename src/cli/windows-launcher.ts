/** Where the program itself lies, as it is written into the launcher. */
export interface ProgramPaths {
  /** The Node executable that ran `init`. */
  node: string;
  /** dist/cli/bin.js */
  program: string;
}

/**
 * 村报.cmd, on which a clerk drops workbooks, folders of them or a changed report in Windows: a console that shows Chinese, what `drop`
 * does with them, the window left open. Looks for the program beside itself (a folder that needs no installation), then where
 * `init` ran from, then on the PATH. All that is read on the way to the program is ASCII: in which code page cmd reads a batch file
 * depends on the machine.
 */
export function windowsLauncher({ node, program }: ProgramPaths): string {
  const lines = [
    '@echo off',
    'chcp 65001 >nul',
    'setlocal',
    'set "HERE=%~dp0."',
    'set "NODE=%HERE%\\node\\node.exe"',
    'set "PROGRAM=%HERE%\\cunbao\\dist\\cli\\bin.js"',
    'if exist "%NODE%" if exist "%PROGRAM%" goto run',
    `set "NODE=${batch(node)}"`,
    `set "PROGRAM=${batch(program)}"`,
    'if exist "%NODE%" if exist "%PROGRAM%" goto run',
    'where cunbao >nul 2>nul',
    'if errorlevel 1 goto missing',
    'call cunbao drop "%HERE%" %*',
    'goto end',
    ':run',
    '"%NODE%" "%PROGRAM%" drop "%HERE%" %*',
    'goto end',
    ':missing',
    'echo 没有找到村报程序。请安装 Node.js 和 cunbao，或者使用免安装的文件夹。',
    ':end',
    'echo.',
    'pause',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** `%` begins a variable in batch files. */
const batch = (path: string): string => path.replaceAll('%', '%%');

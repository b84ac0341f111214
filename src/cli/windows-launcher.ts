/** Where the program itself lies, as it is written into the launcher. */
export interface ProgramPaths {
  /** The Node executable that ran `init`. */
  node: string;
  /** dist/cli/bin.js */
  program: string;
}

/**
 * 村报.cmd, on which a clerk drops a workbook (or a folder of them) in Windows: a console that shows Chinese, the report
 * made below 输出, the result page opened, the window left open. Looks for the program beside itself (a folder that needs no
 * installation), then where `init` ran from, then on the PATH.
 */
export function windowsLauncher({ node, program }: ProgramPaths): string {
  const lines = [
    '@echo off',
    'chcp 65001 >nul',
    'setlocal',
    'title 村报',
    'set "HERE=%~dp0"',
    `set "NODE=${batch(node)}"`,
    `set "PROGRAM=${batch(program)}"`,
    'if exist "%HERE%node\\node.exe" set "NODE=%HERE%node\\node.exe"',
    'if exist "%HERE%cunbao\\dist\\cli\\bin.js" set "PROGRAM=%HERE%cunbao\\dist\\cli\\bin.js"',
    'if "%~1"=="" goto usage',
    'if exist "%NODE%" if exist "%PROGRAM%" goto beside',
    'where cunbao >nul 2>nul',
    'if errorlevel 1 goto missing',
    'call cunbao report %* --out "%HERE%输出" --open',
    'goto end',
    ':beside',
    '"%NODE%" "%PROGRAM%" report %* --out "%HERE%输出" --open',
    'goto end',
    ':usage',
    'echo 把填好的村工作簿（或者放着工作簿的文件夹）拖到“村报.cmd”图标上，就会生成报告和台账。',
    'echo 生成的文件在这个文件夹的“输出”里。',
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

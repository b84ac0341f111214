#!/usr/bin/env node
const NEEDED = [20, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `村报要用 Node.js ${NEEDED.join('.')} 以上的版本，这台电脑上是 ${process.version}。\n请从 nodejs.org 安装新版，或者用免安装的文件夹。\n`,
  );
  process.exitCode = 2;
} else {
  // An older Node might not even read the rest.
  const { heedTerminal } = await import('./terminal.js');
  heedTerminal();
  const { main } = await import('./main.js');
  process.exitCode = await main(process.argv.slice(2));
}

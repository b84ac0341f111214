#!/usr/bin/env node
import { exitCode } from './exit-codes.js';
import { main } from './main.js';

// What is printed is lost, the files are not: a run goes on to its end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `cunbao explain | head`: who reads has enough, and that is no fault.
    if (error.code === 'EPIPE') return;
    process.once('exit', () => {
      process.exitCode = exitCode.files;
    });
    const why = error.code === 'ENOSPC' ? '磁盘已满' : `系统提示 ${error.code}`;
    if (stream === process.stdout) process.stderr.write(`要显示的内容没有写完（${why}）；生成的文件不受影响。\n`);
  });

// Files are written whole or not at all, so there is nothing to put right first.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    process.stderr.write(
      '\n中断了，没有做完。已经写好的文件都是完整的，您的文件没有改动；再运行一次同样的命令就行。\n',
    );
    process.exit(code);
  });

process.exitCode = await main(process.argv.slice(2));

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

process.exitCode = await main(process.argv.slice(2));

import { exitCode } from './exit-codes.js';

/**
 * What is printed may be lost, the files are not: a run goes on to its end when nothing can be printed any more, and says so with exit 3;
 * who reads only the beginning (`cunbao explain | head`) has enough, and that is no fault.
 * Ctrl+C and SIGTERM are answered in words; files are written whole or not at all, so there is nothing to put right first.
 */
export function heedTerminal(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.once('exit', () => {
        process.exitCode = exitCode.files;
      });
      const why = error.code === 'ENOSPC' ? '磁盘已满' : `系统提示 ${error.code}`;
      if (stream === process.stdout) process.stderr.write(`要显示的内容没有写完（${why}）；生成的文件不受影响。\n`);
    });
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
}

import { exitCode } from './exit-codes.js';

/** Exit 70: our own fault. Says so without a stack trace unless CUNBAO_DEBUG is set. */
export function reportOwnFault(error: unknown): number {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `程序自身出错了，不是您填错了什么：${text}\n您的文件没有被改动。请把这句话和用的命令告诉村报的维护人员。\n`,
  );
  if (process.env.CUNBAO_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCode.ownFault;
}

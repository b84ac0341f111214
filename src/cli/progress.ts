import type { DigestProgress } from '../town/index.js';
import type { CommonArgs } from './command.js';

export interface ProgressWords {
  done: string;
  now: string;
}

/** One line on a terminal that is written over: villages done, the current one, the time left. Nothing elsewhere. */
export class Progress {
  private readonly started = performance.now();
  private readonly shown: boolean;

  constructor(
    args: CommonArgs,
    private readonly words: ProgressWords = { done: '已读', now: '正在读' },
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.shown = stream.isTTY === true && !args.json && !args.quiet && process.env.TERM !== 'dumb' && !process.env.CI;
  }

  readonly show = (progress: DigestProgress): void => {
    if (this.shown)
      this.stream.write(`\r\u001b[K${progressLine(progress, performance.now() - this.started, this.words)}`);
  };

  clear(): void {
    if (this.shown) this.stream.write('\r\u001b[K');
  }
}

/** `已读 5/21 个文件（3 个用上次的结果），正在读 王店村.xlsx，大约还要 12 秒` */
export function progressLine(
  { done, total, cached, reading }: DigestProgress,
  elapsedMs: number,
  words: ProgressWords,
): string {
  const read = done - cached;
  const left = read > 0 ? Math.ceil(((elapsedMs / read) * (total - done)) / 1000) : undefined;
  return [
    `${words.done} ${done}/${total} 个文件${cached > 0 ? `（${cached} 个用上次的结果）` : ''}`,
    ...(reading.length > 0 ? [`${words.now} ${reading[0]}`] : []),
    ...(left !== undefined && done < total
      ? [`大约还要 ${left < 60 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`}`]
      : []),
  ].join('，');
}

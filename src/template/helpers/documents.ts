import { chineseNumber } from './chinese-number.js';
import { type Helper, HelperError, holds } from './helper.js';

const LABELS: readonly ((n: number) => string)[] = [
  () => '',
  (n) => `${chineseNumber(n)}、`,
  (n) => `（${chineseNumber(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
];

function level(value: unknown): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 4) throw new HelperError(value, '1 到 4 的标题级别');
  return number;
}

/** Functions of official documents: numbers of headings and attachments, counted while the document is filled. */
export const documents: Record<string, Helper> = {
  标题编号: {
    arguments: [1, 1],
    example: '{{标题编号 1}}',
    apply(value) {
      const { counters } = this.runtime;
      const at = level(value);
      counters[at]!++;
      counters.fill(0, at + 1);
      return LABELS[at]!(counters[at]!);
    },
  },
  // A heading with a label of its own takes no number, but starts the levels below anew.
  不编号: {
    arguments: [1, 1],
    example: '{{不编号 2}}',
    apply(value) {
      this.runtime.counters.fill(0, level(value) + 1);
      return '';
    },
  },
  附件共有: {
    arguments: [1, Number.POSITIVE_INFINITY],
    example: '{{附件共有 1 (非空 问题)}}',
    acceptsMissing: true,
    apply(...conditions) {
      this.runtime.attachments.total = conditions.filter(holds).length;
      return '';
    },
  },
  首个附件: {
    arguments: [0, 0],
    example: '(首个附件)',
    apply() {
      return this.runtime.attachments.listed === 0;
    },
  },
  // The last two names stay on the page of the signature; the ones before may be parted from it.
  末尾附件: {
    arguments: [0, 0],
    example: '(末尾附件)',
    apply() {
      const { total, listed } = this.runtime.attachments;
      return total - listed <= 2;
    },
  },
  附件序号: {
    arguments: [0, 0],
    example: '{{附件序号}}',
    apply() {
      const { attachments } = this.runtime;
      const number = ++attachments.listed;
      return attachments.total > 1 ? `${number}.` : '';
    },
  },
  // First line of an attachment; its headings begin at one again.
  附件标识: {
    arguments: [0, 0],
    example: '{{附件标识}}',
    apply() {
      const { attachments, counters } = this.runtime;
      const number = ++attachments.opened;
      counters.fill(0, 1);
      return attachments.total > 1 ? `附件${number}` : '附件';
    },
  },
};

/** Tags that print what the document is made of, not a value of the data. */
export const isStructure = (source: string): boolean =>
  /^\{\{\s*(?:标题编号|不编号|附件共有|附件序号|附件标识)(?:\s|\}\})/.test(source);

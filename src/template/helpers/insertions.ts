import { Break } from '../insert/break.js';
import { Picture } from '../insert/picture.js';
import { type Helper, HelperError, isMissing } from './helper.js';

function millimetres(value: unknown): number {
  const number = Number(value);
  if (!(number > 0 && number <= 1000)) throw new HelperError(value, '毫米数，如 60');
  return number;
}

/** Functions whose result is not text: pictures, breaks, merged cells. */
export const insertions: Record<string, Helper> = {
  图片: {
    arguments: [2, 3],
    example: '{{图片 照片 60}}',
    apply(source, width, height) {
      if (typeof source !== 'string' || source === '') throw new HelperError(source, '图片的文件名');
      return new Picture(source, millimetres(width), height === undefined ? undefined : millimetres(height));
    },
  },
  分页: { arguments: [0, 0], example: '{{分页}}', apply: () => new Break(true) },
  换行: {
    arguments: [0, Number.POSITIVE_INFINITY],
    example: '{{换行 地址 电话}}',
    acceptsMissing: true,
    apply: (...values) =>
      values.length === 0
        ? new Break(false)
        : values
            .filter((value) => !isMissing(value) && value !== '')
            .map(String)
            .join('\n'),
  },
  // The merging itself is prepared when the template is compiled (xml/merge.ts).
  合并: { arguments: [1, Number.POSITIVE_INFINITY], example: '{{合并 组别}}', apply: (value) => value },
};

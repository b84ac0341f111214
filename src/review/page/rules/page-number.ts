import { type MeasuredPage, MM } from '../measured.js';
import { definePageRule, millimetres, type Remark } from '../rule.js';

/** Where the middle of a dash lies above the baseline, in ems. */
const DASH = 0.38;

export const pageNumber = definePageRule({
  code: 'PAGE-006',
  basis: ['print.numberForm', 'pageNumber.size', 'pageNumber.offset', 'print.numberSide', 'print.turnedNumber'],
  certainty: 'sure',
  severity: 'info',
  title: '页码的写法或位置不合要求',
  why: 'GB/T 9704 要求页码用 4 号半角宋体数字，左右各一条一字线，在版心下边缘之下 7 毫米，单页居右空一字、双页居左空一字。',
  fix: [
    '页脚写成“— 1 —”，4号宋体，奇偶页不同：奇数页靠右空一字，偶数页靠左空一字',
    '页脚距页边调到一字线在版心下 7 毫米处',
  ],
  *check({ pages, profile }) {
    const numbered = pages.filter((page) => page.pageNumber);
    if (numbered.length === 0) {
      if (pages.length > 1) yield { basis: 'print.numberForm', fault: '没有找到页码', wanted: '编排页码' };
      return;
    }
    for (const page of pages) yield* faultsOf(page, profile);
    for (const [i, page] of numbered.entries()) {
      const before = numbered[i - 1];
      const step = before && page.nth - before.nth;
      const [value, last] = [page.pageNumber!.value, before?.pageNumber?.value ?? 0];
      if (step && value !== last + step && value !== 1)
        yield {
          basis: 'print.numberForm',
          page,
          found: String(value),
          fault: `页码从${last}跳到${value}`,
          wanted: '连续编排',
        };
    }
  },
});

function* faultsOf(page: MeasuredPage, profile: Parameters<typeof pageNumber.run>[0]['profile']): Iterable<Remark> {
  const { pageNumber: number, area, landscape } = page;
  if (!number) return;
  const { text, size, value, left, right, y, turned } = number;
  if (!/^—\s*[1-9]\d*\s*—$/.test(text))
    yield { basis: 'print.numberForm', page, found: text, fault: `页码写成“${text}”`, wanted: `写成“— ${value} —”` };
  if (Math.abs(size - profile.pageNumber.size.value) > 0.75)
    yield { basis: 'pageNumber.size', page, fault: `页码是${Math.round(size * 10) / 10}磅`, wanted: '用4号（14磅）' };
  if (landscape) {
    if (!turned)
      yield {
        basis: 'print.turnedNumber',
        certainty: 'doubtful',
        page,
        fault: '横排页的页码在横页的下边',
        wanted: '放在与竖排页相同的位置（纸竖着看时的下边），请看一遍',
      };
    else if (left > area.right)
      yield {
        basis: 'print.turnedNumber',
        certainty: 'likely',
        page,
        fault: '横排页的页码在横页的右边，装订以后表头朝右',
        wanted: '在左边：单页的表头在订口一边，双页的表头在切口一边',
      };
    return;
  }
  const down = y - DASH * size - area.bottom;
  const { value: wanted, tolerance = 1 } = profile.pageNumber.offset;
  if (Math.abs(down - wanted * MM) > (tolerance + 0.5) * MM)
    yield {
      basis: 'pageNumber.offset',
      page,
      found: millimetres(down),
      fault: `页码的一字线在版心下边缘之下${millimetres(down)}`,
      wanted: `为${wanted}毫米`,
    };
  const gap = value % 2 === 1 ? area.right - right : left - area.left;
  if (Math.abs(gap - profile.pageNumber.indent.value * size) > 0.75 * size)
    yield {
      basis: 'print.numberSide',
      page,
      found: millimetres(gap),
      fault: `${value % 2 === 1 ? '单' : '双'}页的页码离版心${value % 2 === 1 ? '右' : '左'}边缘${millimetres(gap)}`,
      wanted: value % 2 === 1 ? '居右空一字' : '居左空一字',
    };
}

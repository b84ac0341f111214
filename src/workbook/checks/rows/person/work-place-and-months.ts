import { rowCheck } from '../../row-check.js';

export const workPlaceAndMonths = rowCheck(
  'person',
  {
    code: 'ROW-031',
    severity: 'warning',
    title: '务工区域和务工月数只填了一个',
    why: '两项要么都填，要么都不填，否则务工人数和月数对不上。',
    fix: ['补上缺的一项；没有务工的两项都留空。'],
  },
  ({ workRegion, workMonths }, { report }) => {
    if (workRegion !== undefined && workMonths === undefined)
      report('workMonths', { message: `务工区域填的是“${workRegion}”，没有填务工月数。` });
    if (workRegion !== undefined && workMonths === 0)
      report('workMonths', { found: '0', message: `务工区域填的是“${workRegion}”，务工月数是 0。` });
    if (workRegion === undefined && (workMonths ?? 0) > 0)
      report('workRegion', { message: `务工 ${workMonths} 个月，没有填务工区域。` });
  },
);

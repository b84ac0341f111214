import { rowCheck } from '../../row-check.js';

export const assetDisposed = rowCheck(
  'asset',
  {
    code: 'ROW-113',
    severity: 'warning',
    title: '资产已经处置，没有填批准文件',
    why: '资产处置要履行程序，有没有批准要有文件可查。',
    fix: ['补上批准文件的名称和文号。'],
  },
  ({ disposed, disposalDocRef }, { report }) => {
    if (disposed === '是' && disposalDocRef === undefined)
      report('disposalDocRef', { message: '是否处置填“是”，没有填处置批准文件。' });
  },
);

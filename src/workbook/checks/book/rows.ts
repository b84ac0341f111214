import { defineDiagnostic } from '../../../diagnostics/index.js';

export const hiddenRowsRead = defineDiagnostic({
  code: 'ROW-001',
  severity: 'info',
  title: '隐藏的行照样读取',
  why: '筛选或隐藏只是看不见，行里的数据仍然是本村的。',
  fix: ['不需要改；这些行如果不要了，请删除整行。'],
});

export const exampleRowSkipped = defineDiagnostic({
  code: 'ROW-002',
  severity: 'warning',
  title: '示例行没有读',
  why: '示例、填表说明不是本村的数据，读进来会多出一户一人。',
  fix: ['删掉这一行；如果是真实的数据，去掉开头的“示例”“说明”字样。'],
});

export const gapInRows = defineDiagnostic({
  code: 'ROW-003',
  severity: 'info',
  title: '数据中间有空行，下面的照样读取',
  why: '空行下面往往还有数据，停在空行会漏掉后面的户。',
  fix: ['不需要改。'],
});

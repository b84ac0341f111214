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

export const headerRepeated = defineDiagnostic({
  code: 'ROW-004',
  severity: 'info',
  title: '表格中间又有一行表头，没有当作数据',
  why: '把几个组的表粘贴到一起时，常把表头也带进来。',
  fix: ['不需要改；想整齐就删掉这一行。'],
});

export const closingRowSkipped = defineDiagnostic({
  code: 'ROW-005',
  severity: 'info',
  title: '合计行、落款行没有当作数据',
  why: '合计由系统从每一行计算；填报人、审核人的落款不是户和人。',
  fix: ['不需要改；如果是真实的一户一人，请在第一列填上编号。'],
});

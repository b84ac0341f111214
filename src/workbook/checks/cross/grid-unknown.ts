import { crossCheck } from '../cross-check.js';

export const gridUnknown = crossCheck(
  {
    code: 'CROSS-029',
    severity: 'warning',
    title: '农户的网格在网格表里没有',
    why: '每户都要落在一个网格里，由网格员走访；找不到网格就没有人负责。',
    fix: ['核对农户表的网格编号，或者在《网格》里补上。'],
  },
  ({ households, optional = {} }, { report }) => {
    if (!optional.grid) return;
    const known = new Set(optional.grid.map(({ values }) => values.gridId));
    for (const household of households) {
      const { gridId } = household.values;
      if (gridId !== undefined && !known.has(gridId))
        report('household', household, 'gridId', { found: gridId, message: `网格“${gridId}”在《网格》里没有。` });
    }
  },
);

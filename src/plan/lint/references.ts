import { type Diagnostic, suggest } from '../../diagnostics/index.js';
import { unknownReference } from '../codes.js';
import { unitNames } from '../units.js';
import type { Lint } from './lint.js';

/** Areas, categories, units (of items and of departments) and supplements that are named exist. */
export const references: Lint = (plan, source) => {
  const found: Diagnostic[] = [];
  const want = (path: (string | number)[], what: string, name: string, known: readonly string[]) => {
    if (known.includes(name)) return;
    const guess = suggest(name, known);
    found.push(
      unknownReference({
        place: source.place(path),
        found: name,
        ...(guess !== undefined && { expected: [guess] }),
        message: `${what}“${name}”不在方案的清单里${guess ? `，是不是“${guess}”` : ''}。`,
      }),
    );
  };
  const areaIds = plan.areas.map(({ id }) => id);
  const categoryIds = plan.categories.map(({ id }) => id);
  const units = plan.units.map(({ name }) => name);
  plan.items.forEach((item, index) => {
    want(['items', index, 'area'], '方面', item.area, areaIds);
    want(['items', index, 'category'], '分类', item.category, categoryIds);
    for (const unit of unitNames(item.unit)) want(['items', index, 'unit'], '责任单位', unit, units);
  });
  plan.departments.forEach((department, index) => {
    for (const key of ['units', 'collective'] as const)
      department[key].forEach((unit, nth) => {
        want(['departments', index, key, nth], '责任单位', unit, units);
      });
  });
  const groups = plan.areas.filter((area) => area.supplement).map(({ id }) => id);
  plan.supplements.forEach((id, index) => {
    want(['supplements', index], '补充检查组', id, groups);
  });
  return found;
};

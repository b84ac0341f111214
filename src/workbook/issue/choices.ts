import type { Field } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';

/** One dropdown list of the sheet 字典. */
export interface ChoiceList {
  title: string;
  values: readonly string[];
}

const BOOL3 = ['是', '否', '不详'];

/** `C06 基本医疗`: what the clerk sees for an id of the plan. */
const labelled = (list: readonly { id: string; name: string }[]): string[] =>
  list.map(({ id, name }) => `${id} ${name}`);

const planLists: Record<NonNullable<Field['planList']>, (plan: Plan) => ChoiceList> = {
  areas: ({ areas, supplements }) => ({
    title: '排查方面',
    values: labelled(areas.filter((area) => !area.reserved && (!area.supplement || supplements.includes(area.id)))),
  }),
  items: ({ items }) => ({
    title: '检查项号',
    values: labelled(items.filter((item) => item.enabled).map(({ id, question }) => ({ id, name: question }))),
  }),
  categories: ({ categories, areas, supplements }) => {
    const off = new Set(areas.filter((area) => area.supplement && !supplements.includes(area.id)).map(({ id }) => id));
    return { title: '问题分类', values: labelled(categories.filter(({ id }) => !off.has(id))) };
  },
  villages: ({ villages }) => ({
    title: '村',
    values: labelled(villages.map(({ code, name }) => ({ id: code, name }))),
  }),
  units: ({ units }) => ({ title: '责任单位', values: units.map(({ name }) => name) }),
};

/** The list that a field's dropdown offers, if it has one. */
export function choicesOf(field: Field, plan: Plan): ChoiceList | undefined {
  if (field.planList !== undefined) return planLists[field.planList](plan);
  if (field.type === 'bool3') return { title: '是否', values: BOOL3 };
  if (field.values !== undefined) return { title: field.name, values: field.values };
  return undefined;
}

/** What to write into a cell for a value: ids of the plan get their names, so that the sheet can be read. */
export function displayed(field: Field, value: string, plan: Plan): string {
  if (field.planList === undefined || field.planList === 'units') return value;
  return choicesOf(field, plan)?.values.find((label) => label.split(' ')[0] === value) ?? value;
}

import { expect, test } from 'vitest';
import { BOOK_NAMES, type BookKind, type Entity, entitiesOf, type Field } from '../../src/model/index.js';

const TYPES: Record<Field['type'], string> = {
  text: '文字',
  id: '编号（文本）',
  integer: '整数',
  decimal: '小数',
  money: '金额',
  date: '日期',
  month: '年月',
  bool3: '是/否/不详',
  enum: '单选',
  enums: '多选',
};
const PLAN_LISTS = {
  areas: '排查方面',
  items: '检查项',
  categories: '问题分类',
  units: '责任单位（可另填）',
  villages: '村',
};
const SENSITIVITY = { none: '', personal: '个人信息', sensitive: '敏感' };
const REQUIRED = { error: '必填', warning: '应填' };

function remarks({ unit, values, planList, min, max, patternHint, help, assigned }: Field): string {
  return [
    unit && `单位：${unit}`,
    values && (values.length > 24 ? `${values.slice(0, 5).join('、')}……共 ${values.length} 项` : values.join('、')),
    planList && `从方案的${PLAN_LISTS[planList]}中选`,
    min !== undefined && min !== 0 && `不小于 ${min}`,
    max !== undefined && `不大于 ${max}`,
    patternHint,
    assigned && '系统填写',
    help,
  ]
    .filter(Boolean)
    .join('；')
    .replaceAll('。；', '；');
}

const rowOf = (field: Field): string =>
  `| ${[field.group, field.name, `\`${field.key}\``, TYPES[field.type], field.required ? REQUIRED[field.required] : '', SENSITIVITY[field.sensitivity], remarks(field)].join(' | ')} |`;

const sectionOf = ({ name, key, help, fields }: Entity): string =>
  [
    `## ${name}（\`${key}\`）`,
    `${help}共 ${fields.length} 项。`,
    [
      '| 分组 | 名称 | 键 | 类型 | 是否必填 | 个人信息 | 说明 |',
      '|---|---|---|---|---|---|---|',
      ...fields.map(rowOf),
    ].join('\n'),
  ].join('\n\n');

/** The dictionary is written from the field tables: `npx vitest run test/model -u` after changing one. */
test('docs/字段字典.md says what the field tables say', async () => {
  const written = new Set<Entity>();
  const once = (entity: Entity): string => {
    const text = written.has(entity) ? `## ${entity.name}（\`${entity.key}\`）\n\n各栏同前。` : sectionOf(entity);
    written.add(entity);
    return text;
  };
  const text = [
    '# 字段字典',
    '工作簿里每一栏的名称、规则用的键、类型和要求，分村、镇、部门三种工作簿。本页由 `src/model/entities/` 的字段表生成，不要手工改：改字段表，再运行 `npx vitest run test/model -u`。',
    ...(Object.keys(BOOK_NAMES) as BookKind[]).flatMap((kind) => [
      `# ${BOOK_NAMES[kind]}`,
      ...entitiesOf(kind).map(once),
    ]),
  ].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/字段字典.md');
});

import type { Carried } from '../review/index.js';

/** What a document carries, for a person: origin, figures, findings. */
export function carriedText({ kind, origin, template, data, level, draft }: Carried): string {
  const { workbook } = origin;
  const figures = flat(data).map(([name, value]) => `  ${name}：${value}`);
  const findings = Array.isArray(data.台账) ? data.台账.filter(isRecord) : [];
  return [
    `${kind}${draft ? '（草稿）' : ''}　${origin.villageName}`,
    `方案：${origin.planTitle}（${origin.planId}，${origin.edition}）`,
    `数据截止日期：${origin.asOf}`,
    `工作簿：${workbook.file}`,
    `工作簿的 SHA-256：${workbook.sha256}`,
    `模板：${template.name}`,
    ...(level ? [`级别：${level}`] : []),
    '',
    '数据：',
    ...figures,
    ...(findings.length > 0 ? ['', `问题清单（${findings.length} 个）：`] : []),
    ...findings.map((one) => `  ${FINDING.map((key) => one[key] || '—').join('　')}`),
    '',
    '全部内容：加 --json。',
  ].join('\n');
}

/** Columns of the list of findings that identify one and say how it stands. */
const FINDING = ['编号', '对象', '问题描述', '责任单位', '时限', '状态'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Single values with the names of what they belong to; lists only with their length. */
const flat = (data: Record<string, unknown>, prefix = ''): [string, string][] =>
  Object.entries(data).flatMap(([key, value]): [string, string][] => {
    const name = `${prefix}${key}`;
    if (Array.isArray(value)) return value.length > 0 ? [[name, `共 ${value.length} 项`]] : [];
    if (isRecord(value)) return flat(value, `${name} › `);
    return value === null || value === undefined || value === '' ? [] : [[name, shown(value)]];
  });

const shown = (value: unknown): string => (value === true ? '是' : value === false ? '否' : String(value));

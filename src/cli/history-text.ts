import { finding } from '../model/index.js';
import type { HistoryRecord } from '../town/index.js';

const nameOf = new Map<string, string>(finding.fields.map(({ key, name }) => [key, name]));
const shown = (text: string | null): string => (text === null ? '（空）' : text.replaceAll('\n', ' '));

/** `ledger history`: each record with when, what, who, which file, and every change. */
export function historyText(id: string, records: readonly HistoryRecord[]): string {
  return [
    `${id} 的历史，共 ${records.length} 条：`,
    ...records.flatMap(({ at, kind, source, by, unit, asOf, changes = {}, declined = {}, sent }) => [
      '',
      `${at.slice(0, 16).replace('T', ' ')}　${kind}${unit ? `　${unit}` : ''}${by ? `　经办人 ${by}` : ''}${asOf ? `　数据截至 ${asOf}` : ''}`,
      ...(source ? [`  出自：${source.file}（校验码 ${source.sha256.slice(0, 12)}）`] : []),
      ...(sent ? [`  交办时状态：${sent.status ?? '待交办'}`] : []),
      ...Object.entries(changes).map(([key, [before, after]]) =>
        before === null
          ? `  ${nameOf.get(key) ?? key}：${shown(after)}`
          : `  ${nameOf.get(key) ?? key}：${shown(before)} → ${shown(after)}`,
      ),
      ...Object.entries(declined).map(([key, text]) => `  ${nameOf.get(key) ?? key}：单位填“${shown(text)}”，没有采用`),
    ]),
  ].join('\n');
}

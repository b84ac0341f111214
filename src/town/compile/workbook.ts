import { type Table, writeTables } from '../../office/index.js';
import type { Guard } from '../guard/index.js';
import { type AcrossVillages, commonProblems, responsibilityRows } from '../insight/index.js';
import { center, departmentWorkTable, left, ownFindingTable, type TownTable } from '../tables/index.js';
import { closeLists, type List } from './close-lists.js';
import type { Town } from './town.js';
import { shortfalls, townBookData, type Upper } from './upper.js';

interface TownBook {
  town: Town;
  upper: Upper;
  across: AcrossVillages;
  guard: Guard;
}

/** 镇汇总表.xlsx: the nine tables, then what only the town can see, each on a sheet of its own. Same town, same bytes. */
export function writeTownWorkbook(
  contents: TownBook & { tables: readonly TownTable[] },
  mask: (text: string) => string = (text) => text,
): Uint8Array {
  const { plan, asOf } = contents.town;
  const lists = [
    ...contents.tables.map((table) => listOf(`表${table.number}${table.name}`.slice(0, 31), table, '没有数据。')),
    ...listsOf(contents).map((list) => ({
      ...list,
      rows: list.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? mask(cell) : cell]),
        ),
      ),
    })),
  ];
  const used = new Set<string>();
  return writeTables(
    lists.map(({ sheet, title, columns, rows, empty, notes = [] }): Table => {
      const name = used.has(sheet) ? `${sheet.slice(0, 28)}（续）` : sheet;
      used.add(name);
      return {
        sheet: name.replace(/[“”]/g, ''),
        title: `${plan.town.name}${plan.inspectionName}${title}`,
        unit: `填报单位：${plan.town.name}`,
        asOf: `数据截止日期：${asOf}`,
        columns: columns.map(({ name: header, width, align }) => ({ name: header, width, align })),
        rows: rows.map((row) => columns.map(({ key }) => row[key])),
        empty,
        notes,
        filter: rows.length > 20,
      };
    }),
  );
}

const listOf = (sheet: string, { name, columns, rows, notes }: Omit<TownTable, 'number'>, empty: string): List => ({
  sheet,
  title: name,
  columns,
  rows,
  empty,
  notes,
});

/** Lists that anybody may see, and below the public level those that name households. */
function listsOf({ town, upper, across, guard }: TownBook): List[] {
  const { level } = guard;
  const { plan } = town;
  const open = level !== 'public';
  const own = ownFindingTable(upper, plan, level);
  const work = departmentWorkTable(upper, plan);
  const lists: List[] = [
    listOf('镇级排查问题', own, upper.town ? '镇级没有登记问题。' : '没有收到镇级工作簿。'),
    listOf('部门工作', work, '没有收到部门工作簿。'),
    {
      sheet: '共性问题',
      title: '共性问题清单',
      columns: [
        center('项号', 8),
        left('检查内容', 50),
        center('村数', 8),
        center('问题数', 8),
        center('未完成', 8),
        left('涉及的村', 40),
        left('尚未回应的村', 40),
      ],
      rows: commonProblems(town).map((one) => ({
        项号: one.item.id,
        检查内容: one.item.question,
        村数: one.villages.length,
        问题数: guard.spread(guard.cell(`共性|${one.item.id}`, one.findings), one.villages.length, one.findings),
        未完成: guard.spread(guard.cell(`共性未完成|${one.item.id}`, one.open), one.villages.length, one.findings),
        涉及的村: one.villages.join('、'),
        尚未回应的村: one.unanswered.join('、'),
      })),
      empty: '没有三个以上村都有的问题。',
      notes: ['同一检查项在三个以上村列入台账的为共性问题；尚未回应指该项在这个村还没有核实。'],
    },
    {
      sheet: '责任体系',
      title: '责任体系表',
      columns: [
        center('村', 10),
        center('包村领导', 12),
        center('包村干部', 12),
        center('书记', 12),
        center('第一书记', 12),
        center('信息员', 12),
        center('小组数', 8, '村民小组数'),
        center('网格数', 8),
        center('联系人数', 9, '帮扶联系人数'),
        left('网格员', 30),
      ],
      rows: responsibilityRows(town, upper, level),
      empty: '没有收到村的工作簿。',
    },
    {
      sheet: '短板清单',
      title: '年度目标任务短板清单',
      columns: [
        left('名称', 36, '目标任务'),
        center('单位', 8, '计量单位'),
        center('目标', 10),
        center('完成', 10),
        center('差距', 10),
        center('时限', 12, '完成时限'),
        left('责任', 24, '责任单位'),
        left('原因', 40, '未完成原因'),
        ...(open ? [left('位置', 30)] : []),
      ],
      rows: shortfalls(upper.town?.data).map((row) => (open ? row : { ...row, 原因: '—' })),
      empty: upper.town ? '年度目标任务都已完成。' : '没有收到镇级工作簿，年度目标任务没有数据。',
    },
    {
      sheet: '本级新增',
      title: '方案以外的本级新增事项',
      columns: [
        center('类别', 10),
        left('名称', 40, '新增内容'),
        left('理由', 40),
        center('批准人', 12),
        ...(open ? [left('位置', 30)] : []),
      ],
      rows: townBookData(upper, level).新增 as Record<string, string>[],
      empty: upper.town ? '没有方案以外的新增事项。' : '没有收到镇级工作簿。',
      notes: plan.supplements.length > 0 ? [`方案已启用的补充检查组：${plan.supplements.join('、')}。`] : [],
    },
    {
      sheet: '待确认口径',
      title: '采用默认设置、尚待确认的口径',
      columns: [center('序号', 6), left('口径', 100)],
      rows: plan.unconfirmed.map(({ note }, index) => ({ 序号: index + 1, 口径: note })),
      empty: '没有待确认的口径。',
      notes: ['都写在方案文件 plan.yaml 里，确认以后改那里。'],
    },
    {
      sheet: '汇总依据',
      title: '汇总依据',
      columns: [
        center('村', 10),
        left('文件', 30),
        center('版次', 8),
        center('截止日期', 12),
        left('校验值', 68, '文件校验值（SHA-256）'),
      ],
      rows: basisRows(town, upper, open),
      empty: '没有收到工作簿。',
    },
  ];
  return open ? [...lists, ...closeLists(town, across, level)] : lists;
}

/** Every file that went in, then the villages that sent none. */
function basisRows(town: Town, { town: book, departments }: Upper, open: boolean): List['rows'] {
  const row = (
    name: string,
    asOf: string,
    { file, edition, sha256 }: Record<'file' | 'edition' | 'sha256', string>,
  ) => ({
    村: name,
    文件: open ? file : '—',
    版次: edition,
    截止日期: asOf,
    校验值: sha256,
  });
  return [
    ...town.villages.map(({ village, origin, asOf }) => row(village.name, asOf, origin)),
    ...[...(book ? [book] : []), ...departments].map(({ data }) =>
      row(data.origin.villageName, data.asOf, data.origin),
    ),
    ...town.finished.map(({ village, file, edition, asOf, workbook }) =>
      row(`${village.name}（依据成品文件）`, asOf, { file, edition, sha256: `工作簿 ${workbook.sha256}` }),
    ),
    ...town.missing.map(({ name }) => ({ 村: name, 文件: '未报', 版次: '', 截止日期: '', 校验值: '' })),
  ];
}

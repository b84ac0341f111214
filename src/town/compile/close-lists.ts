import { maskNumbers } from '../../diagnostics/index.js';
import { finding } from '../../model/index.js';
import { type AcrossVillages, conductFacts, withoutEvidence } from '../insight/index.js';
import { type Level, nameAt } from '../level.js';
import { center, left, type TownColumn } from '../tables/index.js';
import type { Town, TownEntry } from './town.js';

/** A list on a sheet of its own. */
export interface List {
  sheet: string;
  title: string;
  columns: TownColumn[];
  rows: Record<string, string | number>[];
  empty: string;
  notes?: string[];
}

/** Lists that name households or single villages' conduct: not for the public. */
export function closeLists(town: Town, { twice, suspected, similar, sample }: AcrossVillages, level: Level): List[] {
  return [
    {
      sheet: '跨村重复',
      title: '跨村重复登记清单',
      columns: [
        center('序号', 6),
        center('姓名', 10),
        center('村', 10),
        center('户编号', 24),
        center('人编号', 24),
        center('户主', 8, '是否户主'),
        left('位置', 40, '文件和单元格'),
      ],
      rows: twice.flatMap(({ places }, index) =>
        places.map(({ village, file, sheet, cell, person }) => ({
          序号: index + 1,
          姓名: nameAt(level, person.name),
          村: village,
          户编号: person.household,
          人编号: person.id,
          户主: person.head ? '是' : '否',
          位置: `${file} ${sheet}!${cell}`,
        })),
      ),
      empty: '没有发现同一证件号码出现在两个村。',
      notes: ['序号相同的是同一证件号码；证件号码不列出。'],
    },
    {
      sheet: '疑似同一人',
      title: '疑似同一人清单（证件号码没有填或不对）',
      columns: [
        center('序号', 6),
        center('姓名', 10),
        center('依据', 16, '相同的栏'),
        center('村', 10),
        center('户编号', 24),
        center('证件', 14, '证件号码'),
        left('位置', 40, '文件和单元格'),
      ],
      rows: suspected.flatMap(({ places, alike }, index) =>
        places.map(({ village, file, sheet, cell, person }) => ({
          序号: index + 1,
          姓名: nameAt(level, person.name),
          依据: ['姓名', ...alike].join('、'),
          村: village,
          户编号: person.household,
          证件: person.unsure ? '没有或不对' : '有',
          位置: `${file} ${sheet}!${cell}`,
        })),
      ),
      empty: '没有发现。',
      notes: [
        '序号相同的两人姓名相同，出生日期或户主也相同，其中至少一人证件号码没有填或不对，不能确定是否同一人，请有关村核对。',
      ],
    },
    {
      sheet: '已整改无佐证',
      title: '已整改没有佐证材料的问题清单',
      columns: [
        center('编号', 24, '问题编号'),
        center('村', 10),
        left('描述', 50, '问题描述'),
        center('状态', 12),
        left('单位', 24, '责任单位'),
        left('位置', 40, '文件和单元格'),
      ],
      rows: withoutEvidence(town).map((e) => ({
        编号: e.id,
        村: e.village.name,
        描述: maskNumbers(e.values.description ?? ''),
        状态: e.status,
        单位: e.values.responsibleUnit ?? '',
        位置: placeOf(town, e, 'evidence'),
      })),
      empty: '已整改的问题都登记了佐证材料。',
    },
    {
      sheet: '登记情况',
      title: '排查登记情况（只列事实）',
      columns: [center('村', 10), center('事项', 16), left('情况', 80), left('位置', 40, '文件和表')],
      rows: conductFacts(town).map(({ village, what, text, file, sheet }) => ({
        村: village,
        事项: what,
        情况: text,
        位置: `${file} ${sheet}`,
      })),
      empty: '没有需要列出的情况。',
      notes: ['以上为登记数据反映的情况，不作评价。'],
    },
    {
      sheet: '文字相同',
      title: '村与村文字相同情况（只列事实）',
      columns: [
        center('甲村', 10),
        center('乙村', 10),
        center('比例', 8, '占较少一方'),
        left('栏目', 14),
        left('甲文', 50, '甲村文字'),
        left('甲处', 20, '甲村位置'),
        left('乙文', 50, '乙村文字'),
        left('乙处', 20, '乙村位置'),
      ],
      rows: similar.flatMap(({ villages, similarity, passages }) =>
        passages.map(({ one, other }) => ({
          甲村: villages[0],
          乙村: villages[1],
          比例: `${similarity}%`,
          栏目: one.field,
          甲文: one.text,
          甲处: `${one.sheet}!${one.cell}`,
          乙文: other.text,
          乙处: `${other.sheet}!${other.cell}`,
        })),
      ),
      empty: '没有发现村与村之间文字大段相同。',
      notes: ['比较各村自己填写的说明、根源、措施、进展等文字；半数以上村都用的说法不计。'],
    },
    ...(sample
      ? [
          {
            sheet: '督查抽样',
            title: '督查抽样名单',
            columns: [
              center('序号', 6),
              center('村', 10),
              center('组', 6),
              center('户编号', 24),
              center('户主', 10),
              center('类型', 12),
              center('入户', 12, '入户结果'),
              left('记录', 40, '督查记录'),
            ],
            rows: sample.households.map((one, index) => ({
              序号: index + 1,
              村: one.village,
              组: one.group ?? '',
              户编号: one.id,
              户主: nameAt(level, one.head),
              类型: one.kind,
              入户: one.visited,
              记录: '',
            })),
            empty: '没有可抽的农户。',
            notes: [
              `随机抽取，种子“${sample.seed}”，抽${sample.count}户；种子和农户表不变，抽到的户不变。各村按户数分配，每村至少一户。`,
            ],
          },
        ]
      : []),
  ];
}

/** Where a value of a finding stands: `王店村.xlsx 问题台账!AE12`; of one that is not on the sheet yet the file alone. */
function placeOf({ villages }: Town, { village, at }: TownEntry, key: string): string {
  const { origin, findingColumns } = villages.find((one) => one.village.code === village.code)!;
  const letter = findingColumns[key];
  return at && letter !== undefined ? `${origin.file} ${finding.name}!${letter}${at.row}` : origin.file;
}

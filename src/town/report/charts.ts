import type { Diagnostic } from '../../diagnostics/index.js';
import { type BarChart, drawBarChart, type FontSet, openLettering, type PlacedDrawing } from '../../document/index.js';
import type { Town } from '../compile/town.js';

interface Named {
  名称: string;
  数量: number | string;
}

/** A chart of the report, by the name its place has in the template. */
interface ReportChart {
  name: (typeof CHARTS)[number];
  title: string;
  chart: BarChart;
}

/** All names that a template may use for charts. */
export const CHARTS = ['进度', '分类', '收入', '时限'] as const;

/** Width of the text, pt: 156 mm. */
const WIDTH = 442;

/** Where people would rather look: coverage and rectification by village, categories, incomes, days left. Numbers come from the report's own data. */
export function reportCharts({ villages }: Town, data: Record<string, unknown>): ReportChart[] {
  if (villages.length === 0) return [];
  const found = data.清单 as { 分类: Named[]; 时限: Named[]; 各村: { 名称: string; 整改率: string }[] };
  const names = villages.map(({ village }) => village.name);
  const figures = (list: readonly Named[], name: string, unit: string): BarChart => ({
    categories: list.map((one) => one.名称),
    series: [{ name, values: list.map((one) => (typeof one.数量 === 'number' ? one.数量 : null)) }],
    unit,
  });
  const charts: ReportChart[] = [
    {
      name: '进度',
      title: '各村户覆盖率和问题整改率',
      chart: {
        categories: names,
        series: [
          { name: '户覆盖率', values: villages.map((v) => v.facts['排查.户覆盖率']?.value ?? null) },
          { name: '整改率', values: found.各村.map((one) => percentOf(one.整改率)) },
        ],
        unit: '%',
        max: 100,
      },
    },
    { name: '分类', title: '问题按分类分布', chart: figures(found.分类, '问题数', '个') },
    { name: '收入', title: '监测对象人均纯收入分布', chart: figures(data.收入段 as Named[], '户数', '户') },
    { name: '时限', title: '未完成问题按剩余时间分布', chart: figures(found.时限, '问题数', '个') },
  ];
  return charts.filter(({ chart }) => chart.series.some(({ values }) => values.some((value) => (value ?? 0) > 0)));
}

/** A printed rate as a number; “—” is none. */
const percentOf = (text: string): number | null => (text.endsWith('%') ? Number(text.slice(0, -1)) : null);

/** What stands in the filled text until the drawing takes its place. */
export const chartMarker = (name: string): string => `〔图：${name}〕`;

/** Draws the charts with the document's own fonts. */
export async function drawCharts(
  charts: readonly ReportChart[],
  fonts: FontSet,
): Promise<{ value: PlacedDrawing[]; diagnostics: Diagnostic[] }> {
  const texts = charts.flatMap(({ chart }) => [
    ...chart.categories,
    ...chart.series.map(({ name }) => name),
    chart.unit,
    '0123456789.—（）-',
  ]);
  const lettering = await openLettering(fonts, texts);
  const text = lettering.value;
  if (!text) return { value: [], diagnostics: lettering.diagnostics };
  return {
    value: charts.map(({ name, title, chart }) => ({
      marker: chartMarker(name),
      drawing: drawBarChart(chart, WIDTH, text),
      alt: `${title}：${chart.categories
        .map((category, row) =>
          chart.series
            .map(({ name: series, values }) => `${category}${series}${values[row] ?? '—'}${chart.unit}`)
            .join('、'),
        )
        .join('；')}`,
    })),
    diagnostics: lettering.diagnostics,
  };
}

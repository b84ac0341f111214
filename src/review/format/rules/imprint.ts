import { mainRun } from '../passages.js';
import { defineRule } from '../rule.js';
import { sizeName } from '../size-name.js';
import type { Subject } from '../subject.js';

/** 版记: 抄送 ends with a full stop, the date is that of the standard, all in 4号. */
export const imprint = defineRule({
  code: 'FMT-039',
  severity: 'info',
  title: '版记的写法不对',
  why: '抄送机关之间用逗号、顿号隔开，最后标句号；印发日期用阿拉伯数字，后加“印发”；版记用4号仿宋体。',
  fix: ['抄送末尾加句号，印发日期写成“2021年12月24日印发”，字号改为四号'],
  basis: ['rules.copyTo', 'rules.printed', 'imprint.size', 'imprint.thick', 'imprint.thin', 'rules.letterImprint'],
  certainty: 'sure',
  *check(subject) {
    const { official, of, profile, layout } = subject;
    if (!official) return;
    const size = profile.imprint.size.value;
    for (const passage of of('imprint')) {
      const text = passage.text.trim();
      if (/^抄\s*[送报]/.test(text)) {
        if (!text.endsWith('。'))
          yield {
            basis: 'rules.copyTo',
            at: passage,
            found: text.slice(-4),
            fault: '抄送机关后面没有句号',
            wanted: '最后标句号',
          };
        if (/^抄\s*[送报]\s*:/.test(text))
          yield {
            basis: 'rules.copyTo',
            at: passage,
            found: ':',
            expected: ['：'],
            fault: '“抄送”后面是半角冒号',
            wanted: '标全角冒号',
          };
      } else {
        if (layout === '信函')
          yield {
            basis: 'rules.letterImprint',
            at: passage,
            fault: '信函的版记里有印发机关或印发日期',
            wanted: '不加',
            certainty: 'likely',
          };
        const date = /(\S*)\s*印\s*发$/.exec(text)?.[1];
        if (date && !/(?:^|\D)(?:19|20)\d{2}年[1-9]\d?月[1-9]\d?日$/.test(date))
          yield {
            basis: 'rules.printed',
            at: passage,
            found: date.slice(-12),
            fault: '印发日期的写法不对',
            wanted: '写作“2021年12月24日印发”',
          };
      }
      const found = mainRun(passage.block)?.size;
      if (found !== undefined && Math.abs(found - size) > 0.5)
        yield {
          basis: 'imprint.size',
          at: passage,
          found: sizeName(found),
          expected: [sizeName(size)],
          fault: `版记的字号是${sizeName(found)}`,
          wanted: `用${sizeName(size)}`,
        };
    }
    for (const { key, found, name } of wrongRules(subject)) {
      const want = profile.imprint[key].value;
      yield {
        basis: `imprint.${key}`,
        at: '版记',
        found: `${found}毫米`,
        expected: [`${want}毫米`],
        fault: `版记${name}分隔线粗${found}毫米`,
        wanted: `用${want}毫米`,
      };
    }
  },
});

/** mm that a line may be off: widths in a file go by eighths of a point. */
const SLACK = 0.06;

/** Lines of a 版记 that is set as a table: thick above the first row and below the last, thin between. Without any line they may be drawn; nothing is said. */
function wrongRules({ tables, of, profile }: Subject): { key: 'thick' | 'thin'; found: number; name: string }[] {
  const inside = new Set(of('imprint').map(({ located }) => located.location.table?.number));
  return tables.flatMap(({ table, placing }, i) => {
    if (!placing || !inside.has(i + 1)) return [];
    const last = table.rows.length - 1;
    const lines = table.rows.flatMap(({ cells }, row) => [
      {
        key: row === 0 ? ('thick' as const) : ('thin' as const),
        line: cells[0]?.borders.top,
        name: row === 0 ? '首条' : '中间的',
      },
      ...(row === last ? [{ key: 'thick' as const, line: cells[0]?.borders.bottom, name: '末条' }] : []),
    ]);
    return lines.flatMap(({ key, line, name }) => {
      if (!line) return [];
      const found = Math.round((line.width / 72) * 2540) / 100;
      return Math.abs(found - profile.imprint[key].value) <= SLACK ? [] : [{ key, found, name }];
    });
  });
}

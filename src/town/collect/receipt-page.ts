import type { Diagnostic } from '../../diagnostics/index.js';
import type { Plan } from '../../plan/index.js';
import { type Delivered, resultPage } from '../../village/index.js';
import type { Collection } from './collect.js';
import { REGISTER } from './register.js';

/** 结果.html of a collection: who has handed in, what was made, what is to be dealt with. `compile` is the command that goes on from here. */
export function receiptPage(
  { day, villages, upper, fresh, known }: Collection,
  plan: Plan,
  made: readonly Delivered[],
  diagnostics: readonly Diagnostic[],
  compile: string,
): string {
  const named = (state: string): string[] =>
    villages.filter((one) => one.state === state).map(({ village }) => village.name);
  const received = named('已收').length;
  const rows = ['未收到', '只有成品', '不能用', '待定'].map((state): [string, string] => [
    state,
    named(state).join('、'),
  ]);
  return resultPage({
    title: `${plan.town.name}收件情况（${day}）`,
    summary: [
      ['这次', `新收${fresh}份，以前收过${known}份`],
      ['应收', `${plan.villages.length}个村`],
      ['已收', `${received}个村`],
      ...rows.filter(([, names]) => names !== ''),
      ...(upper.length > 0 ? [['镇和部门', `${upper.length}份`] as [string, string]] : []),
    ],
    files: made.map(({ name }) => ({
      name,
      about: name === REGISTER ? '每个村收到什么、哪一份算数、为什么' : ABOUT[name.slice(name.lastIndexOf('.'))]!,
    })),
    diagnostics,
    next: [
      ...(received < plan.villages.length
        ? ['按催报单催没有交的、不能用的、待定的村，交来以后再运行 cunbao collect']
        : []),
      ...(received > 0 ? [`运行 ${compile} 汇总已收的村`] : []),
    ],
  });
}

const ABOUT: Record<string, string> = {
  '.json': '收件登记的数据，供汇总用，不用打开',
  '.txt': '催报单的文字，可以贴到微信、短信里',
  '.docx': '催报单，可以用 Word 或 WPS 打开、修改',
};

import { type Diagnostic, suggest } from '../diagnostics/index.js';
import { helperArguments } from './codes.js';
import { helpers } from './helpers/index.js';
import type { Tag } from './tags.js';

/** How a name that does not exist may be mended: what to add to the message, the likely name, and the steps. */
interface NameHint {
  message: string;
  expected?: string[];
  fix: string[];
}

/** What is known beside the group in which the name was looked for. */
interface Surroundings {
  /** Names of the group, in the order of the data; none when it is not a group. */
  own: readonly string[];
  /** Names at the outermost level; absent when the group is that level. */
  outer?: readonly string[];
  /** Lists beside the name whose entries have it. */
  lists: readonly string[];
  /** What the name was asked of, when that is a list or a single value. */
  of?: { name: string; kind: 'list' | 'value' };
  /** `../` leads out of the data. */
  beyond?: boolean;
}

/** `{{日期}}` where the data have no such name: the function was meant. */
export const helperWithoutArguments = ({ place, source }: Tag, name: string): Diagnostic =>
  helperArguments({
    place,
    found: source,
    message: `“${name}”是函数，后面缺少参数；数据里也没有叫“${name}”的名称。`,
    expected: [helpers[name]!.example],
    fix: [`补上参数，例如 ${helpers[name]!.example}。`],
  });

const MOST_SHOWN = 12;

/** `path` is as written in the template, up to the name that is missing; `source` the whole tag. */
export function hintFor(path: string, source: string, { own, outer, lists, of, beyond }: Surroundings): NameHint {
  const name = path.split('.').at(-1)!;
  if (beyond) return { message: ' - “../”上面没有外层了', fix: [`去掉多余的“../”，写成 {{${path}}}。`] };
  if (of?.kind === 'list')
    return {
      message: ` - “${of.name}”是列表，要逐条打开`,
      fix: [`写成 {{#each ${of.name}}}{{${name}}}{{/each}}，或 {{连接 ${of.name} "、" "${name}"}}。`],
    };
  if (of?.kind === 'value') return { message: ` - “${of.name}”是一个值，下面没有别的`, fix: [`只写 {{${of.name}}}。`] };
  const near = suggest(name, [...own]);
  if (near) return { message: ` - 是否是“${near}”`, expected: [near], fix: [`把“${name}”改成“${near}”。`] };
  if (outer?.includes(name))
    return {
      message: ' - 它在列表外面',
      expected: [`@root.${name}`],
      fix: [`在 {{#each}} 里面用外面的名称，写成“@root.${name}”。`],
    };
  if (lists.length > 0)
    return {
      message: ` - 它是“${lists.join('”“')}”里每条的内容`,
      fix: [`写在 {{#each ${lists[0]}}} 与 {{/each}} 之间。`],
    };
  if (/^[「『].*[」』]$/.test(name) || isArgument(name, source))
    return { message: '', fix: [`要印“${name}”这几个字，加上英文引号："${name}"；是名称的，改成数据里有的名称。`] };
  const shown = own.slice(0, MOST_SHOWN).join('、');
  return {
    message: '',
    fix: [
      shown ? `改成数据里有的名称；这里可用：${shown}${own.length > MOST_SHOWN ? '……' : ''}。` : '改成数据里有的名称。',
    ],
  };
}

/** Whether a name stands among the arguments of a function. */
const isArgument = (name: string, source: string): boolean =>
  new RegExp(
    `^\\{\\{(?![#/]|\\s*else\\s)\\s*[^\\s"']+\\s(?:.*\\s)?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\s)}]`,
  ).test(source);

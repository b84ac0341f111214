import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { placeText } from '../../../src/diagnostics/render/words.js';
import {
  checkTemplate,
  compileWordTemplate,
  fillTemplate,
  inspectWordTemplate,
  namesIn,
} from '../../../src/template/index.js';
import { p, row, tbl } from '../support.js';
import { docx } from './docx.js';

const data = {
  村名: '王店村',
  年份: 2021,
  问题: [{ 描述: '漏水', 整改时限: '2021-12-24', 照片: 'a.jpg' }],
  负责人: { 姓名: '张三' },
  有: true,
  名单: ['甲'],
};

/** What the check says, and where it says nothing, the filling. */
async function said(template: Uint8Array): Promise<Diagnostic[]> {
  const { value, diagnostics } = await inspectWordTemplate(template, { file: '表.docx' });
  const checked = [...diagnostics, ...(value ? checkTemplate(value, namesIn(data) as never) : [])];
  if (checked.length > 0) return checked;
  const compiled = await compileWordTemplate(template, { file: '表.docx' });
  return [...compiled.diagnostics, ...((compiled.value && fillTemplate(compiled.value, data).diagnostics) ?? [])];
}

const inWords = ({ code, place, message, fix }: Diagnostic): string =>
  `${code} ${placeText(place!)
    .replace(/^表\.docx › /, '')
    .replace(/ › “[\s\S]*”$/, '')} | ${message} | ${fix.join(' ')}`;

const box = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const field = (code: string, result: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const header = (inner: string) => ({ header1: p(inner) });

type Case = [name: string, template: Uint8Array, ...expected: string[]];
const body = (...paragraphs: string[]): Uint8Array => docx(paragraphs.map((text) => p(text)).join(''));

const blocks: Case[] = [
  [
    'no end',
    body('一、情况', '前', '{{#if 有}}有', '后'),
    'TPL-011 “一、情况”下第2段 | “{{#if 有}}”没有收尾 - 缺少 {{/if}}。 | 在这一块结束的地方补上 {{/if}}。',
  ],
  [
    'no end in a row',
    docx(tbl(row('序号', '整改时限'), row('{{#each 问题}}{{@序号}}', '{{整改时限}}'))),
    'TPL-011 第1个表格·第2行·“序号”列 | “{{#each 问题}}”没有收尾 - 缺少 {{/each}}。 | 在这一块结束的地方补上 {{/each}}。',
  ],
  [
    'no beginning',
    body('一{{/each}}'),
    'TPL-011 正文第1段 | “{{/each}}”前面没有与它配对的 {{#each}}。 | 删去“{{/each}}”，或在同一处（正文、同一个文本框、同一个页眉）的前面补上开头。',
  ],
  [
    'the end of another',
    body('{{#if 有}}', 'x', '{{/each}}'),
    'TPL-011 正文第3段 | “{{/each}}”配不上前面的“{{#if 有}}” - 应是“{{/if}}”。 | 把“{{/each}}”改成“{{/if}}”。',
  ],
  [
    'crossed: one mistake, said once',
    body('{{#if 有}}', '{{#each 问题}}', '{{/if}}', '{{/each}}'),
    'TPL-011 正文第2段 | “{{#each 问题}}”还没有收尾，就到了“{{/if}}”。 | 在“{{/if}}”前面写 {{/each}}：里层要先收尾。',
  ],
  [
    'ended by the name of the list',
    body('{{#each 问题}}x{{/问题}}'),
    'TPL-011 正文第1段 | “{{/问题}}”不是收尾的写法 - 应是“{{/each}}”。 | 把“{{/问题}}”改成“{{/each}}”。',
  ],
  [
    'end misspelt',
    body('{{#each 问题}}x{{/eahc}}'),
    'TPL-011 正文第1段 | “{{/eahc}}”不是收尾的写法 - 应是“{{/each}}”。 | 把“{{/eahc}}”改成“{{/each}}”。',
  ],
  [
    'endif',
    body('{{#if 有}}x{{endif}}'),
    'TPL-010 正文第1段 | “{{endif}}”不是这里的写法 - 应是“{{/if}}”。 | 改成“{{/if}}”。',
  ],
  [
    'Chinese word for if',
    body('{{#如果 有}}x{{/如果}}'),
    'TPL-012 正文第1段 | 没有“{{#如果}}”这种标签 - 是否是“{{#if}}”。 | 写成 {{#if 有}} … {{/if}}。',
  ],
  [
    'Chinese word for a loop',
    body('{{#循环 问题}}{{描述}}{{/循环}}'),
    'TPL-012 正文第1段 | 没有“{{#循环}}”这种标签 - 是否是“{{#each}}”。 | 写成 {{#each 问题}} … {{/each}}。',
  ],
  [
    'each misspelt; what is inside is not blamed',
    body('{{#eahc 问题}}{{描述}}{{/eahc}}'),
    'TPL-012 正文第1段 | 没有“{{#eahc}}”这种标签 - 是否是“{{#each}}”。 | 写成 {{#each 问题}} … {{/each}}。',
  ],
  [
    'a list as a block',
    body('{{#问题}}{{描述}}{{/问题}}'),
    'TPL-012 正文第1段 | “{{#问题}}”不能用 - 应写 {{#if 问题}}（有才印）或 {{#each 问题}}（逐条印）。 | 逐条印写 {{#each 问题}} … {{/each}}；有才印写 {{#if 问题}} … {{/if}}。',
  ],
  [
    'inverse',
    body('{{^有}}x{{/有}}'),
    'TPL-012 正文第1段 | 标签“{{^有}}”：“没有才印”的写法不对。 | 写成 {{#unless 有}} … {{/unless}}。',
  ],
  [
    'else alone',
    body('{{else}}'),
    'TPL-011 正文第1段 | “{{else}}”前面没有 {{#if}} 或 {{#each}}。 | 删去“{{else}}”，或在前面补上 {{#if 名称}}。',
  ],
  [
    'elseif',
    body('{{#if 有}}a{{elseif 有}}b{{/if}}'),
    'TPL-010 正文第1段 | “{{elseif 有}}”不是这里的写法 - 应是“{{else if 有}}”。 | 改成“{{else if 有}}”。',
  ],
  [
    'without a name',
    body('{{#each}}x{{/each}}'),
    'TPL-014 正文第1段 | “{{#each}}”后面应有 1 个名称或一对括号，现有 0 个。 | 在“each”后面写上名称，如 {{#each 问题}}。',
  ],
  [
    'from amid a table to below it',
    docx(tbl(row('甲', '{{#if 有}}乙')) + p('x{{/if}}')),
    'TPL-011 第1个表格·第1行·第2列（“甲”右边） | “{{#if 有}}”在表格中间开头，收尾却在这个表格外面。 | 让开头和收尾在同一个表格的行里，或者都在表格外面（各占一段）。',
  ],
  [
    'from one table into the midst of another',
    docx(tbl(row('{{#if 有}}甲', '乙')) + p('x') + tbl(row('丙{{/if}}', '丁'))),
    'TPL-011 第2个表格·第1行·第1列 | “{{/if}}”在表格中间收尾，开头却在这个表格外面。 | 让开头和收尾在同一个表格的行里，或者都在表格外面（各占一段）。',
  ],
  [
    'into a text box',
    docx(p('{{#if 有}}') + box(p('x{{/if}}'))),
    'TPL-011 正文第1段 | “{{#if 有}}”没有收尾 - 缺少 {{/if}}。 | 在这一块结束的地方补上 {{/if}}。',
    'TPL-011 文本框 | “{{/if}}”前面没有与它配对的 {{#if}}。 | 删去“{{/if}}”，或在同一处（正文、同一个文本框、同一个页眉）的前面补上开头。',
  ],
  [
    'from the header into the text',
    docx(p('x{{/if}}'), header('{{#if 有}}页眉')),
    'TPL-011 正文第1段 | “{{/if}}”前面没有与它配对的 {{#if}}。 | 删去“{{/if}}”，或在同一处（正文、同一个文本框、同一个页眉）的前面补上开头。',
    'TPL-011 页眉 | “{{#if 有}}”没有收尾 - 缺少 {{/if}}。 | 在这一块结束的地方补上 {{/if}}。',
  ],
];

const names: Case[] = [
  ['misspelt', body('{{村明}}'), 'TPL-020 正文第1段 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。'],
  [
    'quite another',
    body('{{完全不同的东西}}'),
    'TPL-020 正文第1段 | 没有“完全不同的东西”这个名称。 | 改成数据里有的名称；这里可用：村名、年份、问题、负责人、有、名单。',
  ],
  [
    'beside a block without end: all at once',
    body('{{#if 有}}', '{{村明}}'),
    'TPL-011 正文第1段 | “{{#if 有}}”没有收尾 - 缺少 {{/if}}。 | 在这一块结束的地方补上 {{/if}}。',
    'TPL-020 正文第2段 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。',
  ],
  [
    'of the outside in a loop',
    body('{{#each 问题}}{{村名}}{{/each}}'),
    'TPL-020 正文第1段 | 没有“村名”这个名称 - 它在列表外面。 | 在 {{#each}} 里面用外面的名称，写成“@root.村名”。',
  ],
  [
    'of an entry outside the loop',
    body('{{描述}}'),
    'TPL-020 正文第1段 | 没有“描述”这个名称 - 它是“问题”里每条的内容。 | 写在 {{#each 问题}} 与 {{/each}} 之间。',
  ],
  [
    'through a list',
    body('{{问题.描述}}'),
    'TPL-020 正文第1段 | 没有“问题.描述”这个名称 - “问题”是列表，要逐条打开。 | 写成 {{#each 问题}}{{描述}}{{/each}}，或 {{连接 问题 "、" "描述"}}。',
  ],
  [
    'through a value',
    body('{{村名.长}}'),
    'TPL-020 正文第1段 | 没有“村名.长”这个名称 - “村名”是一个值，下面没有别的。 | 只写 {{村名}}。',
  ],
  [
    'of a group',
    body('{{负责人.名字}}'),
    'TPL-020 正文第1段 | 没有“负责人.名字”这个名称。 | 改成数据里有的名称；这里可用：姓名。',
  ],
  [
    'one level too far up',
    body('{{../村名}}'),
    'TPL-020 正文第1段 | 没有“../村名” - “../”上面没有外层了。 | 去掉多余的“../”，写成 {{村名}}。',
  ],
  [
    'a text without quotes',
    body('{{默认 村名 无}}'),
    'TPL-020 正文第1段 | 没有“无”这个名称。 | 要印“无”这几个字，加上英文引号："无"；是名称的，改成数据里有的名称。',
  ],
  [
    'loop over a value',
    body('{{#each 村名}}x{{/each}}'),
    'TPL-023 正文第1段 | “{{#each 村名}}”循环的不是列表。 | 换成列表的名称；只是判断有没有，用 {{#if}}。',
  ],
  [
    'a list printed',
    body('{{问题}}'),
    'TPL-022 正文第1段 | “问题”是列表，不能直接印出来。 | 列表用 {{#each}} 或 {{连接 列表}}，对象写 {{对象.字段}}。',
  ],
  [
    'in header and footer',
    docx(p('文'), { header1: p('{{村明}}'), footer1: p('第{{年分}}页') }),
    'TPL-020 页眉 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。',
    'TPL-020 页脚 | 没有“年分”这个名称 - 是否是“年份”。 | 把“年分”改成“年份”。',
  ],
  [
    'in a field code',
    docx(field('MERGEFIELD {{村明}}', 'x')),
    'TPL-020 正文第1段 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。',
  ],
];

const functions: Case[] = [
  [
    'unknown',
    body('{{日器 年份}}'),
    'TPL-013 正文第1段 | 没有叫“日器”的函数 - 是否是“日期”。 | 把“日器”改成“日期”。 “日器 年份”若是一个名称，中间不能有空格。',
  ],
  [
    'without arguments',
    body('{{日期}}'),
    'TPL-014 正文第1段 | “日期”是函数，后面缺少参数；数据里也没有叫“日期”的名称。 | 补上参数，例如 {{日期 成文日期}}。',
  ],
  [
    'too many arguments',
    body('{{日期 村名 年份}}'),
    'TPL-014 正文第1段 | 函数“日期”应有 1 个参数，现有 2 个。 | 照这样写：{{日期 成文日期}}。',
  ],
  [
    'a value it cannot take',
    body('{{日期 村名}}'),
    'TPL-024 正文第1段 | 函数“日期”得到的是“王店村” - 应是形如 2021-12-24 的日期。 | 核对数据里的值，或换一个函数。',
  ],
  [
    'picture without a width',
    body('{{图片 村名}}'),
    'TPL-014 正文第1段 | 函数“图片”应有 2–3 个参数，现有 1 个。 | 照这样写：{{图片 照片 60}}。',
  ],
  [
    'picture with a named width',
    body('{{图片 村名 宽=60}}'),
    'TPL-010 正文第1段 | 标签“{{图片 村名 宽=60}}”里不能用 =。 | 参数按顺序写，不写 =：如 {{图片 照片 60}}。',
  ],
  [
    'picture in a field code',
    docx(field('X {{图片 村名 60}}', 'x')),
    'TPL-024 正文第1段 | 函数“图片”得到的是“图片 村名 60” - 应是写在正文文字里的。 | 移到正文的文字里：图形说明、域和文件属性里放不下它。',
  ],
  [
    'merging outside a table',
    body('{{合并 村名}}'),
    'TPL-015 正文第1段 | “{{合并 村名}}”不在表格里 - 只有表格的格子可以合并。 | 把 {{合并 …}} 写在 {{#each}} 所管的行里，这一格在模板里不要合并；不合并的列直接写 {{名称}}。',
  ],
  [
    'merging without a loop',
    docx(tbl(row('{{合并 村名}}', 'x'))),
    'TPL-015 第1个表格·第1行·第1列 | “{{合并 村名}}”不在 {{#each}} 里 - 只有逐条印的行才有上下相同的格子。 | 把 {{合并 …}} 写在 {{#each}} 所管的行里，这一格在模板里不要合并；不合并的列直接写 {{名称}}。',
  ],
];

const unclosed = (place: string): string =>
  `TPL-010 ${place} | “{{”没有配上“}}” - 标签要写在同一段（同一个格子）里。 | 在名称后面补上“}}”；名称和两边的花括号都要写在同一段（同一个格子）里。`;
const unopened = (place: string): string =>
  `TPL-010 ${place} | “}}”前面没有“{{”。 | 在名称前面补上“{{”，两边的花括号要写在同一段（同一个单元格）里；不是标签的，删去“}}”。`;
const unreadable = (tag: string, fix: string): string =>
  `TPL-010 正文第1段 | 标签“${tag}”读不懂 - 应是 {{名称}} 或 {{函数 名称}}，名称里不能有空格和 % 等符号。 | ${fix}`;

const signs: Case[] = [
  ['no end', body('户主：{{村名'), unclosed('正文第1段')],
  ['half an end', body('户主：{{村名}'), unclosed('正文第1段')],
  ['no beginning', body('户主：村名}}'), unopened('正文第1段')],
  ['over two paragraphs', body('户主{{村', '名}}好'), unclosed('正文第1段'), unopened('正文第2段')],
  [
    'over two cells',
    docx(tbl(row('{{村', '名}}'))),
    unclosed('第1个表格·第1行·第1列'),
    unopened('第1个表格·第1行·第2列'),
  ],
  [
    'one pair',
    body('户主：{村名}'),
    'TPL-036 正文第1段 | “{村名}”会照原样印出来 - 是否是“{{村名}}”。 | 把“{村名}”改成“{{村名}}”。',
  ],
  [
    'one full-width pair',
    body('｛村名｝'),
    'TPL-036 正文第1段 | “｛村名｝”会照原样印出来 - 是否是“{{村名}}”。 | 把“｛村名｝”改成“{{村名}}”。',
  ],
  [
    'another language',
    body('{% for 村名 %}'),
    'TPL-036 正文第1段 | “{% for 村名 %}”会照原样印出来。 | 改成 {{名称}}；本来就要印这几个字的，不用管。',
  ],
  [
    'full-width pairs are read',
    body('｛｛村明｝｝'),
    'TPL-020 正文第1段 | 没有“村明”这个名称 - 是否是“村名”。 | 把“村明”改成“村名”。',
  ],
  [
    'three pairs',
    body('{{{村名}}}'),
    'TPL-012 正文第1段 | 标签“{{{村名}}}”：不能用三个花括号或 &，值总要按文字处理。 | 两边各用两个花括号：{{村名}}。',
  ],
  [
    'empty',
    body('{{ }}'),
    'TPL-010 正文第1段 | 花括号里是空的 - 应写字段名。 | 写上名称，如 {{村名}}；不用的，整个删去。',
  ],
  [
    'a blank in the name',
    body('{{村 名}}'),
    'TPL-013 正文第1段 | 没有叫“村”的函数。 | 写正确的函数名（见 docs/templates.md“函数”）。 “村 名”若是一个名称，中间不能有空格。',
  ],
  [
    'a comma',
    body('{{默认 村名，"无"}}'),
    unreadable('{{默认 村名，"无"}}', '函数的各个参数之间用空格隔开，不用逗号、顿号。'),
  ],
  [
    'an operator',
    body('{{#if 年份 > 0}}x{{/if}}'),
    unreadable('{{#if 年份 > 0}}', '不用 >、=、&& 等符号，写成函数：{{#if (大于 年份 0)}}。'),
  ],
  [
    'not',
    body('{{#if !有}}x{{/if}}'),
    unreadable('{{#if !有}}', '“没有才印”写 {{#unless 名称}}…{{/unless}}，或用 (非 名称)。'),
  ],
  ['a bracket open', body('{{#if (非 有}}x{{/if}}'), unreadable('{{#if (非 有}}', '括号要成对。')],
  [
    'another template',
    body('{{> 页眉}}'),
    'TPL-012 正文第1段 | 标签“{{> 页眉}}”：不能引用别的模板。 | 删去这个标签，把要印的内容写在这个模板里。',
  ],
  [
    'unknown @',
    body('{{@号}}'),
    'TPL-010 正文第1段 | 没有“@号” - 可用的有 @序号、@index、@first、@last、@root。 | 第几条写 {{@序号}}；最外层的名称写 {{@root.名称}}。',
  ],
];

describe.each([
  ['blocks', blocks],
  ['names', names],
  ['functions', functions],
  ['braces and signs', signs],
])('%s', (_group, cases) => {
  test.each(cases)('%s', async (_name, template, ...expected) => {
    expect((await said(template)).map(inWords)).toEqual(expected);
  });
});

test.each([
  ['single quotes of a word processor', '{{默认 空 ‘无’}}'],
  ['double ones', '{{默认 空 “无”}}'],
  ['corner brackets', '{{默认 空 「无」}}'],
  ['full-width blanks and brackets', '{{#if　（等于　村名　"王店村"）}}无{{/if}}'],
  ['nested full-width brackets', '{{#if （且 （等于 村名 "王店村"） 有）}}无{{/if}}'],
  ['signs in a name', '{{面积(亩)}}'],
  ['a percent sign in a name', '{{完成%}}'],
  ['full-width brackets in a name', '{{面积（亩）}}'],
])('understood: %s', async (_name, tag) => {
  const compiled = await compileWordTemplate(docx(p(tag)), { file: '表.docx' });
  expect(compiled.diagnostics).toEqual([]);
  const values = { 村名: '王店村', 空: null, 有: true, '面积(亩)': '无', '完成%': '无', '面积（亩）': '无' };
  const filled = fillTemplate(compiled.value!, values);
  expect(filled.diagnostics).toEqual([]);
});

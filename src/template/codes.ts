import { defineDiagnostic } from '../diagnostics/index.js';

const seeManual = '写法见 docs/templates.md。';

export const frontMatterMissing = defineDiagnostic({
  code: 'TPL-001',
  severity: 'error',
  title: '模板没有文件头或文件头不完整',
  why: '标题、署名、日期和必备章节写在模板最上面两行 --- 之间，没有它就排不出版。',
  fix: [`在模板最上面补上文件头。${seeManual}`],
});
export const frontMatterQuotes = defineDiagnostic({
  code: 'TPL-002',
  severity: 'error',
  title: '文件头里的 {{…}} 没有加引号',
  why: '不加引号时，花括号会被当成另一种写法，字段就读不出来。',
  fix: ['把冒号后面的整段文字用英文双引号括起来，例如 title: "{{村名}}自查报告"。'],
});
export const frontMatterInvalid = defineDiagnostic({
  code: 'TPL-003',
  severity: 'error',
  title: '文件头写法不对',
  why: '文件头按 YAML 读取，缩进、冒号后的空格都要对。',
  fix: [`按提示的行改正。${seeManual}`],
});
export const requiredSectionMissing = defineDiagnostic({
  code: 'TPL-004',
  severity: 'error',
  title: '模板里没有必备章节',
  why: '方案要求的章节若模板里根本没有，生成的文件就不可能合格。',
  fix: ['在正文里补上这个一级标题（## 标题），或改正文件头里的名称。'],
});
export const attachmentMismatch = defineDiagnostic({
  code: 'TPL-005',
  severity: 'error',
  title: '附件与附件说明不一致',
  why: '附件的顺序和名称应与附件说明一致（GB/T 9704 第 7.3.7 条）。',
  fix: ['让 :::附件 后面的名称和顺序与文件头 attachments 相同。'],
});
export const markdownInvalid = defineDiagnostic({
  code: 'TPL-006',
  severity: 'error',
  title: '模板正文写法不对',
  why: '标题层次、表格、::: 块写错，排版就会错位。',
  fix: [
    '按提示的行改正：标题用 ##、###，表格每行以 | 开头和结尾、第二行是 |---|，::: 块要有收尾的 :::。全部写法见 docs/templates.md。',
  ],
});
export const tagInvalid = defineDiagnostic({
  code: 'TPL-010',
  severity: 'error',
  title: '{{…}} 写法不对',
  why: '花括号里的写法读不懂，就不知道该填什么；不填会原样印在文件里。',
  fix: ['写成 {{名称}} 或 {{函数 名称}}，花括号两个一对、用英文半角。全部写法见 docs/templates.md。'],
});
export const blockUnpaired = defineDiagnostic({
  code: 'TPL-011',
  severity: 'error',
  title: '成对的标签没有配上',
  why: '{{#if}}、{{#each}} 等要有同名的 {{/if}}、{{/each}} 收尾，并且不能交叉。',
  fix: ['补上或删去多余的一半；两层相套时，里层要先收尾。'],
});
export const tagForbidden = defineDiagnostic({
  code: 'TPL-012',
  severity: 'error',
  title: '不能用这种标签',
  why: '有的写法会把数据当成程序或版式，可能弄坏文件，所以不许用。',
  fix: ['只用 {{名称}}、{{函数 名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}}、{{else}}、{{! 说明 }}。'],
});
export const helperUnknown = defineDiagnostic({
  code: 'TPL-013',
  severity: 'error',
  title: '没有这个函数',
  why: '空格前面的词是函数名，写错了就无法计算。',
  fix: ['改成正确的函数名，提示里有相近的；名称里不能有空格。全部函数见 docs/templates.md。'],
});
export const helperArguments = defineDiagnostic({
  code: 'TPL-014',
  severity: 'error',
  title: '函数的参数个数不对',
  why: '多写或少写参数，结果就不可靠。',
  fix: ['对照提示里的写法补齐或删去参数；各函数要几个参数见 docs/templates.md。'],
});
export const mergeInvalid = defineDiagnostic({
  code: 'TPL-015',
  severity: 'error',
  title: '这里不能合并格子',
  why: '{{合并 …}} 把上下相邻、内容相同的格子并成一格，只能写在循环的表格行里，每格一个。',
  fix: ['把 {{合并 …}} 写在 {{#each}} 所管的行里，这一格在模板里不要合并；不合并的列直接写 {{名称}}。'],
});
export const nameUnknown = defineDiagnostic({
  code: 'TPL-020',
  severity: 'error',
  title: '数据里没有这个名称',
  why: '名称写错时，条件会悄悄变成“否”，文字会悄悄变空，所以一律报错。',
  fix: ['改成字典里的名称。', '模板是旧版程序的，运行 cunbao update 工作区，看看新版要改什么。'],
});
export const valueMissing = defineDiagnostic({
  code: 'TPL-021',
  severity: 'error',
  title: '该填的地方没有值',
  why: '正式文件里留着空当，看的人不知道是没有还是漏填。',
  fix: ['补上数据；确实可以没有的，在模板里用 {{#if}} 包住或用 {{默认 名称 "无"}}。'],
});
export const valueUnprintable = defineDiagnostic({
  code: 'TPL-022',
  severity: 'error',
  title: '这个值不能直接印出来',
  why: '列表和对象要用 {{#each}}、{{#with}} 打开，或用函数变成文字。',
  fix: ['列表用 {{#each}} 或 {{连接 列表}}，对象写 {{对象.字段}}。'],
});
export const notAList = defineDiagnostic({
  code: 'TPL-023',
  severity: 'error',
  title: '循环的不是列表',
  why: '{{#each}} 只能用在列表上。',
  fix: ['换成列表的名称；只是判断有没有，用 {{#if}}。'],
});
export const helperFailed = defineDiagnostic({
  code: 'TPL-024',
  severity: 'error',
  title: '函数算不出结果',
  why: '给函数的值不合它的要求，印出来会是错的。',
  fix: ['核对数据里的值，或换一个函数。'],
});
export const tooMuchOutput = defineDiagnostic({
  code: 'TPL-025',
  severity: 'error',
  title: '填出来的内容太多',
  why: '循环里套循环，次数是相乘的；几层下来，再大的电脑也装不下。',
  fix: ['核对 {{#each}} 是不是套错了层：里层应循环外层那一条自己的列表。', '数据确实很多的，分成几份填。'],
});
export const sameEachRound = defineDiagnostic({
  code: 'TPL-026',
  severity: 'info',
  title: '循环里的图示每一条都一样',
  why: '循环里的文字、图片、脚注、尾注和普通图表每一条各有各的；SmartArt 图示和新式图表由好几个部分互相引用，只能照原样重复。',
  fix: ['改用普通图表（柱形图、折线图、饼图等）、表格或文字', '每一条都一样就可以的，不用管'],
});

export const nameUnused = defineDiagnostic({
  code: 'TPL-034',
  severity: 'info',
  title: '有的数据模板里没有用到',
  why: '也许是有意不印，也许是漏了。',
  fix: ['需要印的，在模板里补上 {{名称}}；不需要的不用管。'],
});
export const looksLikeTag = defineDiagnostic({
  code: 'TPL-036',
  severity: 'warning',
  title: '像标签，但不是标签的写法',
  why: '只有两层花括号 {{名称}} 才会被填写，别的写法会照原样印出来。',
  fix: ['改成 {{名称}}；本来就要印这几个字的，不用管。'],
});
export const requiredSectionUncertain = defineDiagnostic({
  code: 'TPL-035',
  severity: 'warning',
  title: '必备章节可能不出现',
  why: '必备章节写在条件或循环里，条件不成立或列表为空时，成品就缺这一节。',
  fix: ['把这一节的标题移到条件外面，条件只管标题下面的文字，并写好 {{else}} 后面没有时的说法。'],
});
export const nameShadowsHelper = defineDiagnostic({
  code: 'TPL-033',
  severity: 'warning',
  title: '字段与函数重名',
  why: '{{名称}} 取字段，{{名称 参数}} 用函数，看的人容易弄混。',
  fix: ['写成 {{this.名称}} 更清楚，或给字段换个名称。'],
});
export const formulaStuck = defineDiagnostic({
  code: 'TPL-060',
  severity: 'error',
  title: '公式无法随行移动',
  why: '行数变了，公式若仍指向原来的行，算出来的数就是错的，所以宁可不填。',
  fix: ['让公式引用一整片（如 SUM(D5:D5)，其中第5行是重复的行），或只引用同一行。'],
});
export const sheetNameTag = defineDiagnostic({
  code: 'TPL-061',
  severity: 'error',
  title: '工作表名里的标签写法不对',
  why: '工作表名里的块标签管住整张工作表，没有收尾，所以只能有一个。',
  fix: ['写成 {{#each 农户}}{{户主姓名}} 或 {{#if 问题}}问题清单 这样。'],
});
export const mergeOverlap = defineDiagnostic({
  code: 'TPL-062',
  severity: 'error',
  title: '要合并的单元格与已有的合并区域重叠',
  why: '重叠的合并区域会使 Excel 提示文件已损坏。',
  fix: ['去掉模板里跨行的合并，或不要在这一列用 {{合并 …}}。'],
});
export const tagOutOfPlace = defineDiagnostic({
  code: 'TPL-063',
  severity: 'error',
  title: '标签写在填不到的地方',
  why: '只有单元格、工作表名、页眉页脚里的标签会被填写，留在别处会原样印出来。',
  fix: ['把标签移到单元格里。'],
});
export const tooManyBreaks = defineDiagnostic({
  code: 'TPL-064',
  severity: 'error',
  title: '分页符太多',
  why: '一张工作表最多有 1026 个手动分页符，再多 Excel 会提示修复文件。',
  fix: ['改为每条记录一张工作表，或每条记录一个文件。'],
});

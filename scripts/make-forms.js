// Writes templates/表单/*.docx anew. They are made for people to edit in Word or WPS; this is only how they began.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeZip } from '../dist/office/index.js';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'templates', '表单');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MM = 1440 / 25.4;
const TITLE = '方正小标宋简体';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const font = (name) => `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;

/** `**text**` is bold (黑体), a newline a new paragraph. */
function runs(text, { size, name } = {}) {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((piece) => {
      const strong = piece.startsWith('**');
      const own = strong ? font('黑体') : name ? font(name) : '';
      const props = own + (size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '');
      const plain = strong ? piece.slice(2, -2) : piece;
      return `<w:r>${props && `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${escape(plain)}</w:t></w:r>`;
    })
    .join('');
}

function paragraph(text, { align = 'left', before = 0, after = 0, size, name, indent = 0, line } = {}) {
  const pitch = line ? ` w:line="${line * 20}" w:lineRule="exact"` : '';
  const first = indent ? `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * (size ?? 9) * 20}"/>` : '';
  return `<w:p><w:pPr><w:spacing w:before="${before * 20}" w:after="${after * 20}"${pitch}/>${first}<w:jc w:val="${align}"/></w:pPr>${runs(text, { size, name })}</w:p>`;
}

/** A cell: `[span, text, {align, label, merge, size}]`; `label` shades it, `merge` is restart or continue. */
function cell([span, text, { align, label, merge, size } = {}], unit) {
  const props = [
    `<w:tcW w:w="${Math.round(span * unit)}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '',
    label ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '',
    '<w:vAlign w:val="center"/>',
  ].join('');
  const how = { align: align ?? (label ? 'center' : 'left'), size, ...(label && { name: '黑体' }) };
  return `<w:tc><w:tcPr>${props}</w:tcPr>${text.split('\n').map((line) => paragraph(line, how)).join('')}</w:tc>`;
}

const line = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

/** Rows are lists of cells, or `{cells, height, exact, header}`; heights in mm. */
function table(columns, width, rows, { height = 6 } = {}) {
  const unit = width / columns;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const grid = `<w:gridCol w:w="${Math.round(unit)}"/>`.repeat(columns);
  const body = rows.map((row) => {
    const { cells, height: own = height, header } = Array.isArray(row) ? { cells: row } : row;
    const used = cells.reduce((sum, [span]) => sum + span, 0);
    if (used !== columns) throw new Error(`row of ${used} instead of ${columns}: ${JSON.stringify(cells)}`);
    const props = `<w:cantSplit/><w:trHeight w:val="${Math.round(own * MM)}" w:hRule="atLeast"/>${header ? '<w:tblHeader/>' : ''}`;
    return `<w:tr><w:trPr>${props}</w:trPr>${cells.map((c) => cell(c, unit)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${Math.round(width)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

const pageField = (code) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function document(name, body, { landscape = false, side = 15, top = 14, bottom = 14, size = 9 } = {}) {
  const [w, h] = landscape ? [297, 210] : [210, 297];
  const mm = (value) => Math.round(value * MM);
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${mm(w)}" w:h="${mm(h)}"${landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${mm(top)}" w:right="${mm(side)}" w:bottom="${mm(bottom)}" w:left="${mm(side)}" w:header="400" w:footer="${mm(bottom) - 400}" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${font('宋体')}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...items) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'settings', 'settings.xml'),
      relation('rId3', 'footer', 'footer1.xml'),
    ),
    'word/styles.xml': `${HEAD}<w:styles ${W}>${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`,
    'word/settings.xml': `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>第</w:t></w:r>${pageField('PAGE')}<w:r><w:t>页</w:t></w:r></w:p></w:ftr>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}${section}</w:body></w:document>`,
  };
  writeFileSync(join(folder, `${name}.docx`), writeZip(Object.entries(parts).map(([part, data]) => ({ name: part, data }))));
}

const tick = (field, ...values) => values.map((value) => `{{勾选 ${field} "${value}"}}${value}`).join(' ');
const yesNo = (field) => tick(field, '是', '否');
const L = { label: true };
const C = { align: 'center' };
const title = (text) => paragraph(text, { align: 'center', size: 18, name: TITLE, after: 4, line: 26 });

/** Blocks of a form: the first column carries the block's name, over all its rows. */
const block = (name, rows) =>
  rows.map((row, index) => {
    const { cells, ...rest } = Array.isArray(row) ? { cells: row } : row;
    return { cells: [[2, index === 0 ? name : '', { ...L, merge: index === 0 ? 'restart' : 'continue' }], ...cells], ...rest };
  });

function visitForm() {
  const members = [
    [1, '{{@序号}}', C], [2, '{{姓名}}', C], [2, '{{与户主关系}}', C], [5, '{{证件号码}}', C], [1, '{{年龄}}', C], [3, '{{健康状况}}', C],
    [2, '{{在校生状况}}', C], [2, '{{劳动技能}}', C],
    [3, '{{务工区域}}{{#if 务工月数}} {{务工月数}}月{{/if}}', C],
    [1, '{{#if (或 居民医保 职工医保 异地参保)}}√{{/if}}', C], [1, '{{#if (或 低保 (且 特困供养 (不等于 特困供养 "否")))}}√{{/if}}', C], [1, '{{#if 残疾证号}}√{{/if}}', C],
  ];
  members[0][1] = '{{#each 家庭成员}}{{@序号}}';
  members.at(-1)[1] += '{{/each}}';
  const blank = [1, 2, 2, 5, 1, 3, 2, 2, 3, 1, 1, 1].map((span, i) => [span, i === 0 ? '{{#each 成员空行}}{{序号}}' : i === 11 ? '{{/each}}' : '', C]);
  const money = (path) => `{{${path}}}`;
  const rows = [
    ...block('户基本\n情  况', [
      [[3, '户主姓名', L], [4, '{{户主姓名}}', C], [3, '户编号', L], [7, '{{户编号}}', C], [3, '联系电话', L], [4, '{{户联系电话}}', C]],
      [[3, '户籍人数', L], [3, '{{户籍人数}}人', C], [3, '常住人数', L], [3, '{{常住人数}}人', C], [3, '劳动力', L], [3, '{{劳动力人数}}人', C], [3, '耕地面积', L], [3, '{{耕地面积}}亩', C]],
      [[3, '户类型', L], [6, tick('户类型', '脱贫户', '一般农户')], [3, '低收入类别', L], [12, tick('低收入类别', '低保户', '特困供养户', '低保边缘户', '其他低收入户', '非低收入户')]],
      [[3, '监测对象', L], [13, tick('监测对象类别', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '非监测对象')], [4, '风险是否消除', L], [4, yesNo('风险是否消除'), C]],
      [[3, '返贫风险', L], [9, '{{致贫返贫风险}}'], [3, '识别时间', L], [3, '{{识别时间}}', C], [3, '两不愁', L], [3, '吃{{勾选 不愁吃 "是"}} 穿{{勾选 不愁穿 "是"}}', C]],
    ]),
    ...block('家庭\n成员', [
      [[1, '序', L], [2, '姓名', L], [2, '与户主\n关系', L], [5, '证件号码', L], [1, '年\n龄', L], [3, '健康状况', L], [2, '在校生\n状况', L], [2, '劳动\n技能', L], [3, '务工地\n及月数', L], [1, '医\n保', L], [1, '低保\n特困', L], [1, '残疾\n证', L]],
      members,
      blank,
    ]),
    ...block('义务\n教育', [[[6, '6—15周岁失学辍学', L], [4, tick('失学辍学', '有', '无'), C], [3, '原因', L], [5, ''], [3, '教育资助', L], [3, '']]]),
    ...block('基本\n医疗', [
      [[4, '未参保人员', L], [8, ''], [4, '慢病签约服务', L], [8, '□已签约 □未签约 □不需要']],
      [[4, '当年住院报销', L], [8, ''], [4, '合规自付费用', L], [8, `${money('收入支出.医疗合规自付')}元`]],
    ]),
    ...block('住房\n安全', [
      [[3, '房屋结构', L], [9, tick('房屋结构', '砖混', '砖木', '土木', '框架', '其他')], [3, '安全等级', L], [9, tick('房屋安全等级', 'A', 'B', 'C', 'D', '未鉴定')]],
      [[3, '是否居住', L], [3, yesNo('是否居住'), C], [3, '老人独居', L], [3, yesNo('老人独居'), C], [4, '子女住房较好', L], [3, yesNo('子女住房较好'), C], [2, '危改', L], [3, '{{危改年度}}{{危改方式}}', C]],
    ]),
    ...block('饮水\n安全', [[[2, '来源', L], [6, tick('饮水来源', '集中供水', '自备井', '其他')], [16, `水量达标${yesNo('水量达标')}；水质达标${yesNo('水质达标')}；用水方便${yesNo('用水方便')}；供水有保证${yesNo('供水有保证')}`]]]),
    ...block('收入\n支出', [
      [[3, '（元）', L], [3, '工资性', L], [3, '生产经营', L], [3, '经营支出', L], [3, '财产性', L], [3, '转移性', L], [3, '收入人数', L], [3, '人均纯收入', L]],
      [[3, '本年', L], ...['工资性收入', '生产经营性收入', '生产经营性支出', '财产性收入', '转移性收入', '共享收入人数'].map((name) => [3, money(`收入支出.${name}`), C]), [3, '', C]],
      [[3, '上年', L], ...['上年工资性收入', '上年生产经营性收入', '上年生产经营性支出', '上年财产性收入', '上年转移性收入', '上年共享收入人数'].map((name) => [3, money(`收入支出.${name}`), C]), [3, '', C]],
      [[3, '刚性支出', L], [21, '医疗自付{{收入支出.医疗合规自付}}元；教育{{收入支出.教育支出}}元；灾害{{收入支出.灾害损失支出}}元；其他{{收入支出.其他刚性支出}}元；理赔收入{{收入支出.理赔收入}}元']],
    ]),
    ...block('产业\n贷款', [
      [[4, '产业项目及带动', L], [20, '']],
      [[4, '小额信贷', L], [20, '{{#each 小额信贷}}{{#if 贷款金额}}{{承贷银行}}{{贷款金额}}元，用途：{{贷款用途}}，到期：{{到期日期}}。{{/if}}{{/each}}']],
    ]),
    ...block('兜底\n保障', [[[4, '低保、特困', L], [8, ''], [4, '临时救助', L], [8, '']]]),
    ...block('帮扶\n情况', [
      [[3, '帮扶联系人', L], [3, '{{帮扶联系人}}', C], [2, '单位', L], [6, '{{联系人单位}}', C], [2, '电话', L], [4, '{{联系人电话}}', C], [2, '走访', L], [2, '{{#if 走访记录}}{{个数 走访记录}}次{{/if}}', C]],
      [[3, '帮扶措施', L], [21, '{{#each 帮扶措施}}{{措施类型}}{{#if 措施内容}}（{{措施内容}}）{{/if}}；{{/each}}']],
      [[3, '困难及诉求', L], [12, ''], [3, '解决情况', L], [6, '']],
    ]),
    ...block('满意度', [
      [[5, '知道帮扶联系人', L], [4, yesNo('满意度.是否知道帮扶联系人'), C], [4, '对帮扶工作', L], [11, tick('满意度.对帮扶工作', '满意', '基本满意', '不满意', '不了解')]],
      [[3, '驻村工作队', L], [9, tick('满意度.对驻村工作队', '满意', '基本满意', '不满意', '不了解')], [3, '双基建设', L], [9, tick('满意度.对双基建设', '满意', '基本满意', '不满意', '不了解')]],
      [[5, '巩固脱贫成果', L], [9, tick('满意度.对巩固脱贫成果', '满意', '基本满意', '不满意', '不了解')], [4, '不满意原因', L], [6, '{{满意度.不满意原因}}']],
    ]),
    ...block('发现\n问题', [
      [[3, '检查项号', L], [16, '问题描述', L], [5, '能否立行立改', L]],
      [[3, '{{#each 问题}}{{检查项号}}', C], [16, '{{问题描述}}'], [5, '{{勾选 整改类型 "立行立改"}}能 {{勾选 整改类型 "限期整改"}}否{{/each}}', C]],
      [[3, ''], [16, ''], [5, '□能 □否', C]],
      [[3, ''], [16, ''], [5, '□能 □否', C]],
    ]),
    ...block('签字', [
      { cells: [[3, '排查人', L], [5, '{{排查人}}'], [3, '陪同人员', L], [4, ''], [4, '受访人签字\n（按印）', L], [5, '{{受访人}}']], height: 11 },
      [[3, '入户结果', L], [13, tick('入户结果', '已入户', '电话核实', '外出未联系上', '拒访')], [3, '入户日期', L], [5, '{{#if 入户日期}}{{日期 入户日期}}{{else}}    年   月   日{{/if}}', C]],
    ]),
  ];
  document(
    '入户排查表',
    title('{{大排查}}入户排查表') +
      paragraph('{{镇名}}{{村名}}　第 {{组}} 村民小组　　网格：{{网格}}　　截止日期：{{日期 截止日期}}', { size: 10, after: 3 }) +
      table(26, 180 * MM, rows, { height: 5.8 }) +
      paragraph('说明：已印出的内容请当面核对，有误的划去后在旁边改正；“□”请打“√”；空白处请现场填写。', { size: 8, before: 2 }),
  );
}

function assignment() {
  const rows = [
    { cells: [[2, '序号', L], [5, '问题编号', L], [4, '对象', L], [13, '问题描述', L], [9, '整改措施', L], [4, '责任人', L], [5, '整改时限', L]], header: true, height: 9 },
    [[2, '{{#each 问题}}{{@序号}}', C], [5, '{{问题编号}}', C], [4, '{{对象}}', C], [13, '{{问题描述}}'], [9, '{{整改措施}}'], [4, '{{责任人}}', C], [5, '{{#if 整改时限}}{{日期 整改时限}}{{/if}}{{/each}}', C]],
  ];
  const text = { size: 14, indent: 2, line: 26 };
  document(
    '问题交办单',
    title('问题交办单') +
      paragraph('{{#if 责任单位}}{{责任单位}}{{else}}（责任单位未定）{{/if}}：', { size: 14, before: 8, line: 26 }) +
      paragraph('在{{大排查}}中，{{村名}}发现由你单位负责整改的问题{{问题数}}个，其中核心问题{{核心问题数}}个，现交办给你单位。请逐项核实，制定整改措施，明确责任人，在整改时限前完成，并将整改结果和佐证材料报{{镇名}}。', text) +
      paragraph('', { size: 6 }) +
      table(42, 267 * MM, rows, { height: 9 }) +
      paragraph('', { size: 6 }) +
      paragraph('交办单位（盖章）：　　　　　　　　　　签收单位（盖章）：　　　　　　　　　　签收人：　　　　　　　签收日期：　　　年　　月　　日', { size: 12, before: 10 }),
    { landscape: true, side: 15, top: 18, bottom: 18, size: 10.5 },
  );
}

function closing() {
  const wide = (label, text, height) => ({ cells: [[5, label, L], [19, text]], height });
  const rows = [
    [[5, '问题编号', L], [8, '{{问题编号}}', C], [4, '对象', L], [7, '{{对象}}', C]],
    [[5, '问题分类', L], [8, '{{问题分类}}', C], [4, '问题来源', L], [7, '{{问题来源}}', C]],
    [[5, '发现日期', L], [8, '{{#if 发现日期}}{{日期 发现日期}}{{/if}}', C], [4, '整改时限', L], [7, '{{#if 整改时限}}{{日期 整改时限}}{{/if}}', C]],
    [[5, '责任单位', L], [8, '{{责任单位}}', C], [4, '责任人', L], [7, '{{责任人}}', C]],
    wide('问题描述', '{{问题描述}}', 24),
    wide('整改措施', '{{整改措施}}', 24),
    wide('完成情况', '{{整改进展}}', 30),
    wide('佐证材料', '{{佐证材料}}', 18),
    wide('责任人签字', '\n　　　　　　　　　　　　　　签字：　　　　　　　　{{#if 完成日期}}{{日期 完成日期}}{{else}}　　年　　月　　日{{/if}}', 22),
    wide('复核意见', '□ 属实，同意销号　　□ 退回重改，理由：\n\n　　　　　　　　　　　　　　复核人：{{复核人}}　　　　{{#if 复核日期}}{{日期 复核日期}}{{else}}　　年　　月　　日{{/if}}', 34),
    [[5, '销号日期', L], [8, '{{#if 销号日期}}{{日期 销号日期}}{{/if}}', C], [4, '当前状态', L], [7, '{{状态}}', C]],
  ];
  document(
    '销号单',
    title('问题整改销号单') + paragraph('{{镇名}}{{村名}}', { size: 12, after: 4 }) + table(24, 165 * MM, rows, { height: 11 }),
    { side: 22, top: 25, bottom: 20, size: 12 },
  );
}

function roster() {
  const columns = [
    [2, '序号', '{{@序号}}'], [2, '组', '{{组}}'], [4, '户主姓名', '{{户主姓名}}'], [3, '户籍\n人数', '{{户籍人数}}'], [6, '监测对象类别', '{{监测对象类别}}'], [4, '识别时间', '{{识别时间}}'],
    [6, '致贫返贫风险', '{{致贫返贫风险}}'], [3, '风险是\n否消除', '{{风险是否消除}}'], [4, '消除时间', '{{风险消除时间}}'], [3, '本次新\n纳入', '{{本次新纳入}}'],
    [4, '帮扶联系人', '{{帮扶联系人}}'], [7, '联系人单位', '{{联系人单位}}'], [4, '备注', ''],
  ];
  const cells = columns.map(([span, , text]) => [span, text, C]);
  cells[0][1] = '{{#each 监测对象}}{{@序号}}';
  cells.at(-1)[1] = '{{/each}}';
  document(
    '监测对象花名册',
    title('{{村名}}防止返贫监测对象花名册') +
      paragraph('填报单位：{{镇名}}{{村名}}　　　截止日期：{{日期 截止日期}}　　　共 {{户数}} 户 {{人数}} 人，其中风险未消除 {{未消除户数}} 户，本次新纳入 {{新纳入户数}} 户', { size: 10.5, after: 3 }) +
      table(52, 267 * MM, [{ cells: columns.map(([span, name]) => [span, name, L]), header: true, height: 10 }, cells], { height: 8 }) +
      paragraph('{{#unless 监测对象}}本村没有监测对象。{{/unless}}', { size: 10.5, before: 4 }) +
      paragraph('填表人：　　　　　　　　　　　村党组织书记（签字）：　　　　　　　　　　　日期：　　　年　　月　　日', { size: 10.5, before: 10 }),
    { landscape: true, top: 20, bottom: 18, size: 10 },
  );
}

function satisfaction() {
  const rows = [
    { cells: [[6, '调查内容', L], [3, '答复户数', L], [3, '满意', L], [3, '基本满意', L], [3, '不满意', L], [3, '不了解', L], [3, '满意率', L]], header: true, height: 10 },
    [[6, '{{#each 调查}}{{内容}}', C], [3, '{{答复}}', C], [3, '{{满意}}', C], [3, '{{基本满意}}', C], [3, '{{不满意}}', C], [3, '{{不了解}}', C], [3, '{{满意率}}{{/each}}', C]],
  ];
  const reasons = [
    { cells: [[2, '序号', L], [2, '组', L], [4, '户主姓名', L], [8, '不满意的事项', L], [8, '原因', L]], header: true, height: 10 },
    [[2, '{{#each 不满意户}}{{@序号}}', C], [2, '{{组}}', C], [4, '{{户主姓名}}', C], [8, '{{事项}}', C], [8, '{{原因}}{{/each}}']],
  ];
  document(
    '满意度汇总表',
    title('{{村名}}群众满意度汇总表') +
      paragraph('填报单位：{{镇名}}{{村名}}　　　截止日期：{{日期 截止日期}}　　　应调查 {{应调查户数}} 户，已调查 {{已调查户数}} 户', { size: 10.5, after: 3 }) +
      table(24, 166 * MM, rows, { height: 10 }) +
      paragraph('满意率 =（满意 + 基本满意）÷ 答复户数；没有答复的为“—”。', { size: 9, before: 2, after: 8 }) +
      paragraph('{{#if 不满意户}}**不满意的户和原因**{{/if}}', { size: 12, after: 3 }) +
      paragraph('{{#if 不满意户}}', {}) +
      table(24, 166 * MM, reasons, { height: 9 }) +
      paragraph('{{/if}}', {}) +
      paragraph('填表人：　　　　　　　　　审核人：　　　　　　　　　日期：　　　年　　月　　日', { size: 10.5, before: 12 }),
    { side: 22, top: 25, bottom: 20, size: 10.5 },
  );
}

mkdirSync(folder, { recursive: true });
visitForm();
assignment();
closing();
roster();
satisfaction();

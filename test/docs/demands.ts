import type { BasisPath } from '../../src/review/format/basis.js';

/** One demand of GB/T 9704 and what answers it. */
export interface Demand {
  clause: string;
  demand: string;
  strength: string;
  /** Entries of templates/格式.yaml; the rules that hold documents to them answer the demand. */
  by?: BasisPath[];
  /** Part of the name of what is measured (版式实测). */
  measured?: RegExp;
  /** Why a machine cannot be sure of it, or of a part of it. */
  reason?: string;
}

const d = (
  clause: string,
  demand: string,
  strength: string,
  more: Omit<Demand, 'clause' | 'demand' | 'strength'>,
): Demand => ({
  clause,
  demand,
  strength,
  ...more,
});

/** FACTS 1.1, demand by demand. */
export const DEMANDS: readonly Demand[] = [
  d('3.1、3.2', '“一字”“一行”的大小', '规定', { reason: '是量法的定义，量别的要求时照它折算' }),
  d('4、6', '纸张克重、印刷、装订', '规定', { reason: '文件里没有，印好以后由人看' }),
  d('5.1', 'A4 纸', '规定', { by: ['page.width', 'page.height'], measured: /纸张/ }),
  d('5.2.1', '天头37毫米±1、订口28毫米±1', '规定', { by: ['page.top', 'page.left'], measured: /天头|订口/ }),
  d('5.2.1', '版心156毫米×225毫米', '规定', {
    by: ['rules.typeArea', 'print.typeWidth', 'page.right', 'page.bottom'],
    measured: /版心[宽高]/,
  }),
  d('5.2.2', '3号仿宋', '一般', {
    by: ['text.size', 'fonts.fangsong'],
    measured: /正文字号/,
    reason: 'PDF 里仿宋的代替字体看名称认不出原来要的是什么，不说',
  }),
  d('5.2.3', '每面22行、每行28字，撑满版心', '一般', {
    by: ['page.lines', 'page.characters', 'text.linePitch', 'rules.justified'],
    measured: /每面行数|每行字数/,
  }),
  d('5.2.4', '文字黑色', '一般', { by: ['rules.colour'] }),
  d('7.1', '要素齐全', '规定', { by: ['rules.elements'], reason: '写在图片里的认不出，只作疑似' }),
  d('7.2.1', '份号：6位3号阿拉伯数字，顶格第一行', '一般', { by: ['rules.serial'], measured: /份号/ }),
  d('7.2.2', '密级和保密期限：3号黑体，顶格第二行', '一般', {
    by: ['rules.secrecy'],
    measured: /份号/,
    reason: '该不该定密、定什么级，机器不知道',
  }),
  d('7.2.3', '紧急程度：3号黑体，顶格，在份号、密级之下', '一般', {
    by: ['rules.urgency', 'rules.urgencyWords'],
    measured: /份号/,
  }),
  d('7.2.4', '发文机关标志上边缘至版心上边缘35毫米', '规定', {
    by: ['head.markTop'],
    measured: /标志上边缘至版心/,
    reason: 'docx 里要排出来才知道，由 PDF 量',
  }),
  d('7.2.4', '发文机关标志居中', '规定', { by: ['rules.letterhead'], measured: /标志居中/ }),
  d('7.2.4', '发文机关标志小标宋、红色', '推荐', {
    by: ['rules.letterheadFace'],
    reason: '不是红色的大字，分不清是标志还是标题，不说',
  }),
  d('7.2.4', '联合行文主办机关排列在前', '规定', { reason: '谁是主办机关，机器不知道' }),
  d('7.2.5', '发文字号在标志下空二行', '规定', {
    measured: /字号在标志下空二行/,
    reason: '用空行、段前距、行距都排得出来，docx 里算不准，由版式实测量',
  }),
  d('7.2.5', '发文字号的写法', '规定', { by: ['rules.documentNumber'], measured: /发文字号：/ }),
  d('7.2.5', '上行文的发文字号居左空一字', '规定', {
    measured: /上行文/,
    reason: 'docx 里多用制表位或表格定位，由版式实测量',
  }),
  d('7.2.6', '签发人：全角冒号、姓名3号楷体、居右空一字', '规定', { by: ['rules.signer'], measured: /签发人/ }),
  d('7.2.7', '红色分隔线在发文字号之下4毫米、与版心等宽', '规定', {
    by: ['head.ruleGap'],
    measured: /红色分隔线/,
    reason: 'docx 里线可以画、可以是边框，由 PDF 量',
  }),
  d('7.3.1', '标题2号小标宋，居中', '一般', {
    by: ['fonts.xiaobiaosong', 'text.titleSize', 'rules.titleLines', 'print.titleCentred'],
    measured: /标题 2 号/,
  }),
  d('7.3.1', '标题在红色分隔线下空二行', '一般', { measured: /标题在红线下/, reason: 'docx 里算不准，由版式实测量' }),
  d('7.3.1', '标题回行词意完整、长短适宜，梯形或菱形', '一般', {
    by: ['rules.titleLines'],
    reason: '词怎么分、怎样算适宜没有定数，只作疑似',
  }),
  d('7.3.2', '主送机关在标题下空一行，顶格，末尾全角冒号', '规定', { by: ['rules.recipient'], measured: /主送机关/ }),
  d('7.3.3', '首页必须显示正文', '规定', { measured: /首页必须/, reason: 'docx 里要排出来才知道，由版式实测量' }),
  d('7.3.3', '每段左空二字，回行顶格', '规定', { by: ['text.firstLine'], measured: /自然段|回行/ }),
  d('7.3.3', '结构层次一、（一）1.（1），黑体、楷体、仿宋', '一般', {
    by: ['rules.levels', 'fonts.heiti', 'fonts.kaiti'],
  }),
  d('7.3.4', '附件说明在正文下空一行、左空二字，名称后不加标点', '规定', {
    by: ['rules.attachmentList'],
    measured: /附件说明|附件名称/,
  }),
  d('7.3.5.1', '加盖印章：成文日期右空四字，署名居中', '规定', {
    by: ['seal.dateRight', 'rules.signature'],
    measured: /加盖印章：/,
  }),
  d('7.3.5.1', '印章红色、端正居中下压署名和日期，顶端距正文一行之内', '规定', {
    reason: '印章是打印以后盖的，或者是图片，机器认不出是不是印章',
  }),
  d('7.3.5.2', '不加盖印章：署名在正文下空一行右空二字，日期右移二字', '规定', {
    by: ['text.signatureRight', 'rules.signature'],
    measured: /不加盖印章/,
  }),
  d('7.3.5.3', '加盖签发人签名章', '规定', { reason: '签名章是图片，机器认不出' }),
  d('7.3.5.4', '成文日期用阿拉伯数字，年份全称，不编虚位', '规定', { by: ['rules.date'], measured: /成文日期用/ }),
  d('7.3.5.5', '排不下时调整行距、字距', '可以', { reason: '是可以怎样做，没有可违反的' }),
  d('7.3.6', '附注在成文日期下一行左空二字，加圆括号', '规定', { by: ['rules.note'], measured: /附注/ }),
  d('7.3.7', '附件另面编排，“附件”和顺序号3号黑体顶格第一行，标题第三行居中', '规定', {
    by: ['rules.attachment', 'print.attachmentStart'],
    measured: /附件另面|附件标题/,
  }),
  d('7.3.7', '附件的顺序号和标题与附件说明一致', '规定', { by: ['rules.attachment'] }),
  d('7.4.1', '版记的分隔线与版心等宽，首末条0.35毫米、中间0.25毫米', '推荐', {
    by: ['imprint.thick', 'imprint.thin'],
    measured: /首末条分隔线粗/,
  }),
  d('7.4.1', '版记最后一条分隔线与末面版心下边缘重合', '规定', {
    by: ['print.imprintFoot'],
    measured: /末条分隔线/,
    reason: 'docx 里要排出来才知道，由 PDF 量',
  }),
  d('7.4.2', '抄送：4号仿宋，左右各空一字，末尾句号', '一般', {
    by: ['rules.copyTo', 'imprint.size'],
    measured: /抄送/,
  }),
  d('7.4.3', '印发机关和印发日期：4号仿宋', '一般', { by: ['rules.printed', 'imprint.size'] }),
  d('7.5', '页码：4号半角宋体，左右一字线，一字线上距版心7毫米，单页右空一字、双页左空一字', '一般', {
    by: [
      'rules.pageNumber',
      'pageNumber.size',
      'fonts.songti',
      'pageNumber.offset',
      'pageNumber.indent',
      'print.numberForm',
      'print.numberSide',
    ],
    measured: /页码：/,
    reason: '页码在文本框里、离边写成固定距离的，docx 里不知道空几字，由 PDF 量',
  }),
  d('8', '横排表格的页码位置与其他页一致', '规定', {
    by: ['rules.turnedMargins', 'rules.turnedNumber', 'print.turnedNumber'],
    measured: /横排页的页码/,
  }),
  d('8', '横排表格单页表头在订口一边，双页在切口一边', '规定', {
    by: ['print.turnedNumber'],
    measured: /表头/,
    reason: '页码没有转过来的，不知道纸怎样装订，只作疑似',
  }),
  d('9', '标点、数字、计量单位照国家标准', '规定', {
    by: ['rules.marks', 'rules.pairs', 'rules.dates', 'rules.mixed', 'print.lineStart', 'print.lineEnd'],
    measured: /行首、行末/,
    reason: '计量单位的名称、符号用得对不对，要看意思，不查',
  }),
  d('10.1', '信函：标志上边缘至上页边30毫米', '规定', { by: ['letter.markTop'], measured: /信函：发文机关标志/ }),
  d('10.1', '信函：红色双线长170毫米，标志下4毫米，下端距下页边20毫米', '规定', {
    by: ['letter.ruleWidth'],
    measured: /双线/,
    reason: 'docx 里线可以画、可以是边框，由 PDF 量',
  }),
  d('10.1', '信函：标题在最后一个要素下空二行', '规定', {
    measured: /信函：标题/,
    reason: 'docx 里算不准，由版式实测量',
  }),
  d('10.1', '信函：首页不显示页码', '规定', { by: ['rules.letterFirstPage'], measured: /首页不显示页码/ }),
  d('10.1', '信函：版记不加印发机关和日期、分隔线', '规定', { by: ['rules.letterImprint'], measured: /信函：版记/ }),
  d('10.2', '命令（令）格式', '规定', { reason: '乡镇和村不发命令（令），程序不做这种格式，也不核对' }),
  d('10.3', '纪要格式：标志、出席人员等', '可以', { measured: /纪要/, reason: '可以根据实际制定，不核对' }),
];

// One official text, for cunbao as a document tree and for Typst as markup: the same page, fonts, sizes and line pitch.

/** Kind and text; punctuation in rows, digits and Latin letters, paragraphs that end badly and headings at a page's foot. */
const text = [
  ['title', '王店村关于巩固拓展脱贫攻坚成果大排查工作开展情况的自查报告'],
  ['flush', '古饶镇人民政府：'],
  [
    'body',
    '按照《烈山区古饶镇巩固拓展脱贫攻坚成果大排查工作实施方案》（古政〔2021〕46号）要求，村“两委”于2021年12月1日至12月20日，对全村412户1638人开展了逐户逐人排查。现将有关情况报告如下：',
  ],
  ['one', '一、组织开展情况'],
  [
    'body',
    '（一）加强组织领导。成立由村党总支书记任组长的排查专班，抽调镇、村干部17人，分成4个组，包干到户、责任到人。专班先后召开调度会6次，会上逐条学习《方案》《问答》（第二版），明确“应纳尽纳、应扶尽扶、应改尽改”的要求。',
  ],
  [
    'body',
    '（二）做好培训动员。12月3日组织业务培训，内容包括排查内容、入户方法、工作簿填写和佐证材料收集；参训人员考试合格率为100%，平均92.5分。',
  ],
  [
    'body',
    '（三）逐户入户核实。每户由2人以上共同入户，按照“看房、看水、看粮、看病历、看学籍”的办法，逐项填写《入户排查表》，由户主签字确认；外出务工的，通过视频、电话核实，并由2名邻居佐证。对“三类”人员（脱贫不稳定户、边缘易致贫户、突发严重困难户），镇干部100%复核。',
  ],
  ['one', '二、排查结果'],
  ['two', '（一）“三保障”和饮水安全'],
  [
    'body',
    '1. 住房安全。全村危房改造累计68户，排查发现屋面渗漏2户（赵某某、钱某某），已于12月12日前完成维修；C级、D级危房为0。',
  ],
  [
    'body',
    '2. 义务教育。全村义务教育阶段适龄儿童少年136人，除2人因身体原因送教上门（每月不少于4次）外，全部在校就读，无失学辍学。',
  ],
  [
    'body',
    '3. 基本医疗。2022年度城乡居民基本医疗保险参保1621人，参保率98.96%；脱贫人口、监测对象参保率均为100%，个人缴费资助政策全部落实到位。',
  ],
  [
    'body',
    '4. 饮水安全。全村采用集中供水，水质经检测符合GB 5749—2006《生活饮用水卫生标准》，年供水保证率97%以上；王店东组供水管网末梢3户水压不足，已列入问题台账（编号：WD-2021-007）。',
  ],
  ['two', '（二）收入和帮扶'],
  [
    'body',
    '脱贫户人均纯收入14268.5元，比上年增长11.3%；监测对象人均纯收入8926元。收入低于6000元的2户5人，均已纳入监测，落实公益性岗位、小额信贷（5万元以下、3年以内、免担保免抵押）、产业奖补等措施。',
  ],
  ['one', '三、存在的问题'],
  [
    'body',
    '共发现问题17个，其中立行立改12个，限期整改5个。主要是：一是个别户“一户一档”资料不齐；二是公益性岗位人员考勤记录不规范；三是2个到户产业项目（食用菌、光伏）的利益联结协议到期后没有续签；四是部分群众对防返贫监测的申报渠道（12317、“国家防返贫监测信息系统”微信小程序等）不了解。',
  ],
  ['one', '四、下一步打算'],
  [
    'body',
    '一是抓整改。对照问题台账，逐项明确责任单位、责任人、完成时限，12月31日前全部销号；整改情况由村务监督委员会复核，并在村务公开栏公示不少于7天。',
  ],
  [
    'body',
    '二是抓监测。坚持“早发现、早干预、早帮扶”，每月走访一次监测对象，每季度走访一次脱贫户，发现风险，5日内上报。',
  ],
  ['body', '三是抓增收。扩大食用菌大棚至60亩，联系淮北市3家企业，春节前安排务工35人，带动人均增收2000元左右。'],
  ['signature', '王店村村民委员会'],
  ['signature', '2021年12月24日'],
];

const pitch = 28.95;
const page = { width: 595.3, height: 841.9, margin: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 } };
const looks = {
  title: { font: 'xiaobiaosong', size: 22, align: 'center', firstLine: 0, pitch: 36, after: pitch },
  flush: { font: 'fangsong', size: 16, align: 'justify', firstLine: 0 },
  body: { font: 'fangsong', size: 16, align: 'justify', firstLine: 32 },
  one: { font: 'heiti', size: 16, align: 'justify', firstLine: 32, level: 1 },
  two: { font: 'kaiti', size: 16, align: 'justify', firstLine: 32, level: 2 },
  signature: { font: 'fangsong', size: 16, align: 'right', firstLine: 0 },
};
const roman = new Set(['fangsong', 'kaiti']);

/** The document tree. */
export const tree = (copies = 1) => ({
  sections: [
    {
      page: { ...page, orientation: 'portrait', headerDistance: 42.5, footerDistance: 70 },
      blocks: Array(copies)
        .fill(text)
        .flat()
        .map(([kind, words]) => {
          const { font, size, align, firstLine, level, after = 0, pitch: own = pitch } = looks[kind];
          const format = {
            align,
            indent: { left: 0, right: kind === 'signature' ? 32 : 0, firstLine },
            space: { before: 0, after },
            line: { rule: 'exact', value: own },
          };
          const inlines = [
            { kind: 'run', text: words, font, size, ...(roman.has(font) && { latin: 'Times New Roman' }) },
          ];
          return kind === 'title' || level
            ? { kind: 'heading', level: level ?? 0, format, inlines }
            : { kind: 'paragraph', format, inlines };
        }),
    },
  ],
});

const families = {
  xiaobiaosong: '("Noto Serif SC"), weight: 700',
  fangsong: '((name: "Tinos", covers: "latin-in-cjk"), "LXGW WenKai"), weight: 300',
  kaiti: '((name: "Tinos", covers: "latin-in-cjk"), "LXGW WenKai"), weight: 400',
  heiti: '"Noto Sans SC", weight: 500',
};
const escaped = (words) => words.replace(/[\\#$*_`<>@~=/-]/g, (c) => `\\${c}`).replace(/^(\d)\./, '$1\\.');

/** The same in Typst's markup. What it has no word for (28 characters in 156 mm) is said as tracking. */
export function markup(copies = 1) {
  const { top, right, bottom, left } = page.margin;
  const blocks = Array(copies)
    .fill(text)
    .flat()
    .map(([kind, words]) => {
      const { font, size, align, firstLine, level, after = 0, pitch: own = pitch } = looks[kind];
      const style = `#set text(font: ${families[font]}, size: ${size}pt${kind === 'title' ? ', tracking: 0pt' : ''})
#set par(leading: ${own - size}pt, first-line-indent: (amount: ${firstLine}pt, all: true), justify: ${align === 'justify'})`;
      const placed =
        align === 'justify'
          ? escaped(words)
          : `#align(${align})[${escaped(words)}${kind === 'signature' ? '#h(32pt)' : ''}]`;
      if (level) return `#block(sticky: true)[${style}\n${placed}#parbreak()]`;
      return `#[${style}\n${placed}#parbreak()]${after ? `#v(${after}pt, weak: false)` : ''}`;
    });
  return `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: (top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt, left: ${left}pt))
#set text(lang: "zh", region: "cn", size: 16pt, tracking: ${(442.2 - 448) / 28}pt, top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: auto)
#set par(linebreaks: "optimized", spacing: ${pitch - 16}pt)
#set block(spacing: ${pitch - 16}pt)
${blocks.join('\n\n')}
`;
}

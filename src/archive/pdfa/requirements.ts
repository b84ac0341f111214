import { isDict, nameOf, type PdfDict, type PdfFile, textOf } from '../../document/index.js';

interface Requirement {
  /** Clause of ISO 19005-3. */
  clause: string;
  about: string;
  faults(pdf: PdfFile): string[];
}

const dicts = (pdf: PdfFile): PdfDict[] => [...pdf.objects()].flatMap(({ value }) => (isDict(value) ? [value] : []));
const typed = (pdf: PdfFile, type: string): PdfDict[] => dicts(pdf).filter((one) => nameOf(one.get('Type')) === type);
const when = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);

const metadata = (pdf: PdfFile): string => pdf.stream(pdf.catalog.get('Metadata'))?.toString('utf8') ?? '';

/** Actions that run programs or reach outside. */
const ACTIONS = new Set([
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'Hide',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
]);

/** Fonts that hold others' programs or their own drawings. */
const COMPOSED = new Set(['Type0', 'Type3']);

/** The requirements that can be checked in the structure, in the standard's order. */
export const requirements: readonly Requirement[] = [
  {
    clause: '6.1.3',
    about: '文件标识（ID），不加密',
    faults: (pdf) => [
      ...when(pdf.list(pdf.trailer.get('ID')).length !== 2, '没有文件标识（ID）'),
      ...when(pdf.trailer.has('Encrypt'), '加了密码'),
    ],
  },
  {
    clause: '6.1.4',
    about: '对象的目录完好',
    faults: (pdf) => when(pdf.repaired, '内部目录损坏'),
  },
  {
    clause: '6.1.7',
    about: '流的内容都在文件里，长度与记录一致',
    faults: (pdf) => [
      ...when(
        dicts(pdf).some((one) => one.has('FFilter') || (one.has('F') && one.has('Length'))),
        '有内容放在文件外面',
      ),
      ...when(pdf.brokenStreams() > 0, '有内容损坏，解不开'),
    ],
  },
  {
    clause: '6.2.3',
    about: '输出意图：带 ICC 颜色说明',
    faults: (pdf) => {
      const intents = pdf.list(pdf.catalog.get('OutputIntents')).map((one) => pdf.dict(one));
      const archival = intents.filter((one) => nameOf(one.get('S')) === 'GTS_PDFA1');
      const profile = archival.map((one) => pdf.stream(one.get('DestOutputProfile')));
      return when(
        !profile.some((icc) => icc?.subarray(36, 40).toString('latin1') === 'acsp'),
        '没有颜色说明（输出意图）',
      );
    },
  },
  {
    clause: '6.2.11.4',
    about: '字体全部嵌入',
    faults: (pdf) =>
      dicts(pdf)
        .filter((one) => nameOf(one.get('Type')) === 'Font' && !COMPOSED.has(nameOf(one.get('Subtype')) ?? ''))
        .filter((one) => {
          const descriptor = pdf.dict(one.get('FontDescriptor'));
          return !['FontFile', 'FontFile2', 'FontFile3'].some((key) => pdf.stream(descriptor.get(key)));
        })
        .map((one) => `字体 ${nameOf(one.get('BaseFont')) ?? ''} 没有嵌入`),
  },
  {
    clause: '6.3.3',
    about: '批注之外没有会变的内容；没有表单脚本',
    faults: (pdf) => when(pdf.dict(pdf.catalog.get('AcroForm')).has('XFA'), '有动态表单'),
  },
  {
    clause: '6.5.1',
    about: '没有脚本和会启动程序的动作',
    faults: (pdf) =>
      when(
        dicts(pdf).some((one) => ACTIONS.has(nameOf(one.get('S')) ?? '')) || pdf.catalog.has('AA'),
        '有脚本或会启动程序的动作',
      ),
  },
  {
    clause: '6.6.2',
    about: 'XMP 元数据，与文件属性一致',
    faults: (pdf) => {
      const xmp = metadata(pdf);
      const title = textOf(pdf.resolve(pdf.dict(pdf.trailer.get('Info')).get('Title')));
      return [
        ...when(xmp === '', '没有 XMP 元数据'),
        ...when(
          xmp !== '' && title !== undefined && !xmp.includes(escaped(title)) && !xmp.includes(title),
          '标题和 XMP 元数据不一致',
        ),
      ];
    },
  },
  {
    clause: '6.6.4',
    about: '写明是 PDF/A-3b',
    faults: (pdf) => {
      const xmp = metadata(pdf);
      const says = (key: string, value: string) =>
        new RegExp(`<pdfaid:${key}>\\s*${value}\\s*<|pdfaid:${key}="${value}"`).test(xmp);
      return when(!says('part', '3') || !says('conformance', '[BUA]'), '没有写明是 PDF/A-3b');
    },
  },
  {
    clause: '6.8',
    about: '附件写明类型和与文件的关系，并列在文件目录里',
    faults: (pdf) => {
      const listed = pdf.attachments().filter(({ associated }) => associated);
      const embedded = typed(pdf, 'Filespec').filter((one) => one.has('EF'));
      return [
        ...when(embedded.length !== listed.length, '有附件没有列出，或者读不出来'),
        ...listed.flatMap(({ name, relationship, mime }) =>
          when(!relationship || !mime, `附件 ${name} 没有写明类型或关系`),
        ),
      ];
    },
  },
];

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

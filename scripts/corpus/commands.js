// Which commands read which kind of file, as a person would type them.
import { fileURLToPath } from 'node:url';

const village = fileURLToPath(new URL('../../data/villages/王店村.xlsx', import.meta.url));
const plain = (name, ...options) => ({ name, argv: (file) => [name, file, ...options] });
const template = [
  { name: 'template check', argv: (file) => ['template', 'check', file] },
  { name: 'fill', argv: (file) => ['fill', file, 'data.json', '--draft', '--out', 'out/filled'] },
];
const folders = [
  {
    name: 'collect',
    folder: true,
    argv: (folder) => ['collect', folder, '--out', 'out/收件', '--received', '2021-12-20'],
  },
];
/** What takes a register, whoever exported it. */
const register = [
  plain('import'),
  { name: 'compare', argv: (file) => ['compare', village, file, '--out', 'out/比对.xlsx', '--into', 'out/新.xlsx'] },
  { name: 'workbook from', argv: (file) => ['workbook', '王店村', '--from', file, '--out', 'out'] },
  ...folders,
];

const workbook = [
  plain('check', '--annotate', '--out', 'out/标注.xlsx', '--report', 'out/清单.xlsx'),
  plain('inspect', '--out', 'out/草稿.xlsx'),
  plain('report', '--draft', '--out', 'out'),
  plain('review'),
  { name: 'ledger due', argv: (file) => ['ledger', 'due', file] },
  { name: 'ledger diff', argv: (file) => ['ledger', 'diff', village, '--since', file, '--out', 'out'] },
  { name: 'compare with', argv: (file) => ['compare', file, village, '--out', 'out/比对.xlsx'] },
  ...template,
  ...register,
];
const word = [
  plain('review'),
  plain('pdf', '--as-is', '--out', 'out/a.pdf'),
  plain('preview', '--out', 'out/a.html'),
  plain('clean', '--out', 'out/a.docx'),
  plain('read'),
  ...template,
  ...folders,
];
const kinds = {
  xlsx: workbook,
  xlsm: workbook,
  xltx: workbook,
  docx: word,
  docm: word,
  dotx: word,
  dotm: word,
  csv: [...register, { name: 'fill with', argv: (file) => ['fill', 'template.docx', file, '--draft', '--out', 'out'] }],
  pdf: [
    plain('read'),
    plain('review'),
    plain('pdf', '--out', 'out/a.pdf'),
    { name: 'archive', folder: true, argv: (folder) => ['archive', folder, '--out', 'out'] },
    ...folders,
  ],
  xls: [plain('check'), plain('import')],
  doc: [plain('review'), plain('read')],
  ods: [plain('check')],
  odt: [plain('review')],
};

export const commandsFor = (kind) => (Object.hasOwn(kinds, kind) ? kinds[kind] : []);

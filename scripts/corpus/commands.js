// Which commands read which kind of file, as a person would type them.
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

const workbook = [
  plain('check', '--annotate', '--out', 'out/标注.xlsx', '--report', 'out/清单.xlsx'),
  plain('import'),
  plain('inspect', '--out', 'out/草稿.xlsx'),
  plain('report', '--draft', '--out', 'out'),
  { name: 'ledger due', argv: (file) => ['ledger', 'due', file] },
  ...template,
  ...folders,
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
  csv: [
    plain('import'),
    { name: 'fill with', argv: (file) => ['fill', 'template.docx', file, '--draft', '--out', 'out'] },
  ],
  pdf: [
    plain('read'),
    { name: 'archive', folder: true, argv: (folder) => ['archive', folder, '--out', 'out'] },
    ...folders,
  ],
  xls: [plain('check'), plain('import')],
  doc: [plain('review'), plain('read')],
  ods: [plain('check')],
  odt: [plain('review')],
};

export const commandsFor = (kind) => (Object.hasOwn(kinds, kind) ? kinds[kind] : []);

// Inputs that grow: for each a first size, how a file of a size is made, and who reads it.
import { createHash } from 'node:crypto';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const plainly = { int: () => 1 };
const TEXT = '全镇共排查农户3,200户、8,900人，发现问题12个；其中义务教育3个（已整改2个），占25%。';

/** @returns name → { from, make(size), reader or read } */
export function growing({ file, unzip, zip, readers }) {
  const docxBase = unzip(file('templates/表单/销号单.docx'));
  const xlsxBase = unzip(file('data/villages/新村社区.xlsx'));
  const withPart = (base, changes) => {
    const kept = base.filter(({ name }) => !(name in changes));
    const added = Object.entries(changes).map(([name, text]) => ({ name, data: Buffer.from(text) }));
    return zip([...kept, ...added], plainly);
  };
  const docx = (body, more = {}) =>
    withPart(docxBase, {
      'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ...more,
    });
  const p = (text, more = '') => `<w:p>${more}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (text) => `<w:tc>${p(text)}</w:tc>`;
  const word = (from, body, more) => ({ from, make: (n) => docx(body(n), more?.(n)), reader: 'docx' });
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheetName = xlsxBase.find(({ name }) => /worksheets\/sheet3\.xml$/.test(name)).name;
  const sheet = (data, tail = '') =>
    withPart(xlsxBase, {
      [sheetName]: `<?xml version="1.0"?><worksheet ${X}><sheetData>${data}</sheetData>${tail}</worksheet>`,
    });
  const column = (n) => {
    let name = '';
    for (let rest = n; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
    return name;
  };
  const str = (ref, text) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const excel = (from, data, tail, reader = 'foreignXlsx') => ({
    from,
    make: (n) => sheet(data(n), tail?.(n)),
    reader,
  });
  const csv = (from, text) => ({ from, make: (n) => Buffer.from(text(n)), reader: 'csv' });
  const header = '姓名,证件号码,与户主关系,户编号,人编号,民族';
  const times = (n, one) => Array.from({ length: n }, (_, i) => one(i)).join('');
  const pdf = (from, content, pages = () => 1) => ({ from, make: (n) => pdfOf(content(n), pages(n)), reader: 'pdf' });
  const plan = file('data/plan.yaml').toString('utf8');
  const mapping = file('templates/registers/低保名单.yaml').toString('utf8');
  const text = (from, make, reader) => ({ from, make: (n) => Buffer.from(make(n)), reader });
  return {
    'docx paragraphs': word(1000, (n) => times(n, () => p(TEXT))),
    'docx different paragraphs': word(1000, (n) => times(n, (i) => p(`第${i}条　${TEXT}${i * 7919}`))),
    'docx one long paragraph': word(5000, (n) => p(TEXT.repeat(n))),
    'docx one long word': word(100000, (n) => p('报'.repeat(n))),
    'docx digits': word(100000, (n) => p('1'.repeat(n))),
    'docx opening brackets': word(100000, (n) => p('（'.repeat(n))),
    'docx quotes': word(100000, (n) => p('“'.repeat(n))),
    'docx enumeration': word(20000, (n) => p(times(n, (i) => `（${i}）一是`))),
    'docx blanks': word(100000, (n) => p(' '.repeat(n))),
    'docx full stops': word(100000, (n) => p('。'.repeat(n))),
    'docx runs': word(10000, (n) => `<w:p>${times(n, (i) => `<w:r><w:t>${i}号</w:t></w:r>`)}</w:p>`),
    'docx headings': word(1000, (n) =>
      times(n, (i) => p(`一、义务教育${i}`, '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')),
    ),
    'docx rows': word(
      500,
      (n) => `<w:tbl>${times(n, (i) => `<w:tr>${cell(`${i}`)}${cell('合计')}${cell('12')}</w:tr>`)}</w:tbl>`,
    ),
    'docx columns': word(
      50,
      (n) => `<w:tbl>${times(20, () => `<w:tr>${times(n, (i) => cell(`${i}`))}</w:tr>`)}</w:tbl>`,
    ),
    'docx tables': word(200, (n) => times(n, () => `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>${p('')}`)),
    'docx tables nested': word(
      20,
      (n) => `${'<w:tbl><w:tr><w:tc>'.repeat(n)}${p('内')}${'</w:tc></w:tr></w:tbl>'.repeat(n)}`,
    ),
    'docx vertical merges': word(
      500,
      (n) =>
        `<w:tbl>${times(n, (i) => `<w:tr><w:tc><w:tcPr><w:vMerge${i ? '' : ' w:val="restart"'}/></w:tcPr>${p('x')}</w:tc>${cell('y')}</w:tr>`)}</w:tbl>`,
    ),
    'docx fields': word(
      1000,
      (n) =>
        `<w:p>${times(n, () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>')}</w:p>`,
    ),
    'docx bookmarks': word(
      2000,
      (n) =>
        `<w:p>${times(n, (i) => `<w:bookmarkStart w:id="${i}" w:name="b${i}"/><w:bookmarkEnd w:id="${i}"/>`)}</w:p>`,
    ),
    'docx insertions': word(
      2000,
      (n) =>
        `<w:p>${times(n, (i) => `<w:ins w:id="${i}" w:author="x"><w:r><w:t>字</w:t></w:r></w:ins><w:del w:id="${i}"><w:r><w:delText>字</w:delText></w:r></w:del>`)}</w:p>`,
    ),
    'docx sections': word(200, (n) =>
      times(n, () => p('节', '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>')),
    ),
    'docx formulas': word(
      500,
      (n) =>
        `<w:p><m:oMath>${'<m:f><m:num>'.repeat(Math.min(n, 100))}${times(n, () => '<m:r><m:t>x</m:t></m:r>')}${'</m:num></m:f>'.repeat(Math.min(n, 100))}</m:oMath></w:p>`,
    ),
    'docx styles': word(
      1000,
      () => p(TEXT),
      (n) => ({
        'word/styles.xml': `<w:styles ${W}>${times(n, (i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="s${i}"/>${i ? `<w:basedOn w:val="s${i - 1}"/>` : ''}</w:style>`)}</w:styles>`,
      }),
    ),
    'docx footnotes': word(
      500,
      (n) => `<w:p>${times(n, (i) => `<w:r><w:footnoteReference w:id="${i + 2}"/></w:r>`)}</w:p>`,
      (n) => ({
        'word/footnotes.xml': `<w:footnotes ${W}>${times(n, (i) => `<w:footnote w:id="${i + 2}">${p('注')}</w:footnote>`)}</w:footnotes>`,
      }),
    ),
    'xlsx rows': excel(5000, (n) => times(n, (i) => `<row r="${i + 1}">${str(`A${i + 1}`, `字${i}`)}</row>`)),
    'xlsx cells in a row': excel(
      1000,
      (n) => `<row r="1">${times(Math.min(n, 16000), (i) => str(`${column(i)}1`, `字${i}`))}</row>`,
    ),
    'xlsx headers': excel(500, (n) =>
      times(
        20,
        (k) => `<row r="${k + 1}">${times(Math.min(n, 16000), (i) => str(`${column(i)}${k + 1}`, `姓名${i}`))}</row>`,
      ),
    ),
    'xlsx merges': excel(
      2000,
      (n) => times(n, (i) => `<row r="${i + 1}">${str(`A${i + 1}`, 'x')}</row>`),
      (n) => `<mergeCells>${times(n, (i) => `<mergeCell ref="A${i + 1}:C${i + 1}"/>`)}</mergeCells>`,
    ),
    'xlsx validations': excel(
      2000,
      () => `<row r="1">${str('A1', 'x')}</row>`,
      (n) =>
        `<dataValidations>${times(n, (i) => `<dataValidation type="list" sqref="A${i + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
    ),
    'xlsx formats': excel(
      2000,
      () => `<row r="1">${str('A1', 'x')}</row>`,
      (n) =>
        times(
          n,
          (i) =>
            `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
        ),
    ),
    'xlsx formulas': excel(2000, (n) =>
      times(n, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>SUM(B1:B${i + 1})</f><v>1</v></c></row>`),
    ),
    'xlsx tags': excel(500, (n) => times(n, (i) => `<row r="${i + 1}">${str(`A${i + 1}`, '{{村名}}')}</row>`)),
    'xlsx strings': {
      from: 5000,
      make: (n) =>
        withPart(xlsxBase, { 'xl/sharedStrings.xml': `<sst ${X}>${times(n, (i) => `<si><t>字${i}</t></si>`)}</sst>` }),
      reader: 'xlsx',
    },
    'xlsx names': {
      from: 1000,
      make: (n) =>
        withPart(xlsxBase, {
          'xl/workbook.xml': xlsxBase
            .find(({ name }) => name === 'xl/workbook.xml')
            .data.toString('utf8')
            .replace(
              '</sheets>',
              `</sheets><definedNames>${times(n, (i) => `<definedName name="n${i}">封面!$A$${i + 1}</definedName>`)}</definedNames>`,
            )
            .replace(/<\/definedNames><definedNames>/, ''),
        }),
      reader: 'xlsx',
    },
    'xlsx households': { from: 500, make: (n) => householdRows(xlsxBase, n, zip), reader: 'xlsx' },
    'zip entries': {
      from: 1000,
      make: (n) =>
        zip(
          [...xlsxBase, ...Array.from({ length: n }, (_, i) => ({ name: `x/${i}.bin`, data: Buffer.from('x') }))],
          plainly,
        ),
      reader: 'xlsx',
    },
    'csv rows': csv(
      5000,
      (n) =>
        `${header}\n${times(n, (i) => `张三${i},34999919600101${String(i % 10000).padStart(4, '0')},户主,H${i},P${i},汉族\n`)}`,
    ),
    'csv same rows': csv(5000, (n) => `${header}\n${times(n, () => '张三,349999196001010017,户主,H1,P1,汉族\n')}`),
    'csv columns': csv(
      1000,
      (n) =>
        `${header},${times(n, (i) => `栏${i},`)}\n${times(20, () => `张三,349999196001010017,户主,H1,P1,汉族,${'x,'.repeat(n)}\n`)}`,
    ),
    'csv title lines': csv(
      2000,
      (n) => `${times(n, (i) => `说明${i}\n`)}${header}\n张三,349999196001010017,户主,H1,P1,汉族\n`,
    ),
    'csv quotes': csv(20000, (n) => `${header}\n"${'""'.repeat(n)}",1,2\n`),
    'csv open quote': csv(20000, (n) => `${header}\n"${'张三,\n'.repeat(n)}`),
    'csv one line': csv(50000, (n) => '字'.repeat(n)),
    'csv blanks': csv(50000, (n) => `姓名${' '.repeat(n)}证件号码,证件号码\n张三,1\n`),
    'pdf text on a page': pdf(1000, (n) =>
      times(
        n,
        (i) =>
          `BT /F1 12 Tf 1 0 0 1 ${50 + (i % 20) * 20} ${800 - (Math.floor(i / 20) % 50) * 14} Tm (Report ${i}) Tj ET\n`,
      ),
    ),
    'pdf one long text': pdf(2000, (n) => `BT /F1 1 Tf 50 700 Td (${'a'.repeat(n)}) Tj ET`),
    'pdf lines': pdf(2000, (n) => times(n, (i) => `${i % 500} 0 m ${i % 500} 800 l S\n`)),
    'pdf boxes': pdf(2000, (n) => times(n, (i) => `${i % 500} ${i % 700} 20 20 re f\n`)),
    'pdf states': pdf(5000, (n) => 'q '.repeat(n)),
    'pdf pages': pdf(
      100,
      () => 'BT /F1 12 Tf 50 700 Td (Hello 1) Tj ET',
      (n) => n,
    ),
    'pdf same place': pdf(1000, (n) => times(n, () => 'BT /F1 12 Tf 50 700 Td (x) Tj ET\n')),
    'pdf brackets': { from: 5000, make: (n) => Buffer.from(`%PDF-1.4\n1 0 obj\n${'['.repeat(n)}`), reader: 'pdf' },
    'pdf no table': {
      from: 2000,
      make: (n) =>
        Buffer.from(`%PDF-1.4\n${times(n, (i) => `${i + 1} 0 obj\n<</A ${i}>>\nendobj\n`)}trailer\n<</Root 1 0 R>>\n`),
      reader: 'pdf',
    },
    'pdf open strings': { from: 5000, make: (n) => Buffer.from(`%PDF-1.4\n${'1 0 obj ('.repeat(n)}`), reader: 'pdf' },
    'plan items': text(
      100,
      (n) => `${plan}\nx:\n${times(n, (i) => `  - {id: "${i}", name: 项目${i}, when: "household.size > ${i}"}\n`)}`,
      'plan',
    ),
    'plan villages': text(
      50,
      (n) =>
        plan.replace(
          /^villages:\n/m,
          `villages:\n${times(n, (i) => `  - {code: "3406041${String(i).padStart(5, '0')}", name: 村${i}, fullName: 王集镇村${i}}\n`)}`,
        ),
      'plan',
    ),
    'plan rule': text(
      10,
      (n) => plan.replace(/^( +when: ).*$/m, `$1"${'household.size > 0 && '.repeat(n)}true"`),
      'plan',
    ),
    'plan aliases': text(10, (n) => `a: &a [x]\nb: [${'*a,'.repeat(n)}]\n${plan}`, 'plan'),
    'mapping columns': text(100, (n) => `${mapping}\n${times(n, (i) => `x${i}: {from: [甲${i}]}\n`)}`, 'mapping'),
    'markdown lines': text(1000, (n) => times(n, (i) => `第${i}条：{{村名}}${TEXT}\n\n`), 'markdown'),
    'markdown loops': text(50, (n) => times(n, () => '{{#each 农户}}\n{{户主姓名}}\n{{/each}}\n\n'), 'markdown'),
    'markdown table': text(200, (n) => `| 甲 | 乙 |\n|---|---|\n${times(n, () => '| {{村名}} | 2 |\n')}`, 'markdown'),
    'markdown braces': text(5000, (n) => '{{'.repeat(n), 'markdown'),
    'markdown stars': text(5000, (n) => '*'.repeat(n), 'markdown'),
    'markdown pipes': text(5000, (n) => '|'.repeat(n), 'markdown'),
    'form tags': { from: 200, make: (n) => docx(times(n, () => p('{{村名}}'))), reader: 'form' },
    'form split tags': {
      from: 200,
      make: (n) => docx(times(n, () => '<w:p><w:r><w:t>{{村</w:t></w:r><w:r><w:t>名}}</w:t></w:r></w:p>')),
      reader: 'form',
    },
    'form nested ifs': {
      from: 20,
      make: (n) => docx(`${times(n, () => p('{{#if 村名}}'))}${p('x')}${times(n, () => p('{{/if}}'))}`),
      reader: 'form',
    },
    'history lines': {
      from: 500,
      make: (n) => history(n),
      reader: 'history',
      name: '历史.jsonl',
      read: (bytes) => readers.history(bytes, '历史.jsonl'),
    },
    'history torn': {
      from: 50000,
      make: (n) => Buffer.from('x'.repeat(n)),
      read: (bytes) => readers.history(bytes, '历史.jsonl'),
    },
    journal: {
      from: 2000,
      make: (n) =>
        Buffer.from(JSON.stringify(Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, 'a'.repeat(64)])))),
      reader: 'journal',
    },
  };
}

function history(n) {
  let prev = '0'.repeat(64);
  const lines = [];
  for (let i = 0; i < n; i++) {
    const body = JSON.stringify({
      seq: i + 1,
      at: '2021-12-20T02:00:00Z',
      kind: '登记',
      finding: `3406-${i % 50}`,
      changes: { status: [null, '整改中'] },
      prev,
    });
    prev = createHash('sha256').update(body).digest('hex');
    lines.push(`${body.slice(0, -1)},"hash":"${prev}"}\n`);
  }
  return Buffer.from(lines.join(''));
}

/** The village's workbook with its household and person rows repeated under new numbers. */
function householdRows(entries, n, zip) {
  const changed = entries.map(({ name, data }) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return { name, data };
    const xml = data.toString('utf8');
    const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*>[\s\S]*?<\/row>/g)];
    const body = rows.filter((row) => Number(row[1]) >= 5 && /<c [^>]*><(v|is)/.test(row[0]));
    if (body.length < 40) return { name, data };
    let next = Math.max(...rows.map((row) => Number(row[1]))) + 1;
    const added = [];
    for (let i = 0; i < n; i++) {
      const [whole, number] = body[i % body.length];
      added.push(whole.replaceAll(new RegExp(`r="([A-Z]*)${number}"`, 'g'), `r="$1${next}"`));
      next++;
    }
    return { name, data: Buffer.from(xml.replace('</sheetData>', `${added.join('')}</sheetData>`)) };
  });
  return zip(changed, { int: () => 1 });
}

function pdfOf(content, pages) {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, i) => `${5 + i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...Array.from(
      { length: pages },
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>',
    ),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

import type { Measures } from '../markdown/measures.js';
import { type Profile, twips } from '../profile.js';

type Role = keyof Profile['fonts'];

interface Style {
  id: string;
  name: string;
  basedOn?: string;
  role: Role;
  /** pt */
  size: number;
  paragraph: string;
  spacing?: number;
}

const halfPoints = (pt: number): number => Math.round(pt * 2);

/** All four slots named, so that none falls back to a theme; digits and Latin letters in their own product where the profile says so. */
export const fonts = (profile: Profile, role: Role): string => {
  const { value: name, latin = name } = profile.fonts[role];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`;
};

const NO_INDENT = '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>';

const OFF_GRID = '<w:snapToGrid w:val="0"/>';

/** `word/styles.xml` from the profile. Built-in styles keep their English names: Word knows them by name. */
export function stylesXml(profile: Profile, measures: Measures): string {
  const { text, table, imprint } = profile;
  const body = text.size.value;
  const line = measures.linePitch;
  const exact = (pitch: number, before = 0, after = 0): string =>
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${pitch}" w:lineRule="exact"/>`;
  const firstLine = `<w:ind w:firstLineChars="${text.firstLine.value * 100}" w:firstLine="${Math.round(text.firstLine.value * measures.em)}"/>`;
  const heading = (level: number, role: Role): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    role,
    size: body,
    paragraph: `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
  });
  const flush = (id: string, name: string, role: Role, paragraph: string, size = body, spacing?: number): Style => ({
    id,
    name,
    basedOn: 'Normal',
    role,
    size,
    paragraph,
    ...(spacing !== undefined && { spacing }),
  });
  const titlePitch = twips(text.titlePitch);
  const tablePitch = twips(table.linePitch);
  const styles: Style[] = [
    {
      id: 'Normal',
      name: 'Normal',
      role: 'fangsong',
      size: body,
      spacing: measures.characterSpacing,
      paragraph: `<w:widowControl/>${exact(line)}${firstLine}<w:jc w:val="both"/>`,
    },
    heading(1, 'heiti'),
    heading(2, 'kaiti'),
    heading(3, 'fangsong'),
    heading(4, 'fangsong'),
    flush(
      'Title',
      'Title',
      'xiaobiaosong',
      `<w:keepLines/>${exact(titlePitch, 0, line)}${NO_INDENT}<w:jc w:val="center"/>`,
      text.titleSize.value,
      0,
    ),
    flush('Recipient', '主送机关', 'fangsong', `${NO_INDENT}<w:jc w:val="left"/>`),
    flush('AttachmentList', '附件说明', 'fangsong', `${exact(line)}${NO_INDENT}<w:jc w:val="left"/>`),
    flush(
      'Signature',
      '署名',
      'fangsong',
      `<w:keepNext/><w:keepLines/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exact(line, line)}${NO_INDENT}<w:jc w:val="right"/>`,
    ),
    flush(
      'IssueDate',
      '成文日期',
      'fangsong',
      `<w:keepLines/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exact(line)}${NO_INDENT}<w:jc w:val="left"/>`,
    ),
    flush('AttachmentLabel', '附件序号', 'heiti', `<w:keepNext/>${NO_INDENT}<w:jc w:val="left"/>`),
    flush(
      'AttachmentTitle',
      '附件标题',
      'xiaobiaosong',
      `<w:keepNext/><w:keepLines/>${exact(titlePitch, line, line)}${NO_INDENT}<w:jc w:val="center"/>`,
      text.titleSize.value,
      0,
    ),
    flush('Aligned', '无缩进', 'fangsong', NO_INDENT),
    flush(
      'Letterhead',
      '发文机关标志',
      'xiaobiaosong',
      `${OFF_GRID}${NO_INDENT}<w:jc w:val="center"/>`,
      profile.head.markSize.value,
      0,
    ),
    flush('DocumentNumber', '发文字号', 'fangsong', `${NO_INDENT}<w:jc w:val="center"/>`),
    flush('Signer', '签发人', 'fangsong', `${NO_INDENT}<w:jc w:val="right"/>`),
    flush(
      'Imprint',
      '版记',
      'fangsong',
      `${OFF_GRID}${exact(twips(imprint.size) * 1.5)}${NO_INDENT}<w:jc w:val="left"/>`,
      imprint.size.value,
      0,
    ),
    flush(
      'ImprintRight',
      '印发日期',
      'fangsong',
      `${OFF_GRID}${exact(twips(imprint.size) * 1.5)}${NO_INDENT}<w:jc w:val="right"/>`,
      imprint.size.value,
      0,
    ),
    flush(
      'TableText',
      '表内文字',
      'fangsong',
      `${OFF_GRID}${exact(tablePitch)}${NO_INDENT}<w:jc w:val="left"/>`,
      table.size.value,
      0,
    ),
    flush(
      'TableNote',
      '表注',
      'fangsong',
      `${OFF_GRID}${exact(tablePitch, Math.round(tablePitch / 4))}<w:ind w:firstLineChars="200" w:firstLine="${2 * twips(table.size)}"/><w:jc w:val="both"/>`,
      table.size.value,
      0,
    ),
    flush(
      'TableHead',
      '表头',
      'heiti',
      `${OFF_GRID}${exact(tablePitch)}${NO_INDENT}<w:jc w:val="center"/>`,
      table.size.value,
      0,
    ),
    flush('Header', 'header', 'songti', `${exact(240)}${NO_INDENT}<w:jc w:val="center"/>`, 9, 0),
    flush(
      'Footer',
      'footer',
      'songti',
      `${exact(twips(profile.pageNumber.size))}${NO_INDENT}`,
      profile.pageNumber.size.value,
      0,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(profile, 'fangsong')}<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="${halfPoints(body)}"/><w:szCs w:val="${halfPoints(body)}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${styles.map((s) => style(profile, s)).join('')}<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style></w:styles>`;
}

function style(profile: Profile, { id, name, basedOn, role, size, paragraph, spacing }: Style): string {
  const isDefault = basedOn ? '' : ' w:default="1"';
  const base = basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '';
  const outline = /^Heading/.test(id) ? '<w:next w:val="Normal"/>' : '';
  const space = spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`;
  const run = `${fonts(profile, role)}<w:b w:val="0"/><w:bCs w:val="0"/>${space}<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>${base}${outline}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

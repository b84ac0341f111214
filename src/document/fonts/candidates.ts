import type { FontRole } from '../tree.js';

/** Kinds of type for digits and Latin letters: those of Times, of Arial and of Calibri, each with its bold, whose letters are wider. */
export const latinRoles = ['roman', 'romanBold', 'sans', 'sansBold', 'humanist', 'humanistBold'] as const;
export type LatinRole = (typeof latinRoles)[number];

/** A kind of type that a file can serve: those of Chinese text and those of Latin text. */
export type FaceRole = FontRole | LatinRole;

/** A font product that can serve a role, recognised by its file name or by the names inside the file. */
export interface Candidate {
  file: RegExp;
  /** Matches the family, full or PostScript name; also picks the face inside a collection (.ttc). */
  name: RegExp;
  label: string;
  /** The product that official documents are set in; anything else is a stand-in and is said once. */
  genuine: boolean;
  /** Its letters are bold of themselves. */
  bold?: true;
}

const real = (file: RegExp, name: RegExp, label: string): Candidate => ({ file, name, label, genuine: true });
const standIn = (file: RegExp, name: RegExp, label: string): Candidate => ({ file, name, label, genuine: false });

/** A Latin product: its file, the free one of equal widths that ships with the program, and where Linux has that. */
const latin = (own: RegExp, name: string, shipped: [RegExp, string], linux: RegExp): Candidate[] => [
  real(own, new RegExp(`^${name}$`, 'i'), name),
  standIn(shipped[0], new RegExp(shipped[1]), shipped[1]),
  standIn(linux, /^(Liberation|Carlito)/, linux.source.replace(/^\^|-.*$/g, '')),
];
const bold = (list: Candidate[]): Candidate[] =>
  list.map((candidate) => ({ ...candidate, label: `${candidate.label} 粗体`, bold: true }));

/** Preference per role, best first. GB/T 9704 names kinds of type, not products; these are the products in use. */
export const candidates: Record<FaceRole, Candidate[]> = {
  xiaobiaosong: [
    real(/^(FZXBS|方正小标宋)/i, /FZXiaoBiaoSong|FZXBS|方正小标宋/i, '方正小标宋'),
    standIn(/^NotoSerifSC_700Bold(\.common)?\.ttf$/, /NotoSerifSC/, '思源宋体粗体'),
    standIn(/^(STZHONGS\.TTF|华文中宋.*)$/i, /STZhongsong|华文中宋/i, '华文中宋'),
    standIn(
      /^(NotoSerifCJK|SourceHanSerif)(SC|sc)?-Bold\./,
      /(Serif CJK SC|Source ?Han ?Serif ?SC).*Bold|NotoSerifCJKsc-Bold/,
      '思源宋体粗体',
    ),
  ],
  heiti: [
    real(/^(simhei\.ttf|黑体\.ttf)$/i, /^SimHei$|^黑体$/i, '黑体'),
    real(/^(STHEITI.*|STXIHEI\.TTF|华文黑体.*)$/i, /STHeiti|Heiti ?SC|华文黑体/i, '华文黑体'),
    standIn(/^NotoSansSC_500Medium(\.common)?\.ttf$/, /NotoSansSC/, '思源黑体'),
    standIn(
      /^(NotoSansCJK|SourceHanSans)(SC|sc)?-(Medium|Regular)\./,
      /(Sans CJK SC|Source ?Han ?Sans ?SC)|NotoSansCJKsc/,
      '思源黑体',
    ),
    standIn(/^msyh\.tt[cf]$/i, /Microsoft ?YaHei|微软雅黑/i, '微软雅黑'),
  ],
  kaiti: [
    real(/^(simkai\.ttf|楷体(_GB2312)?\.ttf|KaiTi(_GB2312)?\.ttf)$/i, /^(KaiTi|楷体)(_GB2312)?$/i, '楷体'),
    real(/^(STKAITI\.TTF|Kaiti\.ttc|华文楷体.*)$/i, /STKaiti|Kaiti ?SC|华文楷体/i, '华文楷体'),
    standIn(/^lxgw-wenkai-latin-500-normal\.(common\.ttf|woff)$/, /WenKai/, '霞鹜文楷'),
    standIn(/^LXGWWenKai-(Regular|Medium)\.ttf$/i, /LXGW ?WenKai/, '霞鹜文楷'),
  ],
  fangsong: [
    real(/^(simfang\.ttf|仿宋(_GB2312)?\.ttf|FangSong(_GB2312)?\.ttf)$/i, /^(FangSong|仿宋)(_GB2312)?$/i, '仿宋'),
    real(/^(STFANGSO\.TTF|STFangsong\.ttf|华文仿宋.*)$/i, /STFangsong|华文仿宋/i, '华文仿宋'),
    real(/^(FZFS|方正仿宋)/i, /FZFangSong|FZFS|方正仿宋/i, '方正仿宋'),
    standIn(/^lxgw-wenkai-latin-300-normal\.(common\.ttf|rare\.ttf|woff)$/, /WenKai/, '霞鹜文楷细体'),
    standIn(/^LXGWWenKai-Light\.ttf$/i, /LXGW ?WenKai/, '霞鹜文楷细体'),
  ],
  songti: [
    real(/^(simsun\.tt[cf]|宋体\.tt[cf])$/i, /^(SimSun|宋体)$/i, '宋体'),
    real(/^(STSONG\.TTF|Songti\.ttc|华文宋体.*)$/i, /STSong|Songti ?SC|华文宋体/i, '华文宋体'),
    standIn(/^NotoSerifSC_400Regular(\.common)?\.ttf$/, /NotoSerifSC/, '思源宋体'),
    standIn(
      /^(NotoSerifCJK|SourceHanSerif)(SC|sc)?-Regular\./,
      /(Serif CJK SC|Source ?Han ?Serif ?SC)|NotoSerifCJKsc/,
      '思源宋体',
    ),
  ],
  roman: latin(
    /^(times|Times New Roman)\.ttf$/i,
    'Times New Roman',
    [/^Tinos_400Regular(\.common)?\.ttf$/, 'Tinos'],
    /^LiberationSerif-Regular\.ttf$/,
  ),
  romanBold: bold(
    latin(
      /^(timesbd|Times New Roman Bold)\.ttf$/i,
      'Times New Roman Bold',
      [/^Tinos_700Bold(\.common)?\.ttf$/, 'Tinos'],
      /^LiberationSerif-Bold\.ttf$/,
    ),
  ),
  sans: latin(
    /^arial\.ttf$/i,
    'Arial',
    [/^Arimo_400Regular(\.common)?\.ttf$/, 'Arimo'],
    /^LiberationSans-Regular\.ttf$/,
  ),
  sansBold: bold(
    latin(
      /^(arialbd|Arial Bold)\.ttf$/i,
      'Arial Bold',
      [/^Arimo_700Bold(\.common)?\.ttf$/, 'Arimo'],
      /^LiberationSans-Bold\.ttf$/,
    ),
  ),
  humanist: latin(
    /^calibri\.ttf$/i,
    'Calibri',
    [/^Carlito_400Regular(\.common)?\.ttf$/, 'Carlito'],
    /^Carlito-Regular\.ttf$/,
  ),
  humanistBold: bold(
    latin(/^calibrib\.ttf$/i, 'Calibri Bold', [/^Carlito_700Bold(\.common)?\.ttf$/, 'Carlito'], /^Carlito-Bold\.ttf$/),
  ),
};

/** Only for characters that no font above has: rare names (SimSun-ExtB) and symbols such as ☑. */
export const lastResorts: Candidate[] = [
  real(/^simsunb\.ttf$/i, /SimSun-ExtB/, '宋体-ExtB'),
  real(/^SimsunExtG\.ttf$/i, /SimSun-ExtG/, '宋体-ExtG'),
  real(/^seguisym\.ttf$/i, /Segoe ?UI ?Symbol/, 'Segoe UI Symbol'),
  real(/^NotoSansSymbols2-Regular\.ttf$/i, /Symbols ?2/, 'Noto Sans Symbols 2'),
  real(/^DejaVuSans\.ttf$/, /DejaVu ?Sans/, 'DejaVu Sans'),
];

export const roleNames: Record<FaceRole, string> = {
  xiaobiaosong: '小标宋',
  heiti: '黑体',
  kaiti: '楷体',
  fangsong: '仿宋',
  songti: '宋体',
  roman: '西文',
  romanBold: '西文粗体',
  sans: '无衬线西文',
  sansBold: '无衬线西文粗体',
  humanist: 'Calibri 类西文',
  humanistBold: 'Calibri 类西文粗体',
};
export const roles = Object.keys(roleNames) as FaceRole[];

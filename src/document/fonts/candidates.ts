import type { FontRole } from '../tree.js';

/** A kind of type that a file can serve: those of Chinese text, and 西文, a roman face for digits and Latin letters. */
export type FaceRole = FontRole | 'roman';

/** A font product that can serve a role, recognised by its file name or by the names inside the file. */
export interface Candidate {
  file: RegExp;
  /** Matches the family, full or PostScript name; also picks the face inside a collection (.ttc). */
  name: RegExp;
  label: string;
  /** The product that official documents are set in; anything else is a stand-in and is said once. */
  genuine: boolean;
}

const real = (file: RegExp, name: RegExp, label: string): Candidate => ({ file, name, label, genuine: true });
const standIn = (file: RegExp, name: RegExp, label: string): Candidate => ({ file, name, label, genuine: false });

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
  roman: [
    real(/^(times|Times New Roman)\.ttf$/i, /^Times ?New ?Roman$/i, 'Times New Roman'),
    standIn(/^Tinos_400Regular(\.common)?\.ttf$/, /Tinos/, 'Tinos'),
    standIn(/^LiberationSerif-Regular\.ttf$/, /Liberation ?Serif$/, 'Liberation Serif'),
  ],
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
};
export const roles = Object.keys(roleNames) as FaceRole[];

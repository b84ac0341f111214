import type { FontRole } from './tree.js';

/** Order matters: every 仿宋 and 小标宋 is also a 宋. Names are compared in lower case without spaces, hyphens and underscores. */
const patterns: [RegExp, FontRole][] = [
  [/小标宋|大标宋|标宋|xiaobiaosong|xbsj|xbsk|dabiaosong|华文中宋|stzhongsong/, 'xiaobiaosong'],
  [/仿宋|fangsong|simfang|fandolfang|cwtexfs|cwtexfangsong|^fs(gb2312)?$/, 'fangsong'],
  [/楷|kaiti|simkai|stkai|wenkai|fandolkai|cwtexkai|ukai|gkai|bkai/, 'kaiti'],
  [
    /黑|heiti|simhei|stxihei|fandolhei|sanssc|sanshans|sanscjk|notosans|sourcehansans|等线|dengxian|雅黑|yahei|zenhei|苹方|pingfang/,
    'heiti',
  ],
  [
    /宋|simsun|songti|stsong|fandolsong|serifsc|serifcjk|notoserif|sourcehanserif|uming|gbsn|bsmi|明體|明体|mincho/,
    'songti',
  ],
];

const known = new Map<string, FontRole | undefined>();

/** The role that a font product plays, by its name (Chinese or English); undefined for a font that we do not know. */
export function roleOfFont(name: string): FontRole | undefined {
  if (!known.has(name)) {
    const key = name.toLowerCase().replace(/[\s_@-]/g, '');
    known.set(name, patterns.find(([pattern]) => pattern.test(key))?.[1]);
  }
  return known.get(name);
}

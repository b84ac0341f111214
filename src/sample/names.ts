import type { Random } from './random.js';

export type Gender = '男' | '女';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
];
const COMPOUND = ['欧阳', '诸葛', '上官', '司马', '东方', '皇甫'];
const MALE = [...'伟强磊军勇杰涛超明刚平辉鹏华飞斌波宁德福贵成良才义兴学文武建国庆友林山东海'];
const FEMALE = [...'芳娜敏静丽艳娟霞秀英玉兰梅桂香莲云凤珍荣花慧巧月红雪琴素萍青翠菊春'];
/** Characters that fonts and converters lose most easily; two of them lie outside the BMP. */
const RARE = ['喆', '堃', '䶮', '𬭎', '犇', '垚', '翀', '𠮷'];
/** Invented names of minority people, with the middle dot. */
const DOTTED: Readonly<Record<Gender, readonly string[]>> = {
  男: ['艾山江·吐尔迪', '巴特尔·乌恩奇', '买买提江·卡德尔'],
  女: ['古丽娜尔·艾山江', '萨仁图雅·巴特尔', '阿依努尔·吐尔迪'],
};

export const surname = (random: Random): string =>
  random.chance(0.015) ? random.pick(COMPOUND) : random.pick(SURNAMES);

/** A given name of one or two characters; every name of a sample is invented. */
export function givenName(random: Random, gender: Gender): string {
  const pool = gender === '男' ? MALE : FEMALE;
  const first = random.pick(pool);
  if (random.chance(0.02)) return first + random.pick(RARE);
  return random.chance(0.15) ? first : first + random.pick(pool);
}

export const fullName = (random: Random, gender: Gender): string => surname(random) + givenName(random, gender);

export const dottedName = (random: Random, gender: Gender): string => random.pick(DOTTED[gender]);

/** Names of the first household heads of every village: the awkward cases, always there. */
export const AWKWARD_HEADS: readonly { name: string; gender: Gender; ethnicity?: string }[] = [
  { name: '王守田', gender: '男' },
  { name: '欧阳䶮喆', gender: '男' },
  { name: '张𬭎', gender: '男' },
  { name: '买买提江·卡德尔', gender: '男', ethnicity: '维吾尔' },
  { name: '刘堃', gender: '女' },
  { name: '诸葛𠮷祥', gender: '男' },
];

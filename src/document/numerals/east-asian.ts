/** How a numeral system of units and digits writes; `most` is the largest number that it is used for. */
interface System {
  /** From zero to nine. */
  digits: string;
  /** Ten, hundred, thousand. */
  units: string;
  /** Zero is said once where places are passed over: 一百零五. */
  zero?: boolean;
  /** No digit one before a unit: `always` (百五), or only before ten at the beginning (十二, 一百一十二). */
  bareUnit?: 'always' | 'first-ten';
}

const MOST = 9999;

/** 21 → 二十一; undefined from 10,000 on. */
function units(n: number, { digits, units, zero, bareUnit }: System): string | undefined {
  if (n > MOST) return undefined;
  if (n === 0) return digits[0]!;
  const figures = [...String(n)].map(Number);
  let text = '';
  let passed = false;
  for (const [i, digit] of figures.entries()) {
    const unit = units[figures.length - 2 - i] ?? '';
    if (digit === 0) {
      passed = true;
      continue;
    }
    if (passed && zero) text += digits[0];
    passed = false;
    const bare =
      digit === 1 && unit !== '' && (bareUnit === 'always' || (bareUnit === 'first-ten' && i === 0 && n < 20));
    text += bare ? unit : digits[digit]! + unit;
  }
  return text;
}

const counting = '零一二三四五六七八九';
const chinese: System = { digits: counting, units: '十百千', zero: true, bareUnit: 'first-ten' };
const legal: System = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', zero: true };

/** Digit by digit: 2021 → 二〇二一. */
const digitwise = (digits: string) => (n: number) => String(n).replace(/\d/g, (d) => digits[Number(d)]!);
const round = digitwise('○一二三四五六七八九');
const ideographic = digitwise('〇一二三四五六七八九');

/** In units up to ninety-nine, digit by digit above. */
const toHundred = (n: number) => (n < 100 ? units(n, chinese) : round(n));

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const of = (marks: string) => (n: number) => (n >= 1 && n <= marks.length ? marks[n - 1]! : String(n));

const koreanTens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const koreanOnes = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];

/** Chinese, Japanese and Korean numerals by Word's name. Undefined: too large for us to be sure. */
export const eastAsian: Record<string, (n: number) => string | undefined> = {
  chineseCounting: toHundred,
  taiwaneseCounting: toHundred,
  chineseCountingThousand: (n) => units(n, chinese),
  taiwaneseCountingThousand: (n) => units(n, chinese),
  chineseLegalSimplified: (n) => units(n, legal),
  ideographLegalTraditional: (n) => units(n, { ...legal, digits: '零壹貳參肆伍陸柒捌玖' }),
  japaneseCounting: (n) => units(n, { digits: counting, units: '十百千', bareUnit: 'always' }),
  japaneseLegal: (n) => units(n, { digits: '零壱弐参四伍六七八九', units: '拾百阡' }),
  koreanCounting: (n) => units(n, { digits: '영일이삼사오육칠팔구', units: '십백천', bareUnit: 'always' }),
  koreanLegal: (n) => (n >= 1 && n < 100 ? koreanTens[Math.floor(n / 10)]! + koreanOnes[n % 10]! : undefined),
  koreanDigital: digitwise('영일이삼사오육칠팔구'),
  koreanDigital2: digitwise(counting),
  ideographDigital: ideographic,
  japaneseDigitalTenThousand: ideographic,
  taiwaneseDigital: round,
  ideographTraditional: of(stems),
  ideographZodiac: of(branches),
  ideographZodiacTraditional: (n) => (n >= 1 && n <= 60 ? stems[(n - 1) % 10]! + branches[(n - 1) % 12]! : String(n)),
};

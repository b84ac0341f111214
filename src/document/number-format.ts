const digits = '〇一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** 21 → 二十一. With `short`, 10–19 begin with 十. 10,000 and more are written in digits. */
function chinese(n: number, numerals: string, units: string[], short: boolean): string {
  if (n >= 10_000) return String(n);
  if (n === 0) return numerals[0]!;
  let text = '';
  let zero = false;
  const figures = String(n);
  for (let i = 0; i < figures.length; i++) {
    const d = Number(figures[i]);
    if (d === 0) zero = text !== '';
    else {
      text += (zero ? numerals[0]! : '') + numerals[d]! + units[figures.length - 1 - i]!;
      zero = false;
    }
  }
  return short && n >= 10 && n < 20 ? text.slice(1) : text;
}

const counting = (n: number) => chinese(n, '零一二三四五六七八九', places, true);

/** Longer than anybody can read: what is larger is written in digits, as Word does. */
const MOST_ROMAN = 32_767;
const MOST_LETTER = 780;

function roman(n: number): string {
  if (n > MOST_ROMAN) return String(n);
  const table: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let text = '';
  for (const [value, letters] of table) for (; n >= value; n -= value) text += letters;
  return text;
}

/** 1 → A, 26 → Z, 27 → AA, 53 → AAA, as Word counts. */
const letter = (n: number) =>
  n < 1 || n > MOST_LETTER ? String(n) : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const cycle = (n: number, marks: string) => (n >= 1 && n <= marks.length ? marks[n - 1]! : String(n));

const fromBlock = (start: number, last: number) => (n: number) =>
  n >= 1 && n <= last ? String.fromCodePoint(start + n - 1) : String(n);

const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: (n) => String(n).replace(/\d/g, (d) => digits[Number(d)]!),
  japaneseDigitalTenThousand: (n) => String(n).replace(/\d/g, (d) => digits[Number(d)]!),
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (d) => digits[Number(d)]!),
  chineseLegalSimplified: (n) => chinese(n, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟'], false),
  ideographLegalTraditional: (n) => chinese(n, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟'], false),
  ideographTraditional: (n) => cycle(n, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (n) => cycle(n, '子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: fromBlock(0x2460, 20),
  decimalEnclosedCircleChinese: fromBlock(0x2460, 20),
  decimalEnclosedParen: fromBlock(0x2474, 20),
  decimalEnclosedFullstop: fromBlock(0x2488, 20),
  ideographEnclosedCircle: fromBlock(0x3280, 10),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  decimalFullWidth2: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  chicago: (n) => '*†‡§'[(n - 1) % 4]!.repeat(Math.floor((n - 1) / 4) + 1),
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
};

/** A counter in one of Word's number formats (w:numFmt); formats that we do not know are written in digits. */
export const formatNumber = (n: number, format: string): string => (formats[format] ?? String)(n);

/** Switches of page fields and the number formats that they mean. */
export const numberSwitches: Record<string, string> = {
  ROMAN: 'upperRoman',
  roman: 'lowerRoman',
  ALPHABETIC: 'upperLetter',
  alphabetic: 'lowerLetter',
  CHINESENUM3: 'chineseCounting',
  CHINESENUM2: 'chineseLegalSimplified',
  ArabicDash: 'numberInDash',
};

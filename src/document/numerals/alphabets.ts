/** Longer than anybody can read; what is larger is not written so. */
const MOST_REPEATED = 30;

/** 1 → A, 26 → Z, 27 → AA, 53 → AAA. */
const repeated = (letters: string) => (n: number) => {
  const times = Math.ceil(n / letters.length);
  return n >= 1 && times <= MOST_REPEATED ? letters[(n - 1) % letters.length]!.repeat(times) : undefined;
};
/** What comes after the last letter differs from program to program. */
const once = (letters: string) => (n: number) => letters[n - 1];
/** Begins again after the last letter, as Word does ([MS-OI29500] 2.1.540). */
const again = (letters: string) => (n: number) => letters[(n - 1) % letters.length];

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');
const digits = (zero: number) => (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(zero + Number(d)));

const latin = repeated(range(0x41, 0x5a));
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const hebrew = 'אבגדהוזחטיכלמנסעפצקרשת';
const katakana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const halfWidth = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';

/** א is 1, י 10, ק 100; 15 and 16 are written as nine and six or seven. */
function hebrewNumeral(n: number): string | undefined {
  if (n < 1 || n >= 500) return undefined;
  const letter = (value: number, first: number) => (value > 0 ? hebrew[first + value - 1]! : '');
  const rest = n % 100;
  const pair = rest === 15 || rest === 16;
  return (
    letter(Math.floor(n / 100), 18) +
    (pair ? `ט${letter(rest - 9, 0)}` : letter(Math.floor(rest / 10), 9) + letter(rest % 10, 0))
  );
}

/** Letters and digits of other scripts by Word's name. Undefined: beyond what we are sure of. */
export const alphabets: Record<string, (n: number) => string | undefined> = {
  upperLetter: latin,
  lowerLetter: (n) => latin(n)?.toLowerCase(),
  russianLower: repeated(russian),
  russianUpper: repeated(russian.toUpperCase()),
  hebrew1: hebrewNumeral,
  hebrew2: once(hebrew),
  arabicAlpha: once('أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  arabicAbjad: once('أبجدهوزحطيكلمنسعفصقرشتثخذضغظ'),
  // Word has the two names the other way round ([MS-OI29500] 2.1.540).
  hindiVowels: once(range(0x915, 0x939)),
  hindiConsonants: once(range(0x905, 0x914)),
  hindiNumbers: digits(0x966),
  thaiLetters: once(`กขค${range(0xe07, 0xe23)}ล${range(0xe27, 0xe2e)}`),
  thaiNumbers: digits(0xe50),
  ganada: once('가나다라마바사아자차카타파하'),
  chosung: once('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  aiueo: again(`${range(0xff71, 0xff9c)}ｦﾝ`),
  aiueoFullWidth: again(katakana),
  iroha: once(halfWidth),
  irohaFullWidth: once(iroha),
};

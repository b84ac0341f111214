const ones = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function words(n: number): string | undefined {
  if (n > 9999) return undefined;
  if (n < 20) return ones[n];
  if (n < 100) return tens[Math.floor(n / 10)]! + (n % 10 ? `-${ones[n % 10]}` : '');
  const [unit, name] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  return `${words(Math.floor(n / unit))} ${name}${n % unit ? ` ${words(n % unit)}` : ''}`;
}

const capital = (text: string | undefined) => text && text[0]!.toUpperCase() + text.slice(1);

function ordinalWords(n: number): string | undefined {
  return words(n)?.replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

const ending = (n: number) => (n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));

/** Numbers in English words: 21 → Twenty-one, Twenty-first, 21st. In files of another language Word writes that one's. */
export const english: Record<string, (n: number) => string | undefined> = {
  ordinal: (n) => `${n}${ending(n)}`,
  cardinalText: (n) => capital(words(n)),
  ordinalText: (n) => capital(ordinalWords(n)),
};

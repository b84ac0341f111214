// Built-in formats that show a day; 27–36 and 50–58 are the East Asian ones, of which 32–35, 55 and 56 show only a time.
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows a day (a time of day alone is not a date). `code` is given for custom formats. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  const first = code.split(';')[0]!;
  if (/^\s*(general|standard|通用格式|g\/通用格式)\s*$/i.test(first)) return false;
  const letters = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '');
  if (/[yd]|aaa/i.test(letters)) return true;
  return /m/i.test(letters) && !/[hs]/i.test(letters);
}

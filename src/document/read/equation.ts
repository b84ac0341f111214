/**
 * What an EQ field shows, as plain text: 分数 a/b, 带圈字符 as one character where Unicode has it, everything else its arguments side by side.
 * `code` is the field's code, e.g. ` EQ \\o\\ac(○,1) `.
 */
export function equationText(code: string): string {
  let text = code
    .replace(switches, '')
    .replace(/\\([,;()\\])/g, (_, c) => String.fromCharCode(0xe000 + c.charCodeAt(0)));
  // Innermost first: a name, its switches, arguments without parentheses.
  const inner = /\\([a-z])((?:\\[a-z]+\s*\d*)*)\s*\(([^()]*)\)/i;
  for (let found = inner.exec(text); found; found = inner.exec(text)) {
    const parts = found[3]!.split(/[,;]/).map((part) => part.trim());
    const shown = combined(found[1]!.toLowerCase(), parts);
    text = text.slice(0, found.index) + shown + text.slice(found.index + found[0].length);
  }
  return text
    .replace(/\\[a-z]+\d*/gi, '')
    .replace(/[\ue000-\ue0ff]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xe000))
    .trim();
}

/** The field's name, and switches such as `\\* jc2 \\* "Font:宋体" \\* hps16`. */
const switches = /^\s*eq\s*|\\\*\s*("[^"]*"|\S+)\s*/gi;

/** Word's 拼音指南 as it stands in a field: small characters raised over others; undefined for any other EQ field. */
export function equationRuby(code: string): { text: string; ruby: string } | undefined {
  const found = /^\\o(?:\\a[a-z])?\s*\(\s*\\s\\up\s*\d+\s*\(([^()]*)\)\s*[,;]([^()]*)\)\s*$/i.exec(
    code.replace(switches, ''),
  );
  const [, ruby = '', text = ''] = found ?? [];
  return found && text.trim() ? { text: text.trim(), ruby: ruby.trim() } : undefined;
}

function combined(name: string, parts: string[]): string {
  if (name === 'f') return parts.join('/');
  if (name === 'r') return `√${parts.at(-1) ?? ''}`;
  if (name === 'o') return overlaid(parts);
  return parts.join('');
}

const circle = /^[○◯〇]$/;

/** One character over another: a circle and a number up to 20 are one character. */
function overlaid(parts: string[]): string {
  const inside = parts.find((part) => !circle.test(part)) ?? '';
  if (!parts.some((part) => circle.test(part)) || inside === '') return parts.join('');
  const number = /^\d+$/.test(inside) ? Number(inside) : 0;
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : inside;
}

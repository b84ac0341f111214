/** Names of the Adobe Glyph List that letters, figures and marks of European text have; letters are their own names. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `space 0020|exclam !|quotedbl "|numbersign #|dollar $|percent %|ampersand &|quotesingle '|parenleft (|parenright )|asterisk *|plus +
comma ,|hyphen -|minus −|period .|slash /|zero 0|one 1|two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|colon :|semicolon ;
less <|equal =|greater >|question ?|at @|bracketleft [|backslash \\|bracketright ]|asciicircum ^|underscore _|grave \`|braceleft {
bar 007C|braceright }|asciitilde ~|quoteleft ‘|quoteright ’|quotedblleft “|quotedblright ”|endash –|emdash —|ellipsis …|bullet •
periodcentered ·|middot ·|section §|degree °|yen ¥|multiply ×|divide ÷|guillemotleft «|guillemotright »|fi fi|fl fl|nbspace 00A0`
    .split(/[|\n]/)
    .map((pair) => {
      const [name, to] = pair.split(' ') as [string, string];
      return [name, /^[\dA-F]{4}$/.test(to) ? String.fromCharCode(Number.parseInt(to, 16)) : to];
    }),
);

/** What a glyph's name says; undefined: nothing that is known. */
export function textOfGlyphName(name: string): string | undefined {
  const plain = name.split('.')[0]!;
  const point = /^(?:uni([\dA-Fa-f]{4})|u([\dA-Fa-f]{4,6}))$/.exec(plain);
  if (point) {
    const code = Number.parseInt(point[1] ?? point[2]!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  return NAMES[plain] ?? (/^[A-Za-z]$/.test(plain) ? plain : undefined);
}

const MM = 72 / 25.4;

/** A line of text on a printed page. */
export interface Printed {
  text: string;
  /** mm from the left edge of the page, to the text's beginning. */
  x: number;
  /** mm from the upper edge, to the baseline. */
  y: number;
  /** pt, default 16 */
  size?: number;
  /** pt from one character to the next, default 15.79: 28 in 156 mm. */
  pitch?: number;
  red?: boolean;
  /** Index of the font: 0 embedded, 1 not. */
  font?: 0 | 1;
}

/** A line drawn, mm: from the left edge, from the upper edge, how long, how thick. */
export interface Drawn {
  x: number;
  y: number;
  width: number;
  height: number;
  red?: boolean;
}

export interface PrintedPage {
  lines: Printed[];
  drawn?: Drawn[];
  /** mm, default A4 upright */
  width?: number;
  height?: number;
}

/** Ends that 28 characters from edge to edge fill. */
export const FULL = '按照方案要求村里对全村所有农村人口开展了一次排查逐户核对';

/** A body line at the nth place of the page (from 0). */
export const body = (nth: number, text = FULL, x = 28): Printed => ({ text, x, y: 44.3 + nth * 10.213 });

/** A page number where GB/T 9704 7.5 wants it. */
export const folio = (value: number, text = `— ${value} —`): Printed => {
  const width = ([...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 255 ? 14 : 7), 0) / 72) * 25.4;
  const indent = (14 / 72) * 25.4;
  return { text, x: value % 2 === 1 ? 184 - indent - width : 28 + indent, y: 270.9, size: 14, pitch: 0 };
};

/** `count` body lines and the page number of the nth page. */
export const fullPage = (nth: number, count = 22): PrintedPage => ({
  lines: [...Array.from({ length: count }, (_, i) => body(i)), folio(nth)],
});

/** A PDF that shows just this, with fonts that need no table: codes are UTF-16. */
export function printedPdf(pages: readonly PrintedPage[]): Buffer {
  const font = (name: string, file: string): string =>
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UTF16-H /DescendantFonts [<</Type /Font /FontDescriptor <<${file}>>>>]>>`;
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length}>>`,
    font('FangSong', '/FontFile2 5 0 R'),
    font('SimSun', ''),
    '<</Length 0>>\nstream\n\nendstream',
    ...pages.flatMap((page, i) => {
      const [width, height] = [(page.width ?? 210) * MM, (page.height ?? 297) * MM];
      const content = contentOf(page, height);
      return [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${7 + 2 * i} 0 R /Resources <</Font <</F0 3 0 R /F1 4 0 R>>>>>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const rows = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Root 1 0 R>>\n`;
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF\n`, 'latin1');
}

function contentOf({ lines, drawn = [] }: PrintedPage, height: number): string {
  const colour = (red?: boolean): string => (red ? '1 0 0 rg' : '0 g');
  return [
    ...drawn.map(
      (one) =>
        `${colour(one.red)} ${one.x * MM} ${height - (one.y + one.height) * MM} ${one.width * MM} ${one.height * MM} re f`,
    ),
    ...lines.map(({ text, x, y, size = 16, pitch = 15.79, red, font = 0 }) => {
      const codes = [...text].map((c) => `<${Buffer.from(c, 'utf16le').swap16().toString('hex')}>`);
      const width = (c: string): number => (c.codePointAt(0)! > 255 ? size : size / 2);
      const apart =
        pitch === 0
          ? codes.join('')
          : codes.map((code, i) => `${code} ${(1000 * (width([...text][i]!) - pitch)) / size}`).join(' ');
      return `${colour(red)} BT /F${font} ${size} Tf ${x * MM} ${height - y * MM} Td [${apart}] TJ ET`;
    }),
  ].join('\n');
}

const cell = /^\{\{村列(?:\s+([^{}]+?))?\}\}$/;

/**
 * A template's tables with a column for each village: the cell `{{村列 各村}}` in a header becomes `{{各村.村0}}`, `{{各村.村1}}` …,
 * `{{村列}}` in a row becomes `{{村0}}` …; other cells of such a column are repeated as they are. Everything else stays, line by line.
 */
export function expandVillageColumns(source: string, villages: number): string {
  const lines = source.split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.startsWith('|')) continue;
    const column = split(lines[at]!).findIndex((text) => cell.test(text));
    for (; at < lines.length && /^(\||\{\{)/.test(lines[at]!); at++)
      if (column >= 0 && lines[at]!.startsWith('|')) lines[at] = expand(lines[at]!, column, villages);
  }
  return lines.join('\n');
}

const split = (line: string): string[] =>
  line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((text) => text.trim());

function expand(line: string, column: number, villages: number): string {
  const cells = split(line);
  const text = cells[column] ?? '';
  const list = cell.exec(text);
  const repeated = Array.from({ length: villages }, (_, index) =>
    list ? `{{${list[1] === undefined ? '' : `${list[1]}.`}村${index}}}` : text,
  );
  return `| ${[...cells.slice(0, column), ...repeated, ...cells.slice(column + 1)].join(' | ')} |`;
}

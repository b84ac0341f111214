const FENCE = /^```console\n([\s\S]*?)^```$/gm;
const HIDDEN = /^<!-- \$ (.*) -->$/gm;
const PICTURE = /!\[[^\]]*\]\((?<file>[^ )]+\.png) "(?<source>\S+) 第(?<number>\d+)页"\)/g;

/**
 * What the page tells to do. A ```console block holds commands (`$ …`) and what they print; `<!-- $ … -->` is a command that
 * readers do not see; a picture's title says which page of which file it shows: `![…](导览/名.png "文件 第2页")`.
 */
export function parsePage(text) {
  const steps = [];
  for (const match of [...text.matchAll(FENCE), ...text.matchAll(HIDDEN)].sort((a, b) => a.index - b.index)) {
    const hidden = match[0].startsWith('<!--');
    const commands = hidden
      ? [match[1]]
      : match[1].split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
    steps.push({ commands, hidden });
  }
  const pictures = [...text.matchAll(PICTURE)].map(({ groups }) => ({ ...groups, number: Number(groups.number) }));
  const write = (results) => {
    const shown = results.filter((_, i) => !steps[i].hidden);
    let block = 0;
    return text.replace(FENCE, () => {
      const said = shown[block++].map(({ command, output }) => `$ ${command}\n${output}`).join('\n');
      return `\`\`\`console\n${said}\`\`\``;
    });
  };
  return { steps, pictures, write };
}

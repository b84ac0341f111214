import { type Diagnostic, suggest } from '../../diagnostics/index.js';
import { markdownInvalid } from '../codes.js';
import { STAND_INS, type TagTable } from '../tags.js';
import type { TemplatePlace } from './front-matter.js';
import { isDelimiter, type TableBlock, TableReader } from './table.js';

export type MarkdownBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; label?: string; text: string; place: TemplatePlace }
  | { kind: 'paragraph'; text: string }
  /** Block tags on a line of their own. */
  | { kind: 'tags'; text: string }
  | TableBlock
  | ContainerBlock;

export interface ContainerBlock {
  kind: 'container';
  type: keyof typeof CONTAINERS;
  /** What follows the type, stand-ins included. */
  title: string;
  blocks: MarkdownBlock[];
  place: TemplatePlace;
}

/** Kinds of `:::` blocks: sections of their own, attachments, alignments, notes below a table. */
export const CONTAINERS = {
  附件: { section: true, landscape: false, attachment: true },
  横排附件: { section: true, landscape: true, attachment: true },
  横排: { section: true, landscape: true, attachment: false },
  居中: { section: false, align: 'center' },
  顶格: { section: false, align: 'left' },
  右对齐: { section: false, align: 'right' },
  表注: { section: false, style: 'TableNote' },
} as const;

/** Whether a line holds block tags and comments only. */
function isTagLine(line: string, table: TagTable): boolean {
  const tags = line.match(STAND_INS);
  if (!tags || line.replace(STAND_INS, '').trim()) return false;
  return tags.every((c) => ['open', 'else', 'close', 'comment'].includes(table.of(c).kind));
}

const isTableLine = (line: string | undefined): boolean => /^\s*\|/.test(line ?? '');

/** Reads the body of a template, tags already replaced by stand-ins. Codes: TPL-006. */
export class BlockReader {
  private at = 0;
  private readonly lines: string[];

  constructor(
    body: string,
    private readonly firstLine: number,
    private readonly table: TagTable,
    private readonly report: (d: Diagnostic) => void,
  ) {
    this.lines = body.split('\n');
  }

  read(container?: ContainerBlock): MarkdownBlock[] {
    const blocks: MarkdownBlock[] = [];
    while (this.at < this.lines.length) {
      const line = trim(this.lines[this.at]!);
      if (!line) this.at++;
      else if (/^:{3,}\s*$/.test(line)) {
        this.at++;
        if (container) return blocks;
        this.invalid('这里的 ::: 没有开头。', '删去这一行，或在前面补上开头，如 :::居中。', this.at - 1);
      } else if (line.startsWith(':::')) this.container(line, blocks, container);
      else if (isTagLine(line, this.table)) blocks.push({ kind: 'tags', text: this.take() });
      else if (/^#+(\s|$)/.test(line)) this.heading(line, blocks);
      else if (isTableLine(line)) this.tableBlock(blocks);
      else blocks.push({ kind: 'paragraph', text: this.paragraph() });
    }
    if (container)
      this.report(
        markdownInvalid({
          place: container.place,
          message: `“:::${container.type}”没有收尾 - 最后应有一行 :::。`,
          fix: ['在这一块的文字后面另起一行，写 :::。'],
        }),
      );
    return blocks;
  }

  private take(): string {
    return trim(this.lines[this.at++]!);
  }

  private place(index: number): TemplatePlace {
    const around = this.table
      .restore(this.lines[index] ?? '')
      .trim()
      .slice(0, 40);
    return { kind: 'template', file: this.table.file, line: this.firstLine + index, column: 1, around };
  }

  private invalid(message: string, fix: string, index = this.at): void {
    this.report(markdownInvalid({ place: this.place(index), message, fix: [fix] }));
  }

  private container(line: string, blocks: MarkdownBlock[], outer: ContainerBlock | undefined): void {
    const [, type = '', title = ''] = /^:{3,}\s*([^\s\uE100-\uF8FF]*)\s*([\s\S]*)$/.exec(line)!;
    const place = this.place(this.at);
    if (!Object.hasOwn(CONTAINERS, type)) {
      const meant = suggest(type, Object.keys(CONTAINERS));
      this.invalid(
        `没有“:::${type}”这种写法 - 可用的有 ${Object.keys(CONTAINERS)
          .map((c) => `:::${c}`)
          .join('、')}。`,
        meant
          ? `把“:::${type}”改成“:::${meant}”。`
          : `换成可用的一种；不需要的，把“:::${type}”和后面的“:::”两行都删去。`,
      );
    }
    const block: ContainerBlock = {
      kind: 'container',
      type: type as keyof typeof CONTAINERS,
      title,
      blocks: [],
      place,
    };
    if (!Object.hasOwn(CONTAINERS, type)) {
      this.at++;
      this.read(block);
      return;
    }
    const { section } = CONTAINERS[block.type];
    if (section && outer)
      this.invalid(`“:::${type}”不能放在别的 ::: 里面。`, '先用一行 ::: 结束外面的一块，再写这一块。');
    if ('attachment' in CONTAINERS[block.type] && type.endsWith('附件') && !title)
      this.invalid(`“:::${type}”后面没有写附件名称。`, `写成“:::${type} 名称”，名称与文件头 attachments 里的相同。`);
    this.at++;
    block.blocks = this.read(block);
    blocks.push(block);
  }

  private heading(line: string, blocks: MarkdownBlock[]): void {
    const [, marks, heading] = /^(#+)\s*([\s\S]*)$/.exec(line)!;
    const rest = withoutMarks(heading!);
    const level = marks!.length - 1;
    const wrong: [string, string] | undefined = !rest
      ? ['标题没有文字。', `在“${marks}”后面写上标题，或删去这一行。`]
      : level < 1
        ? [
            '正文里不用一个 # - 标题写在文件头的 title；一级标题用 ##。',
            '整篇的标题写到文件头的 title；一级标题多写一个 #。',
          ]
        : level > 4
          ? ['标题最多四级（#####）。', '去掉几个 #，或写成一段正文。']
          : undefined;
    if (wrong) this.invalid(...wrong);
    else {
      const labelled = /^\[([^\]]*)\]\s*([\s\S]*)$/.exec(rest);
      const [label, text] = labelled ? [labelled[1], labelled[2]!] : [undefined, rest];
      const place = this.place(this.at);
      blocks.push({ kind: 'heading', level: level as 1, ...(label !== undefined && { label }), text, place });
    }
    this.at++;
  }

  private paragraph(): string {
    let text = '';
    let joined = '';
    while (this.at < this.lines.length) {
      const raw = this.lines[this.at]!;
      const line = trim(raw);
      if (!line || line.startsWith(':::') || /^#+\s/.test(line) || isTableLine(line) || isTagLine(line, this.table))
        break;
      const hard = /[^\\](\\\\)*\\$/.test(line) || / {2,}$/.test(raw);
      text += joined && text && !text.endsWith('\n') && /[\w,.;:]$/.test(text) && /^\w/.test(line) ? ' ' : '';
      text += hard ? `${line.replace(/\\$/, '')}\n` : line;
      joined = line;
      this.at++;
    }
    return text.replace(/\n$/, '');
  }

  private tableBlock(blocks: MarkdownBlock[]): void {
    const start = this.at;
    if (!isDelimiter(this.lines[start + 1] ?? '')) {
      this.invalid(
        '表格第二行应是短横线，如 |---|---|。',
        '先写表头一行，再写 |---|---| 一行（几栏写几段），然后才是各行；循环写在各行前后。',
        start,
      );
      while (isTableLine(this.lines[this.at])) this.at++;
      return;
    }
    const reader = new TableReader(this.lines[start]!, this.lines[start + 1]!);
    this.at += 2;
    let depth = 0;
    for (; this.at < this.lines.length; this.at++) {
      const line = trim(this.lines[this.at]!);
      if (isTableLine(line)) {
        if (!reader.addRow(line))
          this.invalid(
            `这一行有 ${reader.lastCount} 格，表头有 ${reader.columns} 格 - 应一样多。`,
            '补上或删去多余的 |；格里要印竖线，写成 \\|。',
          );
      } else if (isTagLine(line, this.table) && this.belongsToTable(line, depth)) {
        for (const c of line.match(STAND_INS)!) {
          const { kind } = this.table.of(c);
          depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
        }
        reader.addTags(line);
      } else break;
    }
    if (reader.headerCount !== reader.columns)
      this.invalid(
        `表头有 ${reader.headerCount} 格，短横线有 ${reader.columns} 格 - 应一样多。`,
        '短横线那一行，几栏写几段，如 |---|---|。',
        start,
      );
    blocks.push(reader.block());
  }

  /** Tags between rows: closing what was opened between rows, or opening before another row. */
  private belongsToTable(line: string, depth: number): boolean {
    if (this.table.of(line.match(STAND_INS)![0]!).kind !== 'open') return depth > 0;
    let next = this.at + 1;
    while (isTagLine(trim(this.lines[next] ?? ''), this.table)) next++;
    return isTableLine(this.lines[next]);
  }
}

/** Blanks at both ends go, full-width ones too: the first-line indent is the style's work. */
const trim = (line: string): string => line.trim();

/** A heading may be closed with `#`, too. */
function withoutMarks(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trimEnd();
}

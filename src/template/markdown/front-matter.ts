import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { type Diagnostic, type Place, readWritten, suggest } from '../../diagnostics/index.js';
import { frontMatterInvalid, frontMatterMissing, frontMatterQuotes } from '../codes.js';

export type TemplatePlace = Extract<Place, { kind: 'template' }>;

/** A value of the front matter, tags unresolved, with its place. */
export interface FrontText {
  text: string;
  place: TemplatePlace;
}

/** How the first and last page are set out: 普通 without a red head, else by GB/T 9704 7 (公文), 10.1 (信函), 10.3 (纪要). */
export const LAYOUTS = ['普通', '公文', '信函', '纪要'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Whether the seal goes over the signature (GB/T 9704 7.3.5.1) or the document has none (7.3.5.2). */
export const SEALS = ['不加盖', '加盖'] as const;

/** Elements of the official layouts, by the key that the front matter uses. */
const OFFICIAL = {
  copyNumber: '份号',
  secrecy: '密级',
  urgency: '紧急程度',
  letterhead: '发文机关标志',
  documentNumber: '发文字号',
  signer: '签发人',
  note: '附注',
  attending: '出席',
  excused: '请假',
  observing: '列席',
  copyTo: '抄送',
  printedBy: '印发机关',
  printedOn: '印发日期',
} as const;
export type OfficialKey = keyof typeof OFFICIAL;

export interface FrontMatter {
  kind: string;
  layout: Layout;
  seal: (typeof SEALS)[number];
  official: Partial<Record<OfficialKey, FrontText>>;
  title: FrontText;
  recipient?: FrontText;
  signature?: FrontText;
  date?: FrontText;
  attachments: { name: FrontText; when?: FrontText }[];
  required: FrontText[];
}

const KEYS: Record<string, string> = {
  kind: 'kind',
  文种: 'kind',
  title: 'title',
  标题: 'title',
  recipient: 'recipient',
  主送: 'recipient',
  signature: 'signature',
  署名: 'signature',
  date: 'date',
  成文日期: 'date',
  attachments: 'attachments',
  附件: 'attachments',
  required: 'required',
  必备章节: 'required',
  layout: 'layout',
  版式: 'layout',
  seal: 'seal',
  印章: 'seal',
  ...Object.fromEntries(Object.entries(OFFICIAL).flatMap(([key, name]) => [key, name].map((word) => [word, key]))),
};

/**
 * Splits a template into front matter and body. `bodyLine` is the number of the body's first line in the file.
 * TPL-001 no front matter or a compulsory entry missing, TPL-002 tag without quotes, TPL-003 anything else.
 */
export function readFrontMatter(
  source: string,
  file: string,
  report: (d: Diagnostic) => void,
): { front?: FrontMatter; body: string; bodyLine: number } {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  if (!match) {
    report(
      frontMatterMissing({
        place: { kind: 'template', file, line: 1, column: 1 },
        message: '模板开头没有文件头 - 第一行应是 ---，写完各项后再有一行 ---。',
        fix: ['在最上面写四行：---，kind: 自查报告，title: "{{村名}}自查报告"，---。'],
      }),
    );
    return { body: source, bodyLine: 1 };
  }
  const body = source.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const front = new FrontMatterReader(match[1]!, file, report).read();
  return { body, bodyLine, ...(front && { front }) };
}

class FrontMatterReader {
  private readonly lines = new LineCounter();
  private failed = false;

  constructor(
    private readonly yaml: string,
    private readonly file: string,
    private readonly report: (d: Diagnostic) => void,
  ) {}

  read(): FrontMatter | undefined {
    const document = readWritten(this.yaml, () => parseDocument(this.yaml, { lineCounter: this.lines }));
    if (typeof document === 'string') {
      const place = { kind: 'template', file: this.file, line: 1, column: 1 } as const;
      this.report(frontMatterInvalid({ place, message: `文件头读不懂：${document}。` }));
      return undefined;
    }
    const unquoted = this.reportUnquoted(document.contents);
    for (const error of document.errors) {
      const place = this.placeAt(error.pos[0]);
      if (place.around?.includes('{{')) {
        if (!unquoted.has(place.line!))
          this.fail(frontMatterQuotes({ place, message: '这一行有 {{…}}，但值没有用引号括起来。' }));
      } else
        this.fail(
          frontMatterInvalid({
            place,
            message: `文件头第 ${place.line} 行写法不对 - 应是“名称: 值”。`,
            fix: ['一行一项，名称后面写英文冒号和一个空格，再写值，如 title: 标题。'],
          }),
        );
    }
    if (this.failed) return undefined;
    if (!isMap(document.contents)) {
      this.fail(frontMatterMissing({ place: this.placeAt(0), message: '文件头是空的 - 至少要有 kind 和 title。' }));
      return undefined;
    }
    return this.convert(document.contents);
  }

  private reportUnquoted(root: Node | null): Set<number> {
    const lines = new Set<number>();
    visit(root, {
      Map: (_key, node) => {
        // `{{村名}}` reads as a map whose key is a map.
        if (!node.flow || !node.items.some((pair) => isPair(pair) && isMap(pair.key))) return undefined;
        const place = this.placeAt(node.range?.[0] ?? 0);
        lines.add(place.line!);
        this.fail(frontMatterQuotes({ place, message: '这一行有 {{…}}，但值没有用引号括起来。' }));
        return visit.SKIP;
      },
    });
    return lines;
  }

  private convert(map: YAMLMap): FrontMatter | undefined {
    const found: Record<string, Node> = {};
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const known = KEYS[name];
      const place = this.placeAt((key as Node).range?.[0] ?? 0);
      const meant = known ? undefined : suggest(name, Object.keys(KEYS));
      if (!known)
        this.fail(
          frontMatterInvalid({
            place,
            found: name,
            message: `文件头里没有“${name}”这一项。`,
            expected: Object.keys(KEYS),
            fix: [
              meant
                ? `把“${name}”改成“${meant}”。`
                : `换成文件头里有的：${Object.keys(KEYS)
                    .filter((key) => !/^\w/.test(key))
                    .join('、')}。`,
            ],
          }),
        );
      else if (value && !(isScalar(value) && value.value === null)) found[known] = value as Node;
    }
    for (const [key, label] of [
      ['kind', '文种'],
      ['title', '标题'],
    ] as const)
      if (!found[key])
        this.fail(
          frontMatterMissing({
            place: this.placeAt(0),
            message: `文件头里没有 ${key}（${label}）。`,
            fix: [`在两行 --- 之间补一行，如 ${key}: ${key === 'kind' ? '自查报告' : '"{{村名}}自查报告"'}。`],
          }),
        );
    const text = (key: string): FrontText | undefined => (found[key] ? this.text(found[key]) : undefined);
    const attachments = this.items(found.attachments).map((item) => this.attachment(item));
    const required = this.items(found.required).map((item) => this.text(item));
    const [kind, title, recipient, signature, date] = ['kind', 'title', 'recipient', 'signature', 'date'].map(text);
    if (date && !signature)
      this.fail(
        frontMatterMissing({
          place: date.place,
          message: '有成文日期，没有署名（signature）。',
          fix: ['补一行 signature: "{{落款}}"。'],
        }),
      );
    const layout = this.choice(text('layout'), LAYOUTS, '版式');
    const seal = this.choice(text('seal'), SEALS, '印章');
    const official = Object.fromEntries(
      Object.keys(OFFICIAL).flatMap((key) => (found[key] ? [[key, this.text(found[key])]] : [])),
    );
    if (layout !== '普通' && !official.letterhead)
      this.fail(
        frontMatterMissing({
          place: this.placeAt(0),
          message: `版式是“${layout}”，文件头里没有 发文机关标志（letterhead）。`,
        }),
      );
    if (this.failed) return undefined;
    return {
      kind: kind!.text,
      layout,
      seal,
      official,
      title: title!,
      ...(recipient && { recipient }),
      ...(signature && { signature }),
      ...(date && { date }),
      attachments,
      required,
    };
  }

  private choice<T extends string>(found: FrontText | undefined, allowed: readonly T[], name: string): T {
    const value = allowed.find((one) => one === found?.text);
    if (found && !value)
      this.fail(
        frontMatterInvalid({
          place: found.place,
          found: found.text,
          expected: [...allowed],
          message: `${name}填的是“${found.text}”，只能是${allowed.map((one) => `“${one}”`).join('、')}。`,
        }),
      );
    return value ?? (allowed[0] as T);
  }

  private items(node: Node | undefined): Node[] {
    if (!node) return [];
    return 'items' in node && !isMap(node) ? (node as unknown as { items: Node[] }).items : [node];
  }

  private attachment(node: Node): { name: FrontText; when?: FrontText } {
    if (!isMap(node)) return { name: this.text(node) };
    const get = (...keys: string[]): Node | undefined =>
      keys.map((k) => node.get(k, true) as Node | undefined).find((n) => n !== undefined);
    const name = get('name', '名称');
    const when = get('when', '条件');
    if (!name)
      this.fail(
        frontMatterInvalid({
          place: this.placeAt(node.range?.[0] ?? 0),
          message: '附件没有 name（名称）。',
          fix: ['写成 - { name: 统计表, when: 有 }，或只写 - 统计表。'],
        }),
      );
    return {
      name: name ? this.text(name) : { text: '', place: this.placeAt(0) },
      ...(when && { when: this.text(when) }),
    };
  }

  private text(node: Node): FrontText {
    const place = this.placeAt(node.range?.[0] ?? 0);
    if (isScalar(node)) return { text: String(node.source ?? node.value), place };
    this.fail(
      frontMatterInvalid({
        place,
        message: '这里应是一段文字。',
        fix: ['去掉方括号、花括号；文字里有冒号、井号的，整段用英文双引号括起来。'],
      }),
    );
    return { text: '', place };
  }

  private fail(diagnostic: Diagnostic): void {
    this.failed = true;
    this.report(diagnostic);
  }

  /** Line 1 of the YAML is line 2 of the file. */
  private placeAt(offset: number): TemplatePlace {
    const { line, col } = this.lines.linePos(offset);
    const around = this.yaml.split('\n')[Math.max(0, line - 1)]?.trim() ?? '';
    return { kind: 'template', file: this.file, line: Math.max(1, line) + 1, column: Math.max(1, col), around };
  }
}

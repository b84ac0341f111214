import type { Diagnostic } from '../diagnostics/index.js';
import { renderHtml } from '../diagnostics/index.js';
import type { Facts } from '../facts/index.js';
import { escapeAttribute, escapeText } from '../office/index.js';

export interface ResultPage {
  title: string;
  /** Label and value pairs: village, date, counts. */
  summary: [string, string][];
  /** Names of the files made, with a sentence on each. */
  files: { name: string; about: string }[];
  diagnostics: readonly Diagnostic[];
  /** What to do next, in order. */
  next: string[];
  /** A page of its own to look at the report without an office program. */
  preview?: string;
}

/** A fact as people read it; — where it is not known. */
const factText = (facts: Facts, key: string): string => {
  const fact = facts.get(key);
  return fact?.value == null ? '—' : `${fact.value}${fact.unit}`;
};

/** For the summary: of each label the facts in its text, written as `{name}`. */
export const factLines = (facts: Facts, lines: readonly (readonly [string, string])[]): [string, string][] =>
  lines.map(([label, text]) => [label, text.replace(/\{([^}]+)\}/g, (_, key: string) => factText(facts, key))]);

/** What village and town both sum up. */
export const INSPECTED: readonly (readonly [string, string])[] = [
  ['应排查', '{排查.应排查户数} {排查.应排查人数}'],
  ['已排查', '{排查.已排查户数} {排查.已排查人数}（户覆盖率{排查.户覆盖率}）'],
  ['问题', '共{问题.总数}，已整改{问题.已整改数}，已销号{问题.已销号数}，逾期{问题.逾期数}'],
];

const style = `body{font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.5em;margin-bottom:.3em}h2{font-size:1.15em;border-bottom:1px solid #ccc;padding-bottom:.2em;margin-top:1.6em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#f4f4f4}
iframe{width:100%;height:80vh;border:1px solid #ccc}summary{cursor:pointer;margin-top:1.6em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em}dt{color:#666}dd{margin:0}`;

/** 结果.html: what was made, what is to be mended, the next step. Self-contained; no links to the outside. */
export function resultPage({ title, summary, files, diagnostics, next, preview }: ResultPage): string {
  const made = files.length
    ? `<ul>${files.map((f) => `<li><a href="${encodeURIComponent(f.name)}">${escapeText(f.name)}</a>：${escapeText(f.about)}</li>`).join('')}</ul>`
    : '<p>这次没有生成正式文件。</p>';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title><style>${style}</style></head>
<body><h1>${escapeText(title)}</h1>
<p>这一页供经办人查看：里面的数没有按级别遮盖，不要上报，也不要公开。</p>
<dl>${summary.map(([k, v]) => `<dt>${escapeText(k)}</dt><dd>${escapeText(v)}</dd>`).join('')}</dl>
<h2>生成的文件</h2>${made}
<h2>需要处理的</h2>${diagnostics.length ? renderHtml(diagnostics) : '<p>没有错误，也没有提醒。</p>'}
<h2>下一步</h2><ol>${next.map((n) => `<li>${escapeText(n)}</li>`).join('')}</ol>
${preview ? `<details><summary>报告预览（版式以 Word 和 PDF 为准）</summary><iframe sandbox title="报告预览" srcdoc="${escapeAttribute(preview)}"></iframe></details>` : ''}
</body></html>
`;
}

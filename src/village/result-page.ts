import type { Diagnostic } from '../diagnostics/index.js';
import { renderHtml } from '../diagnostics/index.js';
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

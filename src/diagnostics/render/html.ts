import type { Diagnostic } from '../diagnostic.js';
import { GROUPS, groupOf } from '../group.js';
import { type Fold, fold, shortPlace } from './fold.js';
import { placeText, SEVERITY_WORDS } from './words.js';

const LISTED = 200;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/**
 * Diagnostics as an HTML table: a row for each group of equals, heaviest first, with all its addresses. Classes: `diagnostics`
 * on the table, the severity on its rows. Empty text when there is nothing to say.
 */
export function renderHtml(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const rows = GROUPS.flatMap((group, i) => {
    const some = fold(diagnostics.filter(({ code }) => groupOf(code) === group)).map(rowOf);
    return i === 0 || some.length === 0 ? some : [`<tr class="group"><th colspan="4">${group}</th></tr>`, ...some];
  });
  return `<table class="diagnostics"><thead><tr><th>程度</th><th>位置</th><th>问题</th><th>怎么改</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function rowOf({ first, all }: Fold): string {
  const place = first.place ? escapeHtml(placeText(first.place)) : '';
  const more = [...new Set(all.slice(1).map(shortPlace))].filter((text) => text !== '');
  const rest =
    all.length > 1
      ? `<details><summary>共 ${all.length} 处</summary>${escapeHtml(more.slice(0, LISTED).join('、'))}${more.length > LISTED ? ' 等' : ''}</details>`
      : '';
  const related = (first.related ?? [])
    .map((r) => `<br><small>${escapeHtml(`${placeText(r.place)}：${r.message}`)}</small>`)
    .join('');
  const fix = first.fix.map(escapeHtml).join('<br>');
  return `<tr class="${first.severity}"><td>${SEVERITY_WORDS[first.severity]}<br><small>${escapeHtml(first.code)}</small></td><td>${place}${rest}</td><td>${escapeHtml(first.message)}${related}</td><td>${fix}</td></tr>`;
}

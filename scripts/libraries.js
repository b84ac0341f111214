// Writes into docs/威胁模型.md the list of all libraries that the build has put into dist/, with version and licence (node scripts/libraries.js).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [BEGIN, END] = ['<!-- 全部库 -->', '<!-- 全部库完 -->'];

/** Known advisories, looked up by name in public trackers: since which version they are mended, and what we use at all. */
const NOTES = {
  'ansi-regex': 'CVE-2021-3807 在 6.0.1 修好；2025 年 9 月被人冒名发布的是 6.2.1，不是这一版',
  'ansi-styles': '2025 年 9 月被人冒名发布的是 6.2.2，不是这一版',
  archiver: 'exceljs 用来拼压缩包，只在内存里',
  async: 'CVE-2021-43138 在 3.2.2 修好',
  bl: 'CVE-2020-8244 在 4.0.3 修好；只随 tar-stream 带进来，不用',
  brotli: '读 WOFF2 字体才用，程序不收 WOFF2',
  exceljs: '只用写出；报过的都在它的依赖里（jszip、unzipper、tmp、uuid、brace-expansion、inflight），都没有打包进来',
  handlebars:
    'CVE-2019-19919、CVE-2021-23369、CVE-2021-23383、CVE-2026-33916 分别在 4.3.0、4.7.7、4.7.9 修好；而且只用语法分析',
  pdfkit: '旧版的 crypto-js（CVE-2023-46233）已经不用',
  'strip-ansi': '2025 年 9 月被人冒名发布的是 7.1.1，不是这一版',
  'tar-stream': 'archiver 带进来，不做 tar',
  'wrap-ansi': '2025 年 9 月被人冒名发布的是 9.0.1，不是这一版',
  xmldoc: '只读我们自己画的 SVG',
  yaml: 'CVE-2026-33532（套得太深栈溢出）在 2.8.3 修好；而且栈溢出我们接得住',
  'yargs-parser': 'CVE-2020-7608 在 18.1.2 修好',
};

/** Name, version and licence of what is in dist/, in order. */
export function librariesIn(licences) {
  return [...licences.matchAll(/^-{80}\n\n(\S+) (\d[^\s（]*)(?:（([^\n]+)）)?$/gm)].map(
    ([, name, version, licence = '见 licences.txt']) => ({
      name,
      version,
      licence,
    }),
  );
}

export const libraryTable = (licences) =>
  [
    '| 库 | 版本 | 许可证 | 已知情况 |',
    '|---|---|---|---|',
    ...librariesIn(licences).map(
      ({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${NOTES[name] ?? '没有查到'} |`,
    ),
  ].join('\n');

export const withTable = (page, table) =>
  page.replace(new RegExp(`(${BEGIN})[\\s\\S]*(${END})`), (_, begin, end) => `${begin}\n\n${table}\n\n${end}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = at('docs/威胁模型.md');
  writeFileSync(
    page,
    withTable(readFileSync(page, 'utf8'), libraryTable(readFileSync(at('dist/licences.txt'), 'utf8'))),
  );
}

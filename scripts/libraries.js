// Writes into docs/威胁模型.md the list of all libraries that the build has put into dist/, with version and licence (node scripts/libraries.js).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [BEGIN, END] = ['<!-- 全部库 -->', '<!-- 全部库完 -->'];

/** What was found of a library by its name in public advisories and issue threads, since which version it is mended, and why it does not reach us. */
const NOTES = {
  '@swc/helpers': '0.4 版曾因别名 legacy-swc-helpers 被误报为恶意软件；这一版没有那个别名',
  'ansi-regex': 'CVE-2021-3807 在 6.0.1 修好；2025 年 9 月被人冒名发布的是 6.2.1，不是这一版',
  'ansi-styles': '2025 年 9 月有一版被人冒名发布（ansi-styles 92）；这一版里没有那段代码',
  archiver: '报过的都在它的依赖里：async（见下）、glob、minimatch（没有打包）；只在内存里拼压缩包',
  async:
    'CVE-2021-43138（mapValues）在 3.2.2 修好；CVE-2024-39249（autoInject）有人报、要求用 3.2.6，两个函数都不用，只用它的队列',
  bl: 'CVE-2020-8244 在 4.0.3 修好；只随 tar-stream 带进来，不用',
  brotli: '有人报过漏洞，没有公开细节（brotli.js 49）；只有 WOFF2 字体用它，WOFF2 一概不读',
  clone: '有人报 __proto__ 污染（clone 130）；只用来复制字体的三张固定的表（maxp、head、hhea），栏目名不由字体文件定',
  'dom-serializer': '0.1.1 不转义属性里的引号，后来修好；我们不用它写出',
  exceljs:
    'CVE-2018-16459 在 1.6.0 修好；2026 年 8 月 Snyk 报 4.4.0，讨论里说已经撤回；其余报的都在它的依赖里（glob、minimatch 等），没有打包。只用写出',
  fflate: '查过，没有查到；docx 里带着它的一部分（版本由 docx 定），只做压缩包',
  fontkit:
    '没有修好的版本：由部件套部件拼成的字能让它算不完（368），另一处没有公开（382），morx 表能让它死循环、耗尽内存（174、175）。部件先数过，可变字体也一样；morx 只在它自己的排版里用，我们不用',
  handlebars:
    'CVE-2019-19919 在 4.3.0，CVE-2021-23369、CVE-2021-23383 在 4.7.7，CVE-2026-33937、33938、33939 在 4.7.9 修好；都在编译和运行部分，我们只用语法分析',
  htmlparser2: '3.8 以前的“递归”被 retire.js 列过，后来作为误报删去',
  linebreak: '旧版带的 brfs、static-eval 有漏洞，这一版不带',
  nanoid:
    'CVE-2024-55565（小数长度）在 5.0.9，CVE-2026-73086（溢出）在 5.1.11，CVE-2026-67214（负长度）在 5.1.16 修好；docx 里带着它的一部分（版本由 docx 定），长度是 docx 写死的，编号不作保密用',
  pdfkit: '旧版带的 crypto-js（CVE-2023-46233）不再带',
  pdfmake:
    'CVE-2022-46161 是仓库里的演示服务器，不在 npm 包里；CVE-2025-11362（图片网址无限跳转）在 0.3.0-beta.17、CVE-2026-26801（SSRF）在 0.3.6 修好；我们不给它网址，只给字节',
  sax: '没有查到；作者说不展开实体（sax-js 243）。碰得到文档里的 SVG，见 xmldoc',
  string_decoder: '有扫描工具提示“不清空内存”，没有 CVE；只随 readable-stream 带进来',
  'strip-ansi': '2025 年 9 月有一版被人冒名发布（chalk 656）；这一版里没有那段代码',
  'tar-stream': '报过的只有它的依赖 bl；archiver 带进来，不做 tar',
  'wrap-ansi': '2025 年 9 月被人冒名发布的是 9.0.1，不是这一版',
  xmldoc: '查过，没有查到；文档里的 SVG 由它读：层数有限制，引用别的图形、图片的不画（PDF-020）',
  y18n: 'CVE-2020-7774 在 5.0.5 修好',
  yaml: 'CVE-2026-33532（套得太深栈溢出）在 2.8.3 修好；我们先数层数',
  yargs: '报过的都在它的依赖里：yargs-parser、y18n（见下）',
  'yargs-parser': 'CVE-2020-7608 在 18.1.2 修好；碰得到的只有用户自己的命令行',
  zod: 'CVE-2023-4316（核对邮箱）在 3.22.3 修好；我们不核对邮箱',
};

/** Looked for in November 2026, nothing found. Whatever is in neither list was not looked for. */
const NOTHING_FOUND = new Set(
  `@marcbachmann/cel-js @noble/ciphers @noble/hashes archiver-utils base64-js buffer-crc32 cliui compress-commons core-util-is crc-32
  crc32-stream dfa docx domelementtype domhandler domutils emoji-regex end-of-stream entities escalade fast-deep-equal
  fastest-levenshtein fs-constants get-caller-file get-east-asian-width graceful-fs inherits isarray js-md5 lazystream lodash.defaults
  lodash.difference lodash.flatten lodash.isplainobject lodash.union node-diff3 normalize-path nzh once png-js process-nextick-args
  readable-stream restructure safe-buffer saxes source-map string-width tiny-inflate unicode-properties unicode-trie util-deprecate
  wrappy xmlchars zip-stream`.split(/\s+/),
);

const known = (name) => NOTES[name] ?? (NOTHING_FOUND.has(name) ? '查过，没有查到' : '没有查');

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
      ({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${known(name)} |`,
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

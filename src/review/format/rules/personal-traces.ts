import { decodeEntities, type OoxmlPackage } from '../../../office/index.js';
import { defineRule } from '../rule.js';

/** Programs that sign with their own name. */
const PROGRAMS =
  /^(?:cunbao|村报.*|python-docx|docx|un-named|openpyxl|libreoffice.*|wps.*|microsoft.*|apache.*|administrator|user|admin|dell|lenovo|hp|pc|.{0,2}用户|)$/i;

const FIELDS: readonly [part: RegExp, element: string, name: string][] = [
  [/^docProps\/core\.xml$/, 'dc:creator', '作者'],
  [/^docProps\/core\.xml$/, 'cp:lastModifiedBy', '最后保存者'],
  [/^docProps\/app\.xml$/, 'Company', '单位'],
  [/^docProps\/app\.xml$/, 'Manager', '经理'],
];

/** Names of people and bodies that travel in the file's properties. */
export const personalTraces = defineRule({
  code: 'FMT-071',
  severity: 'info',
  title: '文件属性里留有姓名或单位',
  why: '发出去的文件带着起草人的姓名、单位和编辑记录，收到的人都看得到。',
  fix: ['cunbao clean 文件.docx 另存一份干净的', '或者在 Word 里用“检查文档”删除个人信息'],
  basis: ['rules.traces'],
  certainty: 'sure',
  *check({ pkg }) {
    if (!pkg) return;
    const found = FIELDS.flatMap(([part, element, name]) => {
      const value = propertyOf(pkg, part, element);
      return value === undefined || PROGRAMS.test(value) ? [] : [`${name}“${value}”`];
    });
    if (found.length > 0)
      yield { basis: 'rules.traces', found: found.join('、'), fault: `文件属性里有${[...new Set(found)].join('、')}` };
  },
});

function propertyOf(pkg: OoxmlPackage, part: RegExp, element: string): string | undefined {
  const name = pkg.names().find((one) => part.test(one));
  const xml = name === undefined ? undefined : pkg.part(name);
  const match = xml && new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`).exec(xml);
  return match ? decodeEntities(match[1]!).trim() : undefined;
}

import type { OoxmlPackage } from '../../../office/index.js';
import { defineRule } from '../rule.js';

/** Macros, attached templates, pictures and objects that lie elsewhere, embedded fonts. */
export const outsideParts = defineRule({
  code: 'FMT-070',
  severity: 'suspected',
  title: '文件里有宏，或者依赖别处的内容',
  why: '宏可能带病毒；链接到别处的模板、图片、对象，换一台电脑就打不开，也会泄露内部路径。',
  fix: ['另存为不含宏的 .docx', '图片、对象改为嵌入；在“开发工具—文档模板”里改回 Normal'],
  basis: ['rules.self'],
  certainty: 'doubtful',
  *check({ pkg }) {
    if (!pkg) return;
    const basis = 'rules.self';
    if (pkg.names().some((name) => /vbaProject\.bin$/i.test(name))) yield { basis, fault: '文件里有宏' };
    const outside = new Map<string, number>();
    for (const { type, external } of linksOf(pkg)) {
      const name = external ? OUTSIDE[type] : undefined;
      if (name) outside.set(name, (outside.get(name) ?? 0) + 1);
    }
    for (const [name, count] of outside)
      yield { basis, found: `${count}个`, fault: `有${count}个链接到文件外面的${name}` };
  },
});

const OUTSIDE: Record<string, string> = {
  attachedTemplate: '模板',
  image: '图片',
  oleObject: '对象',
  package: '对象',
  subDocument: '子文档',
  frame: '网页',
};

const linksOf = (pkg: OoxmlPackage): { type: string; external: boolean }[] =>
  ['', ...pkg.names().filter((name) => /^word\/[^/]+\.xml$/.test(name))].flatMap((part) => pkg.relationships(part));

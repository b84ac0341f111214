import { expect, test } from 'vitest';
import { fillTemplate } from '../../src/template/index.js';
import { data, SOURCE } from './sample.js';
import { complaints } from './structure.js';
import { compiled, part } from './support.js';

const customXml = [
  { name: 'facts', xml: '<facts xmlns="urn:x"/>' },
  { name: 'origin', xml: '<origin/>' },
];

test.each([0, 1, 200])('the package is sound with %i findings', async (findings) => {
  const template = await compiled(SOURCE);
  expect(complaints(fillTemplate(template, data(findings)).value!)).toEqual([]);
  expect(complaints(fillTemplate(template, data(findings), { draft: true, customXml }).value!)).toEqual([]);
});

test('the gate sees faults', async () => {
  const bad = fillTemplate(await compiled(SOURCE), data(1), { customXml: [{ name: 'x', xml: '<a>{{b}}' }] }).value!;
  expect(complaints(bad)).toEqual(['customXml/item1.xml is not well-formed']);
});

test('page setup, fonts in all four slots, page numbers with a cached result, fixed dates', async () => {
  const docx = fillTemplate(await compiled(SOURCE), data(1)).value!;
  const xml = part(docx, 'word/document.xml');
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
  const styles = part(docx, 'word/styles.xml');
  expect(styles.match(/<w:rFonts [^>]*>/g)!.every((f) => /ascii=.*hAnsi=.*eastAsia=.*cs=/.test(f))).toBe(true);
  expect(part(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  expect(part(docx, 'word/footer1.xml')).toMatch(/PAGE[\s\S]*separate[\s\S]*<w:t>1<\/w:t>[\s\S]*end/);
  expect(part(docx, 'docProps/core.xml')).toContain('1980-01-01T00:00:00Z');
});

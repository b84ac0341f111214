// 改 FILE.xlsx SHEET!CELL VALUE · 改 FILE.docx TEXT OTHER · 改 FILE.yaml TEXT OTHER: what a person would do by hand on the tour.
import { readFileSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import PizZip from 'pizzip';

const [file, where, value] = process.argv.slice(2);
const replaceOnce = (text) => {
  if (!text.includes(where)) throw new Error(`${file}: ${where} is not there`);
  return text.replace(where, value);
};
if (file.endsWith('.xlsx')) {
  const [sheet, cell] = where.split('!');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  workbook.getWorksheet(sheet).getCell(cell).value = value;
  await workbook.xlsx.writeFile(file);
} else if (file.endsWith('.docx')) {
  const zip = new PizZip(readFileSync(file));
  zip.file('word/document.xml', replaceOnce(zip.file('word/document.xml').asText()));
  writeFileSync(file, zip.generate({ type: 'nodebuffer' }));
} else writeFileSync(file, replaceOnce(readFileSync(file, 'utf8')));

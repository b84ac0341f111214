import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText, readDocx } from '../../../src/document/index.js';
import { compileTemplate } from '../../../src/template/index.js';
import {
  assignmentsOf,
  hasSlip,
  locate,
  type PaperOptions,
  writeAssignment,
  writeSlip,
} from '../../../src/town/index.js';
import { closed, handedOut, number, plan, rectified, row } from '../../ledger/build.js';
import { profile } from '../../village/sample-documents.js';
import { town as small } from './town.js';

/** The rows that tests of the ledger use have no origin of a real file. */
const town = (rows: Parameters<typeof small>[0]) => {
  const made = small(rows);
  for (const { data } of made.villages) data.origin.sha256 = 'a'.repeat(64);
  return made;
};

async function paper(name: string): Promise<PaperOptions> {
  const template = { file: `${name}.docx`, source: readFileSync(`templates/表单/${name}.docx`, 'base64') };
  const compiled = (await compileTemplate({ ...template, profile })).value!;
  return { plan, template, compiled, profile, asOf: '2021-12-20', date: '2021-12-20' };
}
const textOf = (docx: Uint8Array): string => plainText(readDocx(docx, 'a.docx').value!);

test('交办单: reviewed, every number of the unit in the list, no numbers of persons', async () => {
  const rows = [1, 2, 3].map((serial) =>
    row({ findingId: number(serial), ...handedOut, measures: serial === 1 ? '联系13800001234' : '申报危房改造' }),
  );
  const { value, diagnostics } = await writeAssignment(
    assignmentsOf(town(rows), plan).value[0]!,
    await paper('交办单'),
  );
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const text = textOf(value!);
  for (const serial of [1, 2, 3]) expect(text).toContain(number(serial));
  expect(text).toContain('整改的问题3个');
  expect(text).not.toContain('13800001234');
});

test('销号单: for what is done, blank to be signed or with the review', async () => {
  const rows = [
    row({ findingId: number(1), ...handedOut }),
    row({ findingId: number(2), ...rectified }),
    row({ findingId: number(3), ...closed }),
  ];
  const ready = [...locate(town(rows)).values()].filter(hasSlip);
  expect(ready.map(({ entry }) => entry.id)).toEqual([number(2), number(3)]);
  const options = await paper('销号单');
  const slips = await Promise.all(ready.map(async (one) => (await writeSlip(one, options)).value!));
  const [waiting, done] = slips.map(textOf);
  expect(waiting).toContain('□ 属实，同意销号');
  expect(done).toContain('☑ 属实，同意销号');
});

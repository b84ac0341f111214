import { beforeAll, describe, expect, it } from 'vitest';
import { type NewEntry, readZip, writeZip } from '../../../src/office/index.js';
import { readVillagePackage } from '../../../src/town/package/read-package.js';
import { writeVillagePackage } from '../../../src/town/package/write-package.js';
import { plan, sample } from '../../village/sample-documents.js';

let made: { name: string; bytes: Uint8Array };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

beforeAll(async () => {
  const { analysis, workbook } = await sample('normal', 30);
  const files = { workbook, docx: text('docx'), pdf: text('pdf'), ledger: text('ledger') };
  const input = { analysis, plan, date: '2021-12-24', edited: false, ...files };
  made = writeVillagePackage(input);
  expect(Buffer.compare(writeVillagePackage(input).bytes, made.bytes)).toBe(0);
});

/** The package with some entries changed; null takes one out. */
function repacked(changes: Record<string, string | null | ((before: string) => string)>): Uint8Array {
  const zip = readZip(made.bytes, '').value!;
  const names = new Set([...zip.names(), ...Object.keys(changes)]);
  return writeZip(
    [...names].flatMap((name): NewEntry[] => {
      const change = changes[name];
      if (change === null) return [];
      if (change === undefined) return [{ name, data: zip.bytes(name)! }];
      return [{ name, data: typeof change === 'string' ? change : change(zip.text(name)!) }];
    }),
  );
}

describe('上报包', () => {
  it('says whose it is, of which plan and day, and carries everything', () => {
    expect(made.name).toBe('王店村大排查上报包（2021-12-24）.zip');
    const { value, diagnostics } = readVillagePackage(made.bytes, made.name);
    expect(diagnostics).toEqual([]);
    expect(value!.manifest).toMatchObject({
      plan: { id: plan.id, edition: plan.edition },
      village: { name: '王店村' },
      asOf: '2021-12-24',
    });
    expect([...value!.files.keys()]).toEqual(['自查报告', '自查报告PDF', '问题台账', '工作簿', '数据']);
    const numbers = JSON.parse(new TextDecoder().decode(value!.files.get('数据')));
    expect(numbers.数['问题.总数'].值).toBeGreaterThan(0);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['cut off', () => made.bytes.subarray(0, made.bytes.length / 2), 'PKG-009'],
    ['a byte flipped', () => made.bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)), 'PKG-009'],
    ['no manifest', () => repacked({ '清单.json': null }), 'PKG-001'],
    ['a manifest that is no JSON', () => repacked({ '清单.json': '{' }), 'PKG-002'],
    ['a manifest without a date', () => repacked({ '清单.json': (old) => old.replace('"asOf"', '"day"') }), 'PKG-002'],
    [
      'a later version',
      () => repacked({ '清单.json': (old) => old.replace('"version": 1', '"version": 2') }),
      'PKG-003',
    ],
    ['a file taken out', () => repacked({ '自查报告.pdf': null }), 'PKG-004'],
    ['a file changed', () => repacked({ '数据.json': (old) => old.replace('"值": 1', '"值": 9') }), 'PKG-005'],
    ['a file put in', () => repacked({ '照片.jpg': 'x' }), 'PKG-006'],
    ['far too large', () => repacked({ '照片.jpg': 'x'.repeat(70 * 1024 * 1024) }), 'PKG-007'],
    ['a path that leads outside', () => repacked({ '../../开机.bat': 'x' }), 'PKG-008'],
  ])('%s', (_name, bytes, code) => {
    const { value, diagnostics } = readVillagePackage(bytes(), '王店村.zip');
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(diagnostics[0]!.place).toEqual({ kind: 'file', file: '王店村.zip' });
  });
});

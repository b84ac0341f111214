import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the file in LibreOffice and saves it as xlsx or csv. */
export function resave(bytes: Uint8Array, format: 'xlsx' | 'csv'): Uint8Array {
  const source = join(folder, 'in.xlsx');
  writeFileSync(source, bytes);
  const filter = format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : 'xlsx:Calc MS Excel 2007 XML';
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), source];
  execFileSync('soffice', args, { stdio: 'ignore' });
  return new Uint8Array(readFileSync(join(folder, 'out', `in.${format}`)));
}

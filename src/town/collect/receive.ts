import { type Diagnostic, maskNumbers } from '../../diagnostics/index.js';
import type { Files } from '../../ports.js';
import { inputUnreadable, sha256, systemReason } from '../../village/index.js';
import { notTaken, sameFile } from './codes.js';
import { chinaDay } from './day.js';
import type { Found } from './find-files.js';
import { openReceived } from './open-received.js';
import { type Receipt, receiptPath, writeRecord } from './receipt.js';

export interface Received {
  /** Files seen for the first time. */
  fresh: Receipt[];
  /** Files in the folder that had been received before. */
  known: number;
  diagnostics: Diagnostic[];
}

/**
 * Takes in what was found: each new file is stored as it is, then its record is written; both are whole or not there, so a
 * run that was broken off is simply made again. Nothing that is stored is ever replaced. One file is held at a time.
 */
export async function receive(
  files: Files,
  store: string,
  found: Found,
  before: readonly Receipt[],
  receivedAt: string,
): Promise<Received> {
  const received: Received = { fresh: [], known: 0, diagnostics: [] };
  const places = new Map<string, string>();
  const earlier = new Map(before.map((receipt) => [receipt.sha256, receipt]));
  for (const { path, from } of found.taken) {
    const shown = maskNumbers(from);
    const place = { kind: 'file', file: shown } as const;
    let bytes: Uint8Array;
    try {
      bytes = await files.read(path);
    } catch (error) {
      received.diagnostics.push(inputUnreadable({ place, message: `“${shown}”打不开（${systemReason(error)}）。` }));
      continue;
    }
    const sha = sha256(bytes);
    const twin = places.get(sha);
    if (twin !== undefined) {
      received.diagnostics.push(sameFile({ place, message: `“${shown}”和“${twin}”是同一份文件，只算一次。` }));
      continue;
    }
    places.set(sha, shown);
    const old = earlier.get(sha);
    if (old) {
      received.known += 1;
      // Somebody cleared the store: what is at hand again is kept again, under the old record.
      if (!(await files.exists(`${store}/${old.stored}`))) await files.write(`${store}/${old.stored}`, bytes);
      continue;
    }
    received.fresh.push(await takeIn(files, store, { from: shown, bytes, sha, receivedAt }));
  }
  for (const { from, ours } of found.left) {
    const shown = maskNumbers(from);
    received.diagnostics.push(
      notTaken({
        place: { kind: 'file', file: shown },
        ...(ours && { severity: 'info' }),
        message: ours
          ? `“${shown}”是村报生成的文件，不用收。`
          : `“${shown}”不是工作簿、上报包，也不是单独交来的自查报告，没有收。`,
      }),
    );
  }
  return received;
}

async function takeIn(
  files: Files,
  store: string,
  { from, bytes, sha, receivedAt }: { from: string; bytes: Uint8Array; sha: string; receivedAt: string },
): Promise<Receipt> {
  const name = from.slice(from.lastIndexOf('/') + 1);
  const folder = `原件/${chinaDay(receivedAt)}`;
  const stored = `${folder}/${sha.slice(0, 12)}_${shortened(name)}`;
  const { kind, workbook, manifest, savedAt } = openReceived(bytes, from);
  await files.write(`${store}/${stored}`, bytes);
  const receipt: Receipt = {
    sha256: sha,
    bytes: bytes.length,
    kind,
    from,
    receivedAt,
    ...(savedAt && { savedAt }),
    stored,
  };
  if (manifest) {
    receipt.manifest = {
      villageCode: manifest.village.code,
      planId: manifest.plan.id,
      edition: manifest.plan.edition,
      asOf: manifest.asOf,
      reportEdited: manifest.reportEdited,
    };
  }
  if (workbook) {
    const own = workbook === bytes;
    const inner = own ? sha : sha256(workbook);
    const at = own ? stored : `${stored.replace(/\.zip$/i, '')}_工作簿.xlsx`;
    if (!own) await files.write(`${store}/${at}`, workbook);
    receipt.workbook = { sha256: inner, stored: at };
  }
  // The record comes last: what has one is stored whole.
  await writeRecord(files, store, receiptPath(receipt), receipt);
  return receipt;
}

/** Names get longer by a hash: systems allow 255 bytes, a Han character takes three. */
function shortened(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${[...stem].slice(0, 50).join('')}${end}`.replaceAll('*', '_');
}

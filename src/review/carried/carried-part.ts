import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { AttachedFile } from '../../document/index.js';
import { decodeEntities, escapeText, type OoxmlPackage } from '../../office/index.js';
import { tooDeep } from '../../template/index.js';
import { carriedDamaged, carriedNewer } from '../codes.js';
import type { Carried } from './carried.js';

/** Whoever alters the data can alter its checksum too. */
const shape = z.object({
  kind: z.string(),
  origin: z.object({
    ...Object.fromEntries(
      ['planId', 'edition', 'planTitle', 'villageCode', 'villageName', 'asOf', 'generator'].map((key) => [
        key,
        z.string(),
      ]),
    ),
    workbook: z.object({ file: z.string(), sha256: z.string() }),
  }),
  template: z.object({ name: z.string(), source: z.string() }),
  data: z.record(z.string(), z.unknown()),
  level: z.string().optional(),
  draft: z.literal(true).optional(),
});

const namespace = 'urn:cunbao:carried:1';
/** Name of the data file in a PDF. */
export const CARRIED_NAME = 'cunbao.json';

const partPattern = /<(?:\w+:)?carried\b[^>]*xmlns(?::\w+)?="urn:cunbao:carried:1"[^>]*>([\s\S]*?)<\/(?:\w+:)?carried>/;

const rootPattern = /<(?:\w+:)?carried\b[^>]*"urn:cunbao:carried:\d+"/;

const checksum = (json: string): string => createHash('sha256').update(json).digest('hex');

/** The custom XML part that carries the data; the same input gives the same text. */
export function carriedXml(carried: Carried): string {
  const json = JSON.stringify(carried);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<carried xmlns="${namespace}" sha256="${checksum(json)}">${escapeText(json)}</carried>`;
}

/** The same data as a file in a PDF; the same input gives the same bytes. */
export function carriedFile(carried: Carried): AttachedFile {
  const json = JSON.stringify(carried);
  return {
    name: CARRIED_NAME,
    mime: 'application/json',
    relationship: 'Data',
    description: '生成这份文件的数据和出处',
    bytes: new TextEncoder().encode(`{"sha256":"${checksum(json)}","carried":${json}}`),
  };
}

/** What we do not know of the data: a newer version wrote it. REV-034 */
function newerParts(carried: Carried, file: string): Diagnostic[] {
  const names = Object.keys(carried).filter((key) => !(key in shape.shape));
  if (names.length === 0) return [];
  const message = `随带的数据里有这一版不认识的内容：${names.join('、')}。`;
  return [carriedNewer({ place: { kind: 'file', file }, message })];
}

/** Reads what {@link carriedFile} made; REV-031 when it is damaged or was altered. */
export function readCarriedFile(bytes: Uint8Array, file: string): { carried?: Carried; diagnostics: Diagnostic[] } {
  const text = new TextDecoder().decode(bytes);
  const parts = /^\s*\{\s*"sha256"\s*:\s*"([0-9a-f]{64})"\s*,\s*"carried"\s*:([\s\S]*)\}\s*$/.exec(text);
  const read = judged(parts?.[2]?.trim() ?? '', parts?.[1]);
  if ('carried' in read) return { carried: read.carried, diagnostics: newerParts(read.carried, file) };
  return { diagnostics: [carriedDamaged({ place: { kind: 'file', file }, message: read.message })] };
}

/**
 * Finds and reads the carried data, whatever its part is called now. REV-031 when a part is damaged or was altered and no
 * intact one stands beside it, or when two intact ones differ.
 */
export function readCarried(pkg: OoxmlPackage): { carried?: Carried; diagnostics: Diagnostic[] } {
  const damaged = (message: string): { diagnostics: Diagnostic[] } => ({
    diagnostics: [carriedDamaged({ place: { kind: 'file', file: pkg.file }, message })],
  });
  const found = partsOf(pkg).map((xml) => readPart(xml));
  const intact = [...new Map(found.flatMap((one) => ('json' in one ? [[one.json, one.carried]] : []))).values()];
  if (intact.length > 1) return damaged('文件里有两份不同的随带数据，不知以哪一份为准。');
  if (intact[0]) return { carried: intact[0], diagnostics: newerParts(intact[0], pkg.file) };
  const broken = found.find((one) => 'message' in one);
  return broken && 'message' in broken ? damaged(broken.message) : { diagnostics: [] };
}

/** Some programs keep the part and lose its relationship. */
const partsOf = (pkg: OoxmlPackage): string[] => {
  const names = new Set(pkg.customXml().map(({ part }) => part));
  for (const name of pkg.names()) if (/^customXml\/[^/]+\.xml$/.test(name)) names.add(name);
  return [...names].map((name) => pkg.part(name) ?? '').filter((xml) => rootPattern.test(xml));
};

function readPart(xml: string): { carried: Carried; json: string } | { message: string } {
  const body = partPattern.exec(xml)?.[1];
  if (body === undefined)
    return xml.includes(`"${namespace}"`) ? torn : { message: '文件里随带的数据由更新的版本写出，这一版读不了。' };
  return judged(decodeEntities(body), /\bsha256="([0-9a-f]{64})"/.exec(xml)?.[1]);
}

const torn = { message: '文件里随带的数据残缺，读不出来。' };

function judged(json: string, stated: string | undefined): { carried: Carried; json: string } | { message: string } {
  try {
    const carried: unknown = JSON.parse(json);
    if (stated !== checksum(json)) return { message: '文件里随带的数据在生成之后被改动过。' };
    return shape.safeParse(carried).success && !tooDeep(carried) ? { carried: carried as Carried, json } : torn;
  } catch {
    return torn;
  }
}

import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/index.js';
import { decodeEntities, escapeText, type OoxmlPackage } from '../../office/index.js';
import { carriedDamaged } from '../codes.js';
import type { Carried } from './carried.js';

const namespace = 'urn:cunbao:carried:1';
const partPattern = /<(?:\w+:)?carried\b[^>]*xmlns(?::\w+)?="urn:cunbao:carried:1"[^>]*>([\s\S]*?)<\/(?:\w+:)?carried>/;

const checksum = (json: string): string => createHash('sha256').update(json).digest('hex');

/** The custom XML part that carries the data; the same input gives the same text. */
export function carriedXml(carried: Carried): string {
  const json = JSON.stringify(carried);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<carried xmlns="${namespace}" sha256="${checksum(json)}">${escapeText(json)}</carried>`;
}

/** Finds and reads the carried data; REV-031 when the part is there but damaged or was altered. */
export function readCarried(pkg: OoxmlPackage): { carried?: Carried; diagnostics: Diagnostic[] } {
  const part = pkg.customXml().find(({ xml }) => xml.includes(namespace));
  if (!part) return { diagnostics: [] };
  const damaged = (message: string): { diagnostics: Diagnostic[] } => ({
    diagnostics: [carriedDamaged({ place: { kind: 'file', file: pkg.file }, message })],
  });
  const body = partPattern.exec(part.xml)?.[1];
  if (body === undefined) return damaged('文件里随带的数据残缺，读不出来。');
  const json = decodeEntities(body);
  const stated = /\bsha256="([0-9a-f]{64})"/.exec(part.xml)?.[1];
  try {
    const carried = JSON.parse(json) as Carried;
    if (stated === checksum(json)) return { carried, diagnostics: [] };
    return { ...damaged('文件里随带的数据在生成之后被改动过。') };
  } catch {
    return damaged('文件里随带的数据残缺，读不出来。');
  }
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PreparedTemplate, type Profile, rememberPrepared } from '../template/index.js';
import { programFolder } from './program-folder.js';

interface Shipped {
  /** SHA-256 of templates/格式.yaml. */
  sha256: string;
  profile: Profile;
  templates: Record<string, PreparedTemplate>;
}

/**
 * The page format that ships with the program, already read and checked by the build (scripts/build.js), when `text` is
 * the same to the letter, and with it the templates as far as they can be compiled beforehand.
 */
export async function shippedFormat(text: string): Promise<Profile | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(programFolder, 'dist', 'format.json'), 'utf8')) as Shipped;
    if (createHash('sha256').update(text).digest('hex') !== kept.sha256) return undefined;
    rememberPrepared(kept.profile, kept.templates);
    return kept.profile;
  } catch {
    return undefined;
  }
}

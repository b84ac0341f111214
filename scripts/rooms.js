// Fails when a room imports upward or sideways, or reaches past another room's door.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breaches } from './room-order.js';

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');
const files = readdirSync(src, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));
const found = breaches(files);
for (const line of found) console.error(line);
console.log(`rooms: ${files.length} files, ${found.length} breaches`);
process.exit(found.length ? 1 : 0);

// Some registries mirror only the platform packages of their own machines; `npm install` then leaves the others out of the
// lock and `npm ci` refuses it. This adds the missing ones (optional, skipped by their os and cpu), as a full registry
// would. Run it after `npm install` has changed package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const parts = name.split(/[/-]/);
    const os = systems.find((s) => parts.includes(s));
    const cpu = processors.find((p) => parts.includes(p));
    if (lock.packages[path] || !os || !cpu || !/^\d/.test(version)) continue;
    lock.packages[path] = { version, cpu: [cpu], ...(parent.dev && { dev: true }), optional: true, os: [os] };
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`package-lock.json: ${added} platform packages added`);

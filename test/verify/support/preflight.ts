import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const jars = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

export const preflightInstalled = (): boolean =>
  jars.every(existsSync) && spawnSync('java', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * What Apache PDFBox Preflight (PDF/A-1b) says of each of these files, `1.4.7 Trailer Syntax error, …`, in their order.
 * `folder` is for its own files.
 */
export function preflight(paths: readonly string[], folder: string): string[][] {
  const list = join(folder, 'preflight.txt');
  writeFileSync(list, paths.join('\n'));
  const options = [
    '-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog',
    '-Dfile.encoding=UTF-8',
    '-Dsun.jnu.encoding=UTF-8',
  ];
  const program = ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', list];
  execFileSync('java', [...options, ...program], { stdio: 'ignore' });
  const answer = readFileSync(`${list}.preflight.xml`, 'utf8');
  for (const file of [list, `${list}.preflight.xml`]) rmSync(file);
  return answer
    .split(/<preflight name="/)
    .slice(1)
    .map((one) =>
      [...one.matchAll(/<code>(.*?)<\/code>\s*<details>([\s\S]*?)<\/details>/g)].map(
        ([, code, details]) => `${code} ${details}`,
      ),
    );
}

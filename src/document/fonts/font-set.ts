import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { FontFile } from '../../ports.js';
import { type Candidate, candidates, type FaceRole, lastResorts, roleNames, roles } from './candidates.js';
import { missingGlyph, noFontForRole, standInFont, unreadableFont } from './codes.js';
import type { Face } from './face.js';
import { isLatinRole } from './latin-role.js';

/** Which file serves which role; `genuine` is false for a stand-in. */
export interface RoleReport {
  role: FaceRole;
  roleName: string;
  label: string;
  path: string;
  origin: FontFile['origin'];
  genuine: boolean;
}

/** The face for a character of a role; `undefined` when no font has it. */
export type FaceLookup = (role: FaceRole, codePoint: number) => Face | undefined;

export interface FontSet {
  describe(): RoleReport[];
  /**
   * Opens what these characters need, and no more: the role's own font, then others for characters it lacks.
   * Diagnostics: PDF-001 (no font for a role), PDF-002 (stand-ins, once), PDF-003 (broken file), PDF-010 (a character in no font).
   */
  open(text: ReadonlyMap<FaceRole, ReadonlySet<number>>): Promise<Outcome<FaceLookup>>;
}

/** The font engine is loaded when the first file is opened. */
const faces = () => import('./face.js');

interface Choice {
  file: FontFile;
  candidate: Candidate;
}

const base = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/**
 * Chooses a font file for each role: real products first (workspace, then system), then stand-ins (packages first, so that
 * documents look alike on every machine). `read` is `Files.read`. Only unrecognised files of the workspace are opened to look at their names.
 */
export async function loadFonts(
  files: readonly FontFile[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<Outcome<FontSet>> {
  const diagnostics: Diagnostic[] = [];
  const named = await namesOfUnknown(files, read);
  const matches = (candidate: Candidate) =>
    files
      .filter((f) => candidate.file.test(base(f.path)) || named.get(f.path)?.some((name) => candidate.name.test(name)))
      .sort((a, b) => rank(a, candidate) - rank(b, candidate))
      .map((file): Choice => ({ file, candidate }));
  const choices = new Map(roles.map((role) => [role, candidates[role].flatMap(matches)] as const));
  for (const role of roles) {
    // Chinese fonts have digits and Latin letters of their own.
    if (isLatinRole(role) || choices.get(role)?.length) continue;
    diagnostics.push(
      noFontForRole({ message: `没有找到能用作${roleNames[role]}的字体，需要一种${roleNames[role]}。` }),
    );
  }
  const known = new Set([...choices.values()].flat().map((c) => c.file.path));
  const others = files
    .filter((f) => f.origin === 'workspace' && !known.has(f.path))
    .map((file): Choice => ({ file, candidate: { file: /./, name: /./, label: base(file.path), genuine: true } }));
  const fallbacks = [...lastResorts.flatMap(matches), ...others];
  return { value: fontSet(choices, fallbacks, read), diagnostics };
}

function rank(file: FontFile, candidate: Candidate): number {
  return (candidate.genuine ? ['workspace', 'system', 'package'] : ['workspace', 'package', 'system']).indexOf(
    file.origin,
  );
}

async function namesOfUnknown(files: readonly FontFile[], read: (path: string) => Promise<Uint8Array>) {
  const all = [...Object.values(candidates).flat(), ...lastResorts];
  const named = new Map<string, string[]>();
  for (const { path, origin } of files) {
    if (origin !== 'workspace' || all.some((c) => c.file.test(base(path)))) continue;
    // What cannot be read is said when it is needed.
    const bytes = await read(path).catch(() => new Uint8Array());
    named.set(path, await (await faces()).namesInFile(bytes));
  }
  return named;
}

function fontSet(
  choices: ReadonlyMap<FaceRole, Choice[]>,
  fallbacks: readonly Choice[],
  read: (path: string) => Promise<Uint8Array>,
): FontSet {
  const opened = new Map<string, Promise<Face | undefined>>();
  const refuse = ({ file }: Choice, diagnostics: Diagnostic[]): undefined => {
    opened.set(file.path, Promise.resolve(undefined));
    const message = `字体文件 ${base(file.path)} 打不开，需要完好的字体文件，已换用别的字体。`;
    diagnostics.push(unreadableFont({ place: { kind: 'file', file: file.path }, message }));
  };
  const open = (choice: Choice, diagnostics: Diagnostic[]) => {
    const { file, candidate } = choice;
    let face = opened.get(file.path);
    if (!face) {
      face = read(file.path)
        .then(async (bytes) => (await faces()).openFace(bytes, file.path, candidate))
        .catch(() => refuse(choice, diagnostics));
      opened.set(file.path, face);
    }
    return face;
  };
  /** The characters that a font gives us, whole; undefined for one that is damaged. Those that ship are known to be good. */
  const givenBy = (choice: Choice, face: Face, wanted: readonly number[], diagnostics: Diagnostic[]) => {
    try {
      const covered = wanted.filter((cp) => face.glyph(cp) !== 0);
      if (choice.file.origin !== 'package') face.prove(covered);
      return covered;
    } catch {
      return refuse(choice, diagnostics);
    }
  };

  /** Documents that use the same faces share one, with what is remembered for it. */
  const lookups = new Map<string, FaceLookup>();
  const lookupOf = (faces: ReadonlyMap<FaceRole, readonly Face[]>): FaceLookup => {
    const key = [...faces].map(([role, own]) => [role, ...own.map((face) => face.path)].join('|')).join('\n');
    const lookup = lookups.get(key) ?? faceLookup(faces);
    lookups.set(key, lookup);
    return lookup;
  };

  return {
    describe: () =>
      roles.flatMap((role) => {
        const first = choices.get(role)?.[0];
        if (!first) return [];
        const { file, candidate } = first;
        const { label, genuine } = candidate;
        return [{ role, roleName: roleNames[role], label, path: file.path, origin: file.origin, genuine }];
      }),

    async open(text) {
      const diagnostics: Diagnostic[] = [];
      const faces = new Map<FaceRole, Face[]>();
      const standIns: string[] = [];
      const missing = new Set<number>();
      await Promise.all(
        [...text.keys()].flatMap((role) => choices.get(role)?.slice(0, 1) ?? []).map((c) => open(c, diagnostics)),
      );
      for (const [role, codePoints] of text) {
        const own = choices.get(role) ?? [];
        const others = roles.filter((r) => r !== role).flatMap((r) => choices.get(r) ?? []);
        const usable: Face[] = [];
        let open1st: Choice | undefined;
        let lacking = [...codePoints];
        for (const choice of [...own, ...others, ...fallbacks]) {
          if (usable.length > 0 && lacking.length === 0) break;
          const face = await open(choice, diagnostics);
          if (!face) continue;
          const covered = givenBy(choice, face, lacking, diagnostics);
          if (!covered || (usable.length > 0 && covered.length === 0)) continue;
          open1st ??= choice;
          usable.push(face);
          lacking = lacking.filter((cp) => face.glyph(cp) === 0);
        }
        if (usable.length === 0) {
          diagnostics.push(
            noFontForRole({ message: `没有找到能用作${roleNames[role]}的字体，需要一种${roleNames[role]}。` }),
          );
        }
        if (open1st && !(own.includes(open1st) && open1st.candidate.genuine)) {
          standIns.push(`${roleNames[role]}用${open1st.candidate.label}代替`);
        }
        for (const cp of lacking) missing.add(cp);
        faces.set(role, usable);
      }
      if (standIns.length > 0) diagnostics.push(standInFont({ message: `${standIns.sort().join('，')}。` }));
      if (missing.size > 0) {
        const list = [...missing]
          .sort((a, b) => a - b)
          .map((cp) => `${String.fromCodePoint(cp)}（U+${cp.toString(16).toUpperCase().padStart(4, '0')}）`);
        diagnostics.push(
          missingGlyph({
            found: list.join('、'),
            message: `现有字体中都没有这些字：${list.join('、')}，需要含有它们的字体。`,
          }),
        );
      }
      return diagnostics.some((d) => d.severity === 'error')
        ? { diagnostics }
        : { value: lookupOf(faces), diagnostics };
    },
  };
}

const faceLookup =
  (faces: ReadonlyMap<FaceRole, readonly Face[]>): FaceLookup =>
  (role, cp) =>
    faces.get(role)?.find((face) => face.glyph(cp) !== 0);

import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { type Diagnostic, type Outcome, type Place, readWritten, suggest } from '../../diagnostics/index.js';
import { type Entity, household, optionalSheets, person } from '../../model/index.js';
import { mappingFieldUnknown, mappingInvalid } from '../codes.js';
import type { MappedField, Mapping } from './mapping.js';

/** Sheets whose rows belong to a household: a register's row may be one of theirs. */
const SHEETS = optionalSheets.filter(({ belongsTo }) => belongsTo?.some(({ to }) => to === 'household'));

const words = z.union([z.string(), z.array(z.string()).min(1)]).transform((v) => (typeof v === 'string' ? [v] : v));
const column = z.strictObject({
  header: z.string().min(1),
  also: z.array(z.string()).default([]),
  role: z.enum(['village']).optional(),
  field: words.optional(),
  values: z.record(z.string(), words).default({}),
  use: z.enum(['both', 'prefill', 'compare']).default('both'),
  against: z.enum(['账', '实']).default('账'),
});
const schema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['person', 'household']),
  sheet: z.enum(SHEETS.map(({ name }) => name)).optional(),
  note: z.string().optional(),
  columns: z.array(column).min(1),
  ignore: z.array(z.string()).default([]),
  implies: z.record(z.string(), z.string()).default({}),
  expects: z.record(z.string(), words).default({}),
});

const fieldsOf = (entities: readonly Entity[]): Map<string, MappedField> =>
  new Map(
    entities.flatMap(({ key, fields }) =>
      fields.map((field) => [`${key}.${field.key}`, { path: `${key}.${field.key}`, entity: key, field }] as const),
    ),
  );

type Path = readonly PropertyKey[];

/** Finds the nodes of a document again. */
interface Places {
  at(offset: number): Place;
  /** Of a value, or of what holds it where it is missing. */
  value(path: Path): Place;
  key(path: Path, key: string): Place;
}

function placesIn(document: Document, lines: LineCounter, file: string): Places {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { kind: 'file', file, line, column: col };
  };
  const value = (path: Path): Place => {
    for (let length = path.length; length >= 0; length--) {
      const found = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (found?.range) return at(found.range[0]);
    }
    return at(0);
  };
  const key = (path: Path, name: string): Place => {
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(parent) ? parent.items.find((one) => isScalar(one.key) && one.key.value === name) : undefined;
    return pair ? at((pair.key as Node).range?.[0] ?? 0) : value(path);
  };
  return { at, value, key };
}

/**
 * Reads a mapping file. Everything that is wrong is reported with line and column: REG-001 syntax and shape, REG-002 a field
 * that the vocabulary does not have.
 */
export function loadMapping(text: string, file: string): Outcome<Mapping> {
  const lines = new LineCounter();
  const document = readWritten(text, () =>
    parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }),
  );
  if (typeof document === 'string')
    return { diagnostics: [mappingInvalid({ place: { kind: 'file', file }, message: `${document}。` })] };
  const places = placesIn(document, lines, file);
  if (document.errors.length > 0) {
    const message = '这里的写法不符合 YAML 的规则：检查缩进、冒号和引号。';
    return { diagnostics: document.errors.map(({ pos }) => mappingInvalid({ place: places.at(pos[0]), message })) };
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch {
    // An alias without its anchor, or so many that the value would fill the memory.
    const message = '引用（& 和 *）写得不对或者太多，请直接写出内容。';
    return { diagnostics: [mappingInvalid({ place: places.at(0), message })] };
  }
  const parsed = schema.safeParse(content);
  return parsed.success
    ? mappingOf(parsed.data, places)
    : { diagnostics: parsed.error.issues.flatMap((issue) => misshapen(issue, places)) };
}

function misshapen(issue: z.core.$ZodIssue, places: Places): Diagnostic[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      mappingInvalid({ place: places.key(path, key), found: key, message: `不认识“${key}”。` }),
    );
  const message = `“${path.map(String).join('.')}”缺少或写得不对。`;
  return [mappingInvalid({ place: places.value(path), message })];
}

/** The mapping with its fields looked up. */
function mappingOf({ note, sheet: sheetName, ...data }: z.infer<typeof schema>, places: Places): Outcome<Mapping> {
  const diagnostics: Diagnostic[] = [];
  const sheet = SHEETS.find(({ name }) => name === sheetName);
  const known = fieldsOf([household, person, ...(sheet ? [sheet] : [])]);
  const target = (path: string, where: () => Place): MappedField[] => {
    const found = known.get(path);
    if (found) return [found];
    const guess = suggest(path, [...known.keys()]);
    diagnostics.push(
      mappingFieldUnknown({
        place: where(),
        found: path,
        ...(guess && { expected: [guess] }),
        message: `没有“${path}”这个栏目${guess ? `；是不是“${guess}”？` : '。'}`,
      }),
    );
    return [];
  };
  const mapping: Mapping = {
    ...data,
    ...(note !== undefined && { note }),
    ...(sheet && { sheet }),
    columns: data.columns.map(({ field, role, ...rest }, index) => ({
      ...rest,
      ...(role && { role }),
      fields: (field ?? []).flatMap((path) => target(path, () => places.value(['columns', index, 'field']))),
    })),
    implies: Object.entries(data.implies).flatMap(([path, value]) =>
      target(path, () => places.key(['implies'], path)).map((one) => ({ target: one, value })),
    ),
    expects: Object.entries(data.expects).flatMap(([path, values]) =>
      target(path, () => places.key(['expects'], path)).map((one) => ({ target: one, values })),
    ),
  };
  return diagnostics.length > 0 ? { diagnostics } : { value: mapping, diagnostics };
}

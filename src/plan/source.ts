import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import { type Place, readWritten } from '../diagnostics/index.js';

export type Path = readonly PropertyKey[];

/** A YAML text that still knows where everything stands. */
export interface PlanSource {
  file: string;
  value: unknown;
  errors: { place: Place; message: string }[];
  /** Place of what stands at `path`; of the nearest thing above it when nothing does. Lines and columns from 1. */
  place(path: Path): Place;
  /** Place of the name `key` within what stands at `path`. */
  placeOfKey(path: Path, key: string): Place;
  /** Place of the piece `start`–`end` (offsets) of the string at `path`, e.g. of a wrong name within a rule. */
  placeWithin(path: Path, start: number, end: number): Place;
}

export function parseSource(text: string, file: string): PlanSource {
  const lines = new LineCounter();
  const parsed = readWritten(text, () =>
    parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }),
  );
  if (typeof parsed === 'string') {
    const place = { kind: 'file', file, line: 1, column: 1 } as const;
    return { file, value: undefined, errors: [{ place, message: parsed }], ...nowhere(place) };
  }
  const document = parsed;
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { kind: 'file', file, line, column: col };
  };
  const node = (path: Path): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const found = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (found?.range) return found;
    }
    return undefined;
  };
  const place = (path: Path): Place => at(node(path)?.range?.[0] ?? 0);
  const errors = document.errors.map((error) => ({ place: at(error.pos[0]), message: wording(error) }));
  let value: unknown;
  try {
    value = errors.length > 0 ? undefined : document.toJS();
  } catch {
    // An alias without its anchor, or so many that the value would fill the memory.
    errors.push({ place: at(0), message: '引用（& 和 *）写得不对或者太多，请直接写出内容' });
  }
  return {
    file,
    value,
    errors,
    place,
    placeOfKey(path, key) {
      const parent = node(path);
      const pair = isMap(parent) ? parent.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
      return pair ? at((pair.key as Node).range?.[0] ?? 0) : place(path);
    },
    placeWithin(path, start, end) {
      const found = node(path);
      if (!isScalar(found) || typeof found.value !== 'string' || !found.range) return place(path);
      const piece = found.value.slice(start, end);
      if (piece.trim() === '') return place(path);
      // The same words may occur earlier in the string: count them there, and find as many in the text as written.
      const nth = found.value.slice(0, start).split(piece).length;
      let offset = found.range[0] - 1;
      for (let i = 0; i < nth && offset !== -2; i++) offset = indexWithin(text, piece, offset + 1, found.range[1]);
      return offset < 0 ? place(path) : at(offset);
    },
  };
}

/** Places of a text that was not taken apart. */
const nowhere = (place: Place): Pick<PlanSource, 'place' | 'placeOfKey' | 'placeWithin'> => ({
  place: () => place,
  placeOfKey: () => place,
  placeWithin: () => place,
});

function indexWithin(text: string, piece: string, from: number, to: number): number {
  const index = text.indexOf(piece, from);
  return index < 0 || index >= to ? -2 : index;
}

const WORDS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: '同一个名称写了两次',
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进用了制表符，应当用空格',
  MISSING_CHAR: '缺少引号、括号或空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，含有冒号的文字要加引号',
  MULTILINE_IMPLICIT_KEY: '名称后面缺少冒号',
  UNEXPECTED_TOKEN: '出现了不该有的符号',
  BAD_SCALAR_START: '文字以特殊符号开头，要加引号',
};

const wording = (error: YAMLError): string => WORDS[error.code] ?? '写法不符合 YAML 的规则';

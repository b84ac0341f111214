import type { Severity } from '../../diagnostics/index.js';
import type { Profile } from '../../template/index.js';

/** An entry of templates/格式.yaml by its place in the file: `text.size`, `rules.recipient`. */
export type BasisPath = {
  [G in keyof Profile]: `${G & string}.${keyof Profile[G] & string}`;
}[keyof Profile];

/** What every entry of the format file says about itself. */
export interface Basis {
  name: string;
  strength: Profile['page']['width']['strength'];
  clause?: string;
  /** Absent: GB/T 9704. */
  standard?: string;
  value?: number | string;
  unit?: string;
  tolerance?: number;
}

export function basisAt(profile: Profile, path: BasisPath): Basis {
  const [group, key] = path.split('.') as [keyof Profile, string];
  return (profile[group] as Record<string, Basis>)[key]!;
}

/** How far a machine can be trusted: measured exactly; recognized by its form; may well be right as it is. */
export type Certainty = 'sure' | 'likely' | 'doubtful';

/** How much a breach weighs: only what the standard lays down (规定) and the machine measures exactly stops a document. */
export function severityOf(strength: Basis['strength'], certainty: Certainty): Severity {
  if (certainty === 'doubtful') return 'suspected';
  if (strength !== '规定') return 'info';
  return certainty === 'sure' ? 'error' : 'warning';
}

const VERBS: Record<Basis['strength'], string> = {
  规定: '规定',
  一般: '要求一般',
  推荐: '推荐',
  可以: '说可以',
  推算: '的数值推算应',
  实务: '通行做法是',
  不查: '',
};

/** How a message begins to say what is wanted: `GB/T 9704 第7.3.3条规定`; never 规定 for what is only usual. */
export function lawOf({ standard = 'GB/T 9704', clause, strength }: Basis): string {
  if (strength === '实务') return VERBS.实务;
  return `${standard}${clause ? ` 第${clause}条` : ' '}${VERBS[strength]}`;
}

import {
  type Diagnostic,
  type DiagnosticKind,
  type DiagnosticMaker,
  defineDiagnostic,
} from '../../diagnostics/index.js';
import { type Basis, type BasisPath, basisAt, type Certainty, lawOf, severityOf } from './basis.js';
import type { Passage } from './passages.js';
import type { Subject } from './subject.js';

/** What a rule says of one place. Without a passage it is about the whole document. */
export interface Remark {
  basis: BasisPath;
  at?: Passage | string;
  found?: string;
  expected?: string[];
  /** What was found, without full stop; equal ones are folded. */
  fault: string;
  /** What is wanted, after “GB/T 9704 第…条规定”. */
  wanted?: string;
  /** Weighs less than the rule's own certainty. */
  certainty?: Certainty;
}

export interface RuleDeclaration extends DiagnosticKind {
  /** Entries of templates/格式.yaml that the rule holds a document to; the first gives the severity in the list of codes. */
  basis: readonly [BasisPath, ...BasisPath[]];
  certainty: Certainty;
  check(subject: Subject): Iterable<Remark>;
}

/** One check of a document's format or text. */
export interface Rule extends Omit<RuleDeclaration, 'check'> {
  run(subject: Subject): Diagnostic[];
}

export function defineRule({ basis, certainty, check, ...kind }: RuleDeclaration): Rule {
  const make = defineDiagnostic(kind);
  return {
    ...kind,
    basis,
    certainty,
    run: (subject) =>
      [...check(subject)].flatMap((remark) => {
        const law = basisAt(subject.profile, remark.basis);
        return law.strength === '不查' ? [] : [said(make, remark, law, remark.certainty ?? certainty, subject)];
      }),
  };
}

function said(make: DiagnosticMaker, remark: Remark, law: Basis, certainty: Certainty, subject: Subject): Diagnostic {
  const { at, found, expected, fault, wanted } = remark;
  const place =
    typeof at === 'object'
      ? subject.placeOf(at, found)
      : ({ kind: 'document', file: subject.file, ...(at !== undefined && { section: at }) } as const);
  return make({
    place,
    severity: severityOf(law.strength, certainty),
    ...(found !== undefined && { found }),
    ...(expected && { expected }),
    message: wanted ? `${fault}，${lawOf(law)}${wanted}。` : `${fault}。`,
  });
}

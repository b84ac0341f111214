import {
  type Diagnostic,
  type DiagnosticKind,
  type DiagnosticMaker,
  defineDiagnostic,
  type Place,
} from '../../diagnostics/index.js';
import type { PageLine } from '../../document/index.js';
import { type Basis, type BasisPath, basisAt, type Certainty, lawOf, severityOf } from '../format/basis.js';
import { inMillimetres } from '../millimetres.js';
import type { MeasuredDocument, MeasuredPage } from './measured.js';

/** What a rule says of one place of the printed document. Without a page it is about the whole of it. */
export interface Remark {
  basis: BasisPath;
  page?: MeasuredPage;
  line?: PageLine;
  found?: string;
  expected?: string[];
  /** What was found, without full stop. */
  fault: string;
  /** What is wanted, after “GB/T 9704 第…条规定”. */
  wanted?: string;
  /** Another than the rule's own. */
  certainty?: Certainty;
}

interface PageRuleDeclaration extends DiagnosticKind {
  /** Holds of any document, not only of official ones. */
  general?: true;
  /** Entries of templates/格式.yaml that the rule holds a document to. */
  basis: readonly [BasisPath, ...BasisPath[]];
  certainty: Certainty;
  check(document: MeasuredDocument): Iterable<Remark>;
}

/** One check of the printed page. */
export interface PageRule extends DiagnosticKind {
  general?: true;
  basis: readonly [BasisPath, ...BasisPath[]];
  certainty: Certainty;
  run(document: MeasuredDocument): Diagnostic[];
}

export function definePageRule({ check, ...kind }: PageRuleDeclaration): PageRule {
  const make = defineDiagnostic(kind);
  return {
    ...kind,
    run: (document) =>
      [...check(document)].flatMap((remark) => {
        const law = basisAt(document.profile, remark.basis);
        return law.strength === '不查'
          ? []
          : [said(make, { certainty: kind.certainty, ...remark }, law, document.file)];
      }),
  };
}

function said(make: DiagnosticMaker, remark: Remark & { certainty: Certainty }, law: Basis, file: string): Diagnostic {
  const { page, line, found, expected, fault, wanted, certainty } = remark;
  return make({
    place: printedPlace(file, page, line),
    severity: severityOf(law.strength, certainty),
    ...(found !== undefined && { found }),
    ...(expected && { expected }),
    message: wanted ? `${fault}，${lawOf(law)}${wanted}。` : `${fault}。`,
  });
}

/** 第3页第5行 “……” */
export function printedPlace(file: string, page?: MeasuredPage, line?: PageLine): Place {
  const nth = page && line ? page.lines.findIndex(({ y }) => Math.abs(y - line.y) < 1) + 1 : 0;
  return {
    kind: 'document',
    file,
    ...(page && { page: page.nth }),
    ...(nth > 0 && { line: nth }),
    ...(line && { around: around(line.text) }),
  };
}

const around = (text: string): string => {
  const chars = [...text.trim()];
  return chars.length > 16 ? `${chars.slice(0, 16).join('')}…` : chars.join('');
};

/** A length as people read it off a ruler. */
export const millimetres = (pt: number): string => `${inMillimetres(pt)}毫米`;

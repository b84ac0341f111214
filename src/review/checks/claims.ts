import type { Diagnostic } from '../../diagnostics/index.js';
import { dateLate, overclaimed } from '../codes.js';
import type { Unit } from '../units.js';

const claim = /全(?:部|面)(?:排查|核实)(?:完毕|完成|到位)/;

/** FACTS 10.3, rule 6: with something 未核实 or not inspected the text must not say that all was done. */
export const checkOverclaim = (units: readonly Unit[], allVerified: boolean): Diagnostic[] =>
  allVerified
    ? []
    : units.flatMap(({ text, place }) => {
        const match = claim.exec(text);
        return match && !/[未没尚]/.test(text.slice(Math.max(0, match.index - 4), match.index))
          ? [overclaimed({ place, found: match[0], message: `写了“${match[0]}”，但还有未排查或未核实的事项。` })]
          : [];
      });

/** FACTS 10.3, rule 9: 数据截止日期 ≤ 成文日期 ≤ 上报时限. ISO dates. */
export function checkDates(asOf: string, date: string, deadline: string, file: string): Diagnostic[] {
  const place = { kind: 'document', file } as const;
  return [
    ...(asOf > date ? [dateLate({ place, found: asOf, message: `数据截止日期${asOf}晚于成文日期${date}。` })] : []),
    ...(date > deadline ? [dateLate({ place, found: date, message: `成文日期${date}晚于上报时限${deadline}。` })] : []),
  ];
}

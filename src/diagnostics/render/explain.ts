import { declaredKinds } from '../define.js';
import { SEVERITY_WORDS } from './words.js';

/** The long form of a code for `cunbao explain`; undefined for a code that no loaded module declares. */
export function explain(code: string): string | undefined {
  const kind = declaredKinds().find((k) => k.code === code.trim().toUpperCase());
  if (!kind) return undefined;
  const steps = kind.fix.map((step, i) => `  ${kind.fix.length > 1 ? `${i + 1}. ` : ''}${step}`);
  return [
    `${kind.code}（${SEVERITY_WORDS[kind.severity]}）${kind.title}`,
    '',
    '为什么检查：',
    `  ${kind.why}`,
    '',
    '怎么改：',
    ...steps,
    '',
  ].join('\n');
}

import { maskName } from '../diagnostics/index.js';

/** How far a document goes (FACTS 5): inside the office, in reports to superiors, to everybody. */
export type Level = 'internal' | 'report' | 'public';

/** A name as the level allows: to the public the first character alone. */
export const nameAt = (level: Level, name: string): string => (level === 'public' ? maskName(name) : name);

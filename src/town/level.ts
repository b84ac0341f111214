import { type Level, maskName } from '../diagnostics/index.js';

export type { Level };

/** A name as the level allows: to the public the first character alone. */
export const nameAt = (level: Level, name: string): string => (level === 'public' ? maskName(name) : name);

/** What a diagnostic is about; the first is what is not printed as a heading. */
export const GROUPS = ['填报', '数据质量', '公文格式', '文字'] as const;
export type Group = (typeof GROUPS)[number];

const BY_PREFIX: Record<string, Group> = { QUAL: '数据质量', FMT: '公文格式', PAGE: '公文格式', TXT: '文字' };

/**
 * 数据质量: each cell may be right, but together they are odd (QUAL-nnn). 公文格式 and 文字: how a finished document looks and is written (FMT, TXT).
 * Everything else: 填报.
 */
export const groupOf = (code: string): Group => BY_PREFIX[code.split('-')[0]!] ?? '填报';

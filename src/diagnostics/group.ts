/** 数据质量: each cell may be right, but together they are odd (QUAL-nnn). Everything else: 填报. */
export const groupOf = (code: string): '数据质量' | '填报' => (code.startsWith('QUAL-') ? '数据质量' : '填报');

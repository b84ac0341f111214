/** Name of the internal block helper around paragraphs that go when their tags leave them empty. */
export const PARAGRAPH_HELPER = '__paragraph';
/** The blocks that templates may use. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);

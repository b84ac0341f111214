/** Name of the internal block helper around paragraphs that go when their tags leave them empty. */
export const PARAGRAPH_HELPER = '__paragraph';

/** A sheet's name without its tags, for places; the whole name when nothing else is left. */
export const sheetLabel = (name: string): string => name.replace(/\{\{[^}]*\}\}/g, '').trim() || name;

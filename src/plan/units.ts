/** The single names in an item's `unit`: `镇医保经办、镇卫生院/区医保局` → three; what stands in （…） explains and is no name. */
export const unitNames = (unit: string): string[] =>
  unit
    .replace(/（[^）]*）/g, '')
    .split(/[、/]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

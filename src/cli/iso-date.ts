/** A date as typed on the command line (2021-12-24, 2021.12.24, 2021/12/24, 2021年12月24日) as YYYY-MM-DD; throws the sentence to show. */
export function isoDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text.trim());
  const iso = match && `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  const time = iso ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (!iso || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
    throw new Error(`“${text}”不是日期，请写成 2021-12-24 的样子。`);
  return iso;
}

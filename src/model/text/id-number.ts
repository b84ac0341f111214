const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARS = '10X98765432';

/** GB 11643: check character of the first 17 digits. */
function checkCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * WEIGHTS[i]!;
  return CHECK_CHARS[sum % 11]!;
}

/** True for 17 digits and a digit or X whose check character is right. */
export const isIdNumber = (id: string): boolean => /^\d{17}[\dX]$/.test(id) && checkCharacter(id) === id[17];

/** What an 18-character ID says; call it only after {@link isIdNumber}. */
export const readIdNumber = (id: string): { birthDate: string; gender: '男' | '女' } => ({
  birthDate: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
  gender: Number(id[16]) % 2 === 1 ? '男' : '女',
});

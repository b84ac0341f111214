import type { Gender } from './names.js';
import type { Random } from './random.js';

/** No place has this prefix, so no number of a sample can belong to a real person. */
const AREA = '349999';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Makes ID numbers with the right check character, each once. `birthDate` is YYYY-MM-DD. */
export class IdNumbers {
  private readonly used = new Set<string>();

  make(random: Random, birthDate: string, gender: Gender): string {
    const start = random.int(0, 499);
    for (let step = 0; step < 500; step++) {
      const serial = ((start + step) % 500) * 2 + (gender === '男' ? 1 : 0);
      const first = `${AREA}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
      if (this.used.has(first)) continue;
      this.used.add(first);
      const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
      return first + '10X98765432'[sum % 11];
    }
    throw new Error(`no ID number left for ${birthDate}`);
  }
}

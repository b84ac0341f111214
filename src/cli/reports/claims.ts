import type { ClaimVillage } from '../../village/index.js';

/**
 * Which workbook has which village, first come first served in the order of the inputs, in whatever order they are read:
 * an input waits until all before it have said whose they are, or that they are nobody's.
 */
export class Claims {
  private readonly owners = new Map<string, { index: number; file: string }>();
  private readonly spoken: Promise<void>[];
  private readonly speak: (() => void)[] = [];

  constructor(inputs: number) {
    this.spoken = Array.from({ length: inputs }, (_, index) => new Promise((resolve) => (this.speak[index] = resolve)));
  }

  /** What the input number `index` asks with. */
  readonly of =
    (index: number): ClaimVillage =>
    async (village, file) => {
      await Promise.all(this.spoken.slice(0, index));
      const owner = this.owners.get(village) ?? { index, file };
      this.owners.set(village, owner);
      this.pass(index);
      // A worker that died over its file asks again for the same one.
      return owner.index === index ? undefined : owner.file;
    };

  /** The input is done, whether it has asked or not. */
  pass(index: number): void {
    this.speak[index]!();
  }
}

/**
 * Ids of what a loop repeats: the first time the template's own, then the next free number. Ends take the id that
 * their beginning was given last.
 */
export class FreshIds {
  private readonly last: Map<string, number>;
  private readonly used = new Set<string>();
  private readonly current = new Map<string, number>();

  /** `highest`: the largest number of each kind in the template. */
  constructor(highest: ReadonlyMap<string, number>) {
    this.last = new Map(highest);
  }

  next(kind: string): number {
    const number = (this.last.get(kind) ?? 0) + 1;
    this.last.set(kind, number);
    return number;
  }

  begin(kind: string, own: number): number {
    const key = `${kind} ${own}`;
    const id = this.used.has(key) ? this.next(kind) : own;
    this.used.add(key);
    this.current.set(key, id);
    return id;
  }

  /** The id that `begin` gave last. */
  end(kind: string, own: number): number {
    return this.current.get(`${kind} ${own}`) ?? own;
  }
}

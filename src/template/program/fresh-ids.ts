/**
 * Ids of what a loop repeats: the first time the template's own, then the next free number, or the own name with it.
 * Ends take the id that their beginning was given last.
 */
export class FreshIds {
  private readonly last: Map<string, number>;
  private readonly used = new Set<string>();
  private readonly current = new Map<string, number | string>();

  /** `highest`: the largest number of each kind in the template. */
  constructor(highest: ReadonlyMap<string, number>) {
    this.last = new Map(highest);
  }

  next(kind: string): number {
    const number = (this.last.get(kind) ?? 0) + 1;
    this.last.set(kind, number);
    return number;
  }

  begin(kind: string, own: number | string): number | string {
    let id = own;
    if (!this.first(kind, own)) id = typeof own === 'number' ? this.next(kind) : `${own}_${this.next(kind)}`;
    this.current.set(`${kind} ${own}`, id);
    return id;
  }

  /** The id that `begin` gave last. */
  end(kind: string, own: number | string): number | string {
    return this.current.get(`${kind} ${own}`) ?? own;
  }

  /** Whether this is asked for the first time. */
  first(kind: string, own: number | string): boolean {
    const key = `${kind} ${own}`;
    if (this.used.has(key)) return false;
    this.used.add(key);
    return true;
  }
}

import { columnLetters } from '../../office/index.js';

type Addresses = Readonly<Record<string, string>>;

/**
 * A1 addresses of the cells of one row after the other, for columns by field key. They look like plain objects but are made when
 * asked for: a village has a million cells, of which messages name a few hundred.
 */
export function addressesIn(columns: ReadonlyMap<string, number>): (row: number) => Addresses {
  const letters = new Map([...columns].map(([key, col]) => [key, columnLetters(col)]));
  const keys = [...letters.keys()];
  const of = ({ row }: { row: number }, key: string | symbol): string | undefined => {
    const letter = letters.get(key as string);
    return letter === undefined ? undefined : letter + row;
  };
  const handler: ProxyHandler<{ row: number }> = {
    get: of,
    has: (_, key) => letters.has(key as string),
    ownKeys: () => keys,
    getOwnPropertyDescriptor: (target, key) => {
      const value = of(target, key);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: false };
    },
    set: () => false,
  };
  return (row) => new Proxy({ row }, handler) as unknown as Addresses;
}

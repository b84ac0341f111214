import { describe, expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { breaches } from '../../scripts/room-order.js';

const check = (path: string, specifier: string): string[] =>
  breaches([{ path, text: `import { x } from '${specifier}';` }]);

describe('the order of the rooms', () => {
  it.each([
    ['inspect/run.ts', '../plan/index.js'],
    ['workbook/read.ts', '../office/index.js'],
    ['village/run.ts', '../review/index.js'],
    ['model/deep/x.ts', '../field.js'],
    ['facts/x.ts', '../ports.js'],
  ])('%s may import %s', (path, specifier) => {
    expect(check(path, specifier)).toEqual([]);
  });

  it.each([
    ['plan/load.ts', '../inspect/index.js', 'may not import inspect'],
    ['template/fill.ts', '../model/index.js', 'may not import model'],
    ['workbook/read.ts', '../registers/index.js', 'may not import registers'],
    ['office/zip.ts', '../document/index.js', 'may not import document'],
    ['inspect/run.ts', '../plan/plan.js', 'import the door'],
    ['misc/run.ts', '../plan/index.js', 'not in DESIGN'],
  ])('%s may not import %s', (path, specifier, reason) => {
    expect(check(path, specifier).join()).toContain(reason);
  });
});

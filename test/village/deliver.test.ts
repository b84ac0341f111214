import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/village/deliver/deliver.js';
import { type MemoryFiles, memoryFiles } from '../support/memory-files.js';

const text = (files: { content: Map<string, Uint8Array> }, path: string): string =>
  new TextDecoder().decode(files.content.get(path));

describe('deliver', () => {
  it('replaces its own earlier output', async () => {
    const files = memoryFiles();
    await deliver(files, 'out', [{ name: '报告.docx', content: 'one' }]);
    const { value, diagnostics } = await deliver(files, 'out', [{ name: '报告.docx', content: 'two' }]);
    expect(text(files, 'out/报告.docx')).toBe('two');
    expect(value?.[0]?.path).toBe('out/报告.docx');
    expect(diagnostics).toEqual([]);
  });

  it('keeps a file that somebody edited and says where the new one went', async () => {
    const files = memoryFiles();
    await deliver(files, 'out', [{ name: '报告.docx', content: 'one' }]);
    await files.write('out/报告.docx', 'edited by hand');
    const { value, diagnostics } = await deliver(files, 'out', [{ name: '报告.docx', content: 'two' }]);
    expect(text(files, 'out/报告.docx')).toBe('edited by hand');
    expect(value?.[0]?.path).toBe('out/报告（2）.docx');
    expect(diagnostics.map((d) => d.code)).toEqual(['OUT-001']);
    await deliver(files, 'out', [{ name: '报告.docx', content: 'three' }]);
    expect(text(files, 'out/报告（2）.docx')).toBe('three');
  });

  it.each([
    [
      ['交办单.xlsx', '交办单.xlsx', '交办单.XLSX'],
      ['交办单.xlsx', '交办单（2）.xlsx', '交办单（3）.XLSX'],
    ],
    [
      ['A户', 'a户', '.ab', '.AB'],
      ['A户', 'a户（2）', '.ab', '.AB（2）'],
    ],
  ])('puts no two files of a run into one: %j', async (names, paths) => {
    const files = memoryFiles();
    const { value, diagnostics } = await deliver(
      files,
      'out',
      names.map((name, index) => ({ name, content: `${index}` })),
    );
    expect(value!.map(({ path }) => path)).toEqual(paths.map((path) => `out/${path}`));
    expect(paths.map((path) => text(files, `out/${path}`))).toEqual(paths.map((_, index) => `${index}`));
    expect(diagnostics).toEqual([]);
  });

  it('keeps a file that it never wrote', async () => {
    const files = memoryFiles();
    await files.write('out/报告.docx', 'from elsewhere');
    await deliver(files, 'out', [{ name: '报告.docx', content: 'ours' }]);
    expect(text(files, 'out/报告.docx')).toBe('from elsewhere');
  });

  it('names a file that cannot be written and writes the others', async () => {
    const files = memoryFiles();
    const { value, diagnostics } = await deliver(files, 'out', [
      { name: 'locked.docx', content: 'a' },
      { name: 'free.docx', content: 'b' },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'OUT-002', message: expect.stringContaining('正被别的程序使用') }]);
    expect(value?.map((d) => d.name)).toEqual(['free.docx']);
  });

  it.each(['../外.docx', '/外.docx', 'C:\\外.docx', 'a/../../外.docx', '..\\外.docx', ''])(
    'writes nothing outside its folder: %s',
    async (name) => {
      const files = memoryFiles();
      const { value, diagnostics } = await deliver(files, 'out', [{ name, content: 'x' }]);
      expect(value).toEqual([]);
      expect(diagnostics.map((d) => d.code)).toEqual(['OUT-002']);
      expect(files.content.size).toBe(0);
    },
  );

  it('says so when the disk is full just after the files, which stay', async () => {
    const files = memoryFiles();
    const write = files.write;
    files.write = async (path, bytes) => {
      if (path.endsWith('.cunbao.json')) throw Object.assign(new Error(path), { code: 'ENOSPC' });
      await write(path, bytes);
    };
    const { value, diagnostics } = await deliver(files, 'out', [{ name: '报告.docx', content: 'a' }]);
    expect(value).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'OUT-002', message: expect.stringContaining('磁盘已满') }]);
    expect(text(files, 'out/报告.docx')).toBe('a');
  });

  describe('a run that is killed', () => {
    const names = ['报告.docx', '报告.pdf', '台账.xlsx'];
    const version = (content: string) => names.map((name) => ({ name, content: `${name} ${content}` }));

    /** The same disk, on which the process stops for good at its `count`-th write, just before or just after it took place. */
    function dying(files: MemoryFiles, count: number, after: boolean): MemoryFiles {
      let writes = 0;
      return {
        ...files,
        async write(path, bytes) {
          writes += 1;
          if (writes < count || (writes === count && after)) await files.write(path, bytes);
          if (writes >= count) await new Promise(() => {});
        },
      };
    }
    const moments = [1, 2, 3, 4, 5].flatMap((count) => [false, true].map((after) => [count, after] as const));

    it.each(moments)('at write %i (done: %s): the next one knows its files again', async (count, after) => {
      for (const first of [true, false]) {
        const files = memoryFiles();
        if (!first) await deliver(files, 'out', version('one'));
        void deliver(dying(files, count, after), 'out', version('two'));
        await new Promise((resolve) => setTimeout(resolve));
        const { value, diagnostics } = await deliver(files, 'out', version('three'));
        expect(diagnostics).toEqual([]);
        expect(value!.map(({ path }) => path)).toEqual(names.map((name) => `out/${name}`));
        for (const name of names) expect(text(files, `out/${name}`)).toBe(`${name} three`);
        expect(Object.keys(JSON.parse(text(files, 'out/.cunbao.json'))).sort()).toEqual([...names].sort());
      }
    });

    it.each(moments)('at write %i (done: %s): what somebody edited afterwards is kept', async (count, after) => {
      const files = memoryFiles();
      await deliver(files, 'out', version('one'));
      void deliver(dying(files, count, after), 'out', version('two'));
      await new Promise((resolve) => setTimeout(resolve));
      await files.write('out/报告.docx', 'edited by hand');
      await deliver(files, 'out', version('three'));
      expect(text(files, 'out/报告.docx')).toBe('edited by hand');
      expect(text(files, 'out/报告（2）.docx')).toBe('报告.docx three');
      expect(text(files, 'out/台账.xlsx')).toBe('台账.xlsx three');
    });
  });

  it('makes files one after the other, and holds few of them', async () => {
    let made = 0;
    const files = memoryFiles();
    const write = files.write;
    let most = 0;
    files.write = async (path, bytes) => {
      if (path.endsWith('.txt')) most = Math.max(most, made--);
      await write(path, bytes);
    };
    function* outputs() {
      for (let number = 0; number < 200; number++) {
        made += 1;
        yield { name: `${number}.txt`, content: `${number}` };
      }
    }
    const { value } = await deliver(files, 'out', outputs());
    expect(value).toHaveLength(200);
    expect(most).toBeLessThanOrEqual(32);
  });
});

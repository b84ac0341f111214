import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/village/deliver/deliver.js';
import { memoryFiles } from '../support/memory-files.js';

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
});

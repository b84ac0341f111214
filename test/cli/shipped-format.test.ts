import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedFormat } from '../../src/cli/shipped-format.js';
import { compileTemplate, fillTemplate, loadProfile, preparedKey, prepareTemplate } from '../../src/template/index.js';

const text = readFileSync('templates/格式.yaml', 'utf8');

test('the page format that the build has read is the one in templates/; another text is not it', async () => {
  expect(await shippedFormat(text)).toEqual(loadProfile(text, '格式.yaml').value);
  expect(await shippedFormat(`${text} `)).toBeUndefined();
});

test('what the build keeps of a template is what preparing it gives', async () => {
  const { templates } = JSON.parse(readFileSync('dist/format.json', 'utf8'));
  const source = {
    file: '自查报告.md',
    source: readFileSync('templates/自查报告.md', 'utf8'),
    profile: loadProfile(text, '格式.yaml').value!,
  };
  const prepared = await prepareTemplate(source, (d) => expect.fail(d.message));
  expect(templates[preparedKey(source)]).toEqual(JSON.parse(JSON.stringify(prepared)));
});

test.each(['自查报告.md', '催报单.md'])(
  '%s prepared by the build fills as when compiled from its text',
  async (file) => {
    const source = readFileSync(`templates/${file}`, 'utf8');
    const filled = async (profile: NonNullable<ReturnType<typeof loadProfile>['value']>, words = source) =>
      fillTemplate((await compileTemplate({ file, source: words, profile })).value!, {}).value!;
    const own = loadProfile(text, '格式.yaml').value!;
    const shipped = (await shippedFormat(text))!;
    expect(await filled(shipped)).toEqual(await filled(own));
    const edited = source.replace(/\n---\n/, '\n---\n\n改过的一段。\n');
    expect(await filled(shipped, edited)).toEqual(await filled(own, edited));
  },
);

import { expect, test } from 'vitest';
import { readDocx, writeDocx, writeHtml } from '../../src/document/index.js';
import type { Figure } from '../../src/document/tree.js';
import { roomOf } from '../../src/document/turned.js';
import { read } from './outline.js';

const picture = (frame: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="图片 1"/><a:graphic><a:graphicData uri="x/picture"><pic:pic><pic:blipFill><a:blip r:embed="img1"/></pic:blipFill><pic:spPr><a:xfrm${frame}/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const readPicture = (frame: string) => read(picture(frame), { media: { img1: png } });

test.each([
  ['', undefined, { width: 100, height: 50 }],
  [' rot="0"', undefined, { width: 100, height: 50 }],
  [' rot="5400000"', { angle: 90 }, { width: 50, height: 100 }],
  [' rot="-5400000"', { angle: 270 }, { width: 50, height: 100 }],
  [' rot="10800000" flipH="1"', { angle: 180, mirrored: { across: true } }, { width: 100, height: 50 }],
  [' flipV="true"', { angle: 0, mirrored: { down: true } }, { width: 100, height: 50 }],
  [' rot="2700000"', { angle: 45 }, { width: 106.066, height: 106.066 }],
])('a frame with%s', (frame, turn, room) => {
  const figure = readPicture(frame).blocks.find((b) => b.kind === 'figure') as Figure;
  expect(figure.turn).toEqual(turn);
  expect(roomOf(figure)).toEqual(room);
});

test('a turned picture stays turned in HTML and when it is written as Word again', () => {
  const { document } = readPicture(' rot="5400000" flipH="1"');
  expect(writeHtml(document, { title: '图' })).toContain('transform:rotate(90deg) scale(-1,1)');
  const again = readDocx(writeDocx(document), '报告.docx').value!.sections[0]!.blocks;
  expect(again.find((b) => b.kind === 'figure')).toMatchObject({ turn: { angle: 90, mirrored: { across: true } } });
});

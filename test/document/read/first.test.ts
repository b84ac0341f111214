import { expect, test } from 'vitest';
import { plainText } from '../../../src/document/plain-text.js';
import { readDocx } from '../../../src/document/read/read-docx.js';
import { makeDocx } from '../make-docx.js';

test('reads a paragraph', () => {
  const { value, diagnostics } = readDocx(makeDocx('<w:p><w:r><w:t>古饶镇</w:t></w:r></w:p>'), 'x.docx');
  expect(diagnostics).toMatchInlineSnapshot(`
    [
      {
        "code": "DOC-010",
        "fix": [
          "需要时在 Word 或 WPS 里改成公文字体。",
        ],
        "found": "",
        "message": "文字没有写明中文字体，按仿宋处理。",
        "place": {
          "around": "古饶镇",
          "file": "x.docx",
          "kind": "document",
          "paragraph": 1,
        },
        "severity": "info",
      },
    ]
  `);
  expect(plainText(value!)).toBe('古饶镇');
});

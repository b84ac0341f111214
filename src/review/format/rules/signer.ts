import type { Run } from '../../../document/index.js';
import { isChinese } from '../passages.js';
import { defineRule } from '../rule.js';

const SIGNED = /签\s*发\s*人\s*([：:]?)\s*(.*)$/u;

/** 签发人 with a full-width colon, the name in 楷体. */
export const signer = defineRule({
  code: 'FMT-031',
  severity: 'warning',
  title: '签发人的写法不对',
  why: '“签发人”三字用3号仿宋体，后面是全角冒号，姓名用3号楷体。',
  fix: ['改成“签发人：姓名”，姓名改为楷体'],
  basis: ['rules.signer'],
  certainty: 'likely',
  *check({ of }) {
    for (const passage of [...of('number'), ...of('signer')]) {
      const match = SIGNED.exec(passage.text);
      if (!match) continue;
      const [found, colon, name = ''] = match;
      if (colon !== '：')
        yield { basis: 'rules.signer', at: passage, found, fault: '“签发人”后面不是全角冒号', wanted: '用全角冒号' };
      const run = passage.block.inlines.findLast((i): i is Run => i.kind === 'run' && isChinese(i.text));
      if (name.trim() && run && run.font !== 'kaiti')
        yield {
          basis: 'rules.signer',
          at: passage,
          found: name.trim(),
          fault: '签发人姓名不是楷体',
          wanted: '姓名用楷体',
        };
    }
  },
});

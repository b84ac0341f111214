import { ATTACHMENT_LIST } from '../forms.js';
import { defineRule } from '../rule.js';

/** As many attachments follow as 附件说明 names, in the same order and with the same titles. Attachments that are files of their own are not looked for. */
export const attachmentsMatch = defineRule({
  code: 'FMT-038',
  severity: 'suspected',
  title: '附件与附件说明对不上',
  why: '附件的顺序号和标题要与附件说明的表述一致。',
  fix: ['核对附件有没有遗漏、顺序和标题是否一致'],
  basis: ['rules.attachment'],
  certainty: 'doubtful',
  *check({ official, of, all }) {
    const listed = of('attachment-list').map(({ text }) =>
      text
        .replace(ATTACHMENT_LIST.test(text) ? /^\s*附\s*件\s*[：:]\s*/ : '', '')
        .replace(/^\s*[\d０-９]{1,2}\s*[.．、]\s*/, '')
        .replaceAll(/[\s《》。；]/g, ''),
    );
    const labels = of('attachment-label');
    if (!official || labels.length === 0) return;
    const basis = 'rules.attachment';
    if (listed.length === 0) {
      yield { basis, at: labels[0]!, fault: '有附件，正文后面没有附件说明', wanted: '在正文下标注附件说明' };
      return;
    }
    if (listed.length !== labels.length) {
      yield {
        basis,
        at: labels[0]!,
        found: `${labels.length}个附件`,
        fault: `附件说明列了${listed.length}个附件，后面有${labels.length}个`,
      };
      return;
    }
    for (const [i, label] of labels.entries()) {
      const from = all.indexOf(label);
      const to = labels[i + 1] ? all.indexOf(labels[i + 1]!) : all.length;
      const titles = all.slice(from, to).filter((p) => p.role === 'attachment-title');
      const title = titles.map((p) => p.text.replaceAll(/[\s《》]/g, '')).join('');
      if (title && !title.includes(listed[i]!) && !listed[i]!.includes(title))
        yield {
          basis,
          at: titles[0]!,
          found: title,
          expected: [listed[i]!],
          fault: `附件的标题与附件说明写的“${listed[i]}”不同`,
          wanted: '一致',
        };
    }
  },
});

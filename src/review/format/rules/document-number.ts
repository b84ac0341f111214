import { NUMBER } from '../forms.js';
import { defineRule } from '../rule.js';

/** 发文字号 on its own line: 〔〕 around four digits of the year, no 第, no leading zero, 号 at the end. */
export const documentNumber = defineRule({
  code: 'FMT-030',
  severity: 'error',
  title: '发文字号的写法不对',
  why: '年份用四位数字，括在六角括号“〔〕”里；序号不加“第”，不编虚位，后面加“号”。',
  fix: ['把发文字号改成“机关代字〔年份〕序号号”的样子，如 古政〔2021〕5号'],
  basis: ['rules.documentNumber'],
  certainty: 'sure',
  *check({ of }) {
    for (const passage of of('number')) {
      const match = NUMBER.exec(passage.text);
      if (!match) continue;
      const [whole, body, open, year, close, extra, digits, last] = match as unknown as string[];
      const faults = [
        ...(open !== '〔' || close !== '〕' ? [`年份用了“${open}${close}”`] : []),
        ...(year!.length === 2 ? ['年份只写了两位'] : []),
        ...(extra ? ['序号前加了“第”'] : []),
        ...(/^[0０]/.test(digits!) ? ['序号前编了虚位'] : []),
        ...(/[０-９]/.test(digits!) ? ['序号用了全角数字'] : []),
        ...(last ? [] : ['后面没有“号”']),
      ];
      if (faults.length === 0) continue;
      const number = digits!.replaceAll(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
      const right = `${body}〔${year!.length === 2 ? `20${year}` : year}〕${Number(number)}号`;
      yield {
        basis: 'rules.documentNumber',
        at: passage,
        found: whole!.trim(),
        expected: [right],
        fault: `发文字号${faults.join('、')}`,
        wanted: `写作“${right}”`,
      };
    }
  },
});

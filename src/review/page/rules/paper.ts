import { MM } from '../measured.js';
import { definePageRule, millimetres } from '../rule.js';

export const paper = definePageRule({
  code: 'PAGE-001',
  basis: ['page.width'],
  certainty: 'sure',
  severity: 'error',
  title: '纸张不是 A4',
  why: 'GB/T 9704 规定公文用 A4 纸（210毫米×297毫米）。',
  fix: ['在“页面设置”里把纸张改成 A4，重新转成 PDF'],
  *check({ pages, profile }) {
    const [short, long] = [profile.page.width.value * MM, profile.page.height.value * MM];
    for (const page of pages) {
      const [a, b] = [Math.min(page.width, page.height), Math.max(page.width, page.height)];
      if (Math.abs(a - short) < MM && Math.abs(b - long) < MM) continue;
      const found = `${millimetres(page.width)}×${millimetres(page.height)}`;
      yield { basis: 'page.width', page, found, fault: `这一页的纸张是${found}`, wanted: '为210毫米×297毫米' };
    }
  },
});

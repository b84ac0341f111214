import { percent } from '../../ledger/index.js';
import type { FormRecord } from '../records/index.js';
import { beside, type Form, listOf } from './form.js';

const QUESTIONS = ['对帮扶工作', '对驻村工作队', '对双基建设', '对巩固脱贫成果'];
const ANSWERS = ['满意', '基本满意', '不满意', '不了解'];

/** FACTS 2.6, table 7, for one village. */
export const satisfactionSummary: Form = {
  name: '满意度汇总表',
  about: '全村满意度调查的结果和不满意的户',
  records(village) {
    const households = listOf(village, '农户');
    const asked = households.filter((household) => QUESTIONS.some((question) => answer(household, question) !== ''));
    return [
      {
        ...beside(village),
        应调查户数: households.length,
        已调查户数: asked.length || '____',
        调查: QUESTIONS.map((question) => ({
          内容: question,
          ...(asked.length > 0 ? counted(asked, question) : toCount),
        })),
        不满意户: asked.flatMap((household) => complaint(household) ?? []),
      },
    ];
  },
};

/** Nobody has been asked yet: blanks to count by hand. */
const toCount = Object.fromEntries([...ANSWERS, '答复', '满意率'].map((name) => [name, '']));

const own = (household: FormRecord): FormRecord => household.满意度 as FormRecord;
const answer = (household: FormRecord, question: string): unknown => own(household)[question];

function counted(households: readonly FormRecord[], question: string): FormRecord {
  const number = (value: string): number =>
    households.filter((household) => answer(household, question) === value).length;
  const counts = Object.fromEntries(ANSWERS.map((value) => [value, number(value)])) as Record<string, number>;
  const answered = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rate = percent(answered === 0 ? null : (counts.满意! + counts.基本满意!) / answered);
  return { ...counts, 答复: answered, 满意率: rate };
}

function complaint(household: FormRecord): FormRecord | undefined {
  const about = QUESTIONS.filter((question) => answer(household, question) === '不满意');
  if (about.length === 0) return undefined;
  const reasons = ['不满意原因', '对帮扶工作不满意的原因', '对双基建设不满意的原因'];
  return {
    组: household.组,
    户主姓名: household.户主姓名,
    事项: about.join('、'),
    原因: reasons
      .map((name) => own(household)[name])
      .filter(Boolean)
      .join('、'),
  };
}

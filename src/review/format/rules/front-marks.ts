import { faceOf, mainRun, type Passage } from '../passages.js';
import { defineRule, type Remark } from '../rule.js';
import { sizeName } from '../size-name.js';
import type { Subject } from '../subject.js';

const SERIAL = /^\d+$/;
/** 绝密, 机密, 秘密; 内部 is no 密级 but stands in the same place. Then what parts it from the time, and the time. */
const SECRET = /^(绝密|机密|秘密|内部)(级?)\s*([★☆*＊✩•·]?)\s*(.*)$/u;
const TIME = /^(?:[1-9]\d?(?:年|个月|日|天)|长期)$/;
/** 特急, 加急 of documents; 特提, 平急 of telegrams. 急件 went out in 2012. */
const URGENT = /^(?:特急|加急|特提|平急)$/;
const KINDS = [SERIAL, SECRET, /急|特提/];

/** 份号, 密级 and 紧急程度, from top to bottom at the left margin: six digits, 机密★1年, 特急 or 加急; 黑体. */
export const frontMarks = defineRule({
  code: 'FMT-026',
  severity: 'info',
  title: '份号、密级或紧急程度的写法不对',
  why: '份号是6位3号阿拉伯数字，密级和保密期限写成“机密★1年”，紧急公文标“特急”“加急”；自上而下顶格分行排列，后两样用3号黑体。',
  fix: ['照“000001”“机密★1年”“特急”的样子写，各占一行，顶格，3号字，密级和紧急程度用黑体'],
  basis: ['rules.serial', 'rules.secrecy', 'rules.urgency', 'rules.urgencyWords'],
  certainty: 'likely',
  *check(subject) {
    const found = subject.of('front').map((passage) => {
      const text = passage.text.trim();
      return { passage, text, kind: KINDS.findIndex((pattern) => pattern.test(text)) };
    });
    for (const { passage, text, kind } of found) {
      if (kind === 0) yield* ofSerial(passage, text);
      if (kind === 1) yield* ofSecrecy(passage, text);
      if (kind === 2 && !URGENT.test(text))
        yield {
          basis: 'rules.urgencyWords',
          at: passage,
          found: text,
          fault: '紧急程度的写法不对',
          wanted: '标注“特急”或“加急”',
        };
      yield* looks(passage, kind, subject);
    }
    const late = found.find(({ kind }, i) => i > 0 && kind < found[i - 1]!.kind);
    if (late)
      yield {
        basis: 'rules.urgency',
        at: late.passage,
        fault: '份号、密级、紧急程度的次序不对',
        wanted: '按这个次序自上而下分行排列',
      };
  },
});

function* ofSerial(at: Passage, found: string): Iterable<Remark> {
  if (found.length !== 6)
    yield { basis: 'rules.serial', at, found, fault: `份号是${found.length}位数字`, wanted: '用6位' };
}

function* ofSecrecy(at: Passage, found: string): Iterable<Remark> {
  const [, level = '', grade, star, time = ''] = SECRET.exec(found)!;
  const fault = grade
    ? `“${level}”后面多了“级”`
    : time && star !== '★'
      ? '密级和保密期限之间不是“★”'
      : star && !TIME.test(time)
        ? '保密期限的写法不对'
        : undefined;
  if (fault)
    yield { basis: 'rules.secrecy', at, found, fault, wanted: `写作“${level === '内部' ? '机密' : level}★1年”的样子` };
}

/** How they look, as far as a Word file says. */
function* looks(at: Passage, kind: number, { pkg, profile }: Subject): Iterable<Remark> {
  const basis = (['rules.serial', 'rules.secrecy', 'rules.urgency'] as const)[kind];
  const run = mainRun(at.block);
  if (!pkg || !basis || !run) return;
  const name = ['份号', '密级', '紧急程度'][kind]!;
  const { align, indent } = at.block.format;
  if (at.where === 'flow' && (align === 'center' || align === 'right' || indent.left + indent.firstLine > 6))
    yield { basis, at, fault: `${name}没有顶格`, wanted: '顶格编排在版心左上角' };
  if (Math.abs(run.size - profile.text.size.value) > 0.5)
    yield {
      basis,
      at,
      found: sizeName(run.size),
      fault: `${name}是${sizeName(run.size)}`,
      wanted: `用${sizeName(profile.text.size.value)}`,
    };
  if (kind > 0 && faceOf(run) !== 'heiti') yield { basis, at, fault: `${name}不是黑体`, wanted: '用黑体' };
}

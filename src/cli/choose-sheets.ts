import { suggest } from '../diagnostics/index.js';
import { optionalSheets } from '../model/index.js';
import type { SheetChoice } from '../workbook/index.js';

/** Which optional sheets `--sheets` asks for, or what is wrong with it, in sentences. */
export function chooseSheets(given: readonly string[] | undefined): SheetChoice | { wrong: string } {
  if (given === undefined) return 'needed';
  const names = optionalSheets.map(({ name }) => name);
  const chosen = given.flatMap((part) => part.split(/[,，、]/)).filter(Boolean);
  const strange = chosen.filter((name) => ![EVERY, NONE, ...names].includes(name));
  if (strange.length > 0) {
    const told = strange.map((name) => {
      const guess = suggest(name, names);
      return `没有选填的表“${name}”。${guess ? `是不是“${guess}”？` : ''}`;
    });
    return { wrong: `${told.join('\n')}\n可以写：${EVERY}、${NONE}、${names.join('、')}。` };
  }
  return chosen.includes(EVERY) ? 'all' : chosen.filter((name) => name !== NONE);
}

const EVERY = '全部';
const NONE = '必填';

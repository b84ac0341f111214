import { expect, it } from 'vitest';
import { KnownNames } from '../../../src/town/guard/known-names.js';

const names = new KnownNames(['王五福', '高山', '买买提江·卡德尔', '王五', '李']);

it.each<[string, string, string[]]>([
  ['农村危房改造', '农村危房改造', []],
  ['王五福家的危房', '王*家的危房', []],
  ['由买买提江·卡德尔负责', '由买*负责', []],
  ['高山蔬菜基地', '高山蔬菜基地', ['高山']],
])('%s → %s', (text, expected, suspected) => {
  const said: string[] = [];
  expect(names.mask(text, (name) => said.push(name))).toBe(expected);
  expect(said).toEqual(suspected);
});

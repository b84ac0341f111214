import { coverageOf, type Household, isCounted, type VillageData } from '../model/index.js';
import { amount, counted, type Fact, rate } from './fact.js';

const states = {
  已入户: '已入户户数',
  电话核实: '电话核实户数',
  外出未联系上: '未联系户数',
  拒访: '拒访户数',
} as const;

/** 排查: how far the inspection got. 外出未联系上 and 拒访 never count as examined; all count as due (FACTS 7.2). */
export function coverageFacts(data: VillageData): Fact[] {
  const { registered, resident } = coverageOf(data);
  const { households } = data;
  const inState = (state: string): Household[] => households.filter((h) => h.values.visitState === state);
  const examined = [...inState('已入户'), ...inState('电话核实')];
  const examinedPersons = examined.flatMap((h) => h.persons.filter(isCounted));
  const due = amount('排查.应排查户数', '户', registered.households.due, households);
  const duePersons = amount('排查.应排查人数', '人', registered.persons.due, households);
  const done = counted('排查.已排查户数', '户', examined);
  const donePersons = counted('排查.已排查人数', '人', examinedPersons);
  const visited = counted(`排查.${states.已入户}`, '户', inState('已入户'));
  const dueResident = amount('排查.应排查常住户数', '户', resident.households.due, households);
  const doneResident = amount('排查.已排查常住户数', '户', resident.households.examined, examined);
  const rest = households.filter((h) => !examined.includes(h));
  return [
    due,
    done,
    visited,
    ...Object.entries(states)
      .filter(([state]) => state !== '已入户')
      .map(([state, name]) => counted(`排查.${name}`, '户', inState(state))),
    amount('排查.未排查户数', '户', registered.households.due - examined.length, rest),
    counted(
      '排查.未填入户结果户数',
      '户',
      households.filter((h) => h.values.visitState === undefined),
    ),
    amount('排查.未列入表户数', '户', registered.households.due - households.length, []),
    duePersons,
    donePersons,
    rate('排查.户覆盖率', done, due),
    rate('排查.入户率', visited, due),
    rate('排查.人覆盖率', donePersons, duePersons),
    dueResident,
    doneResident,
    rate('排查.常住户覆盖率', doneResident, dueResident),
  ];
}

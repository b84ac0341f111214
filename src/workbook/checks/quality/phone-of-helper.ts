import { crossCheck } from '../cross-check.js';

export const phoneOfHelper = crossCheck(
  {
    code: 'QUAL-005',
    severity: 'warning',
    title: '户联系电话填成了干部的',
    why: '回访要打到农户家里，填帮扶联系人或村里的电话就核实不了。',
    fix: ['填本户自己的电话；确实没有电话的空着。'],
  },
  ({ households, village }, { report }) => {
    for (const household of households) {
      const { phone, 'helper.phone': helper } = household.values;
      if (phone === undefined) continue;
      const whose = phone === helper ? '帮扶联系人' : phone === village.values.contactPhone ? '村里' : undefined;
      if (whose)
        report('household', household, 'phone', { found: phone, message: `户联系电话和${whose}的电话是同一个号码。` });
    }
  },
);

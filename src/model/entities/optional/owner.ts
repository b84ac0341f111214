import { group } from '../../group.js';

const ID = { type: 'id', required: 'error', width: 20 } as const;
const NAME = { type: 'text', maxLength: 20, sensitivity: 'personal' } as const;

/** Whose row it is, on every sheet about households. */
export const ofHousehold = group('农户', [
  { key: 'householdId', name: '户编号', ...ID, keyOf: 'household', help: '与《农户》的户编号一致。' },
  { key: 'headName', name: '户主姓名', ...NAME },
]);

/** Whose row it is, on every sheet about persons. */
export const ofPerson = group('家庭成员', [
  { key: 'personId', name: '人编号', ...ID, width: 22, keyOf: 'person', help: '与《家庭成员》的人编号一致。' },
  { key: 'personName', name: '姓名', ...NAME },
]);

/** Whose row it is, on the sheets about what an enterprise does. */
export const ofEnterprise = group('经营主体', [
  {
    key: 'enterpriseId',
    name: '主体编号',
    ...ID,
    width: 14,
    keyOf: 'enterprise',
    help: '与《经营主体》的主体编号一致。',
  },
]);

export const THEMES = {
  household: '农户情况',
  industry: '产业和带动',
  village: '村级工作',
} as const;

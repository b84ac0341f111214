import { group } from '../../group.js';

/** Whose row it is, on every sheet about households. */
export const ofHousehold = group('农户', [
  { key: 'householdId', name: '户编号', type: 'id', required: 'error', width: 20, help: '与《农户》的户编号一致。' },
  { key: 'headName', name: '户主姓名', type: 'text', maxLength: 20, sensitivity: 'personal' },
]);

/** Chinese mobile number. A breach is a warning: people do write landlines and old numbers. */
export const MOBILE = {
  pattern: /^1[3-9]\d{9}$/,
  patternHint: '11位手机号码',
  ruleSeverity: 'warning',
} as const;

/** Mobile number, or landline with or without area code. */
export const ANY_PHONE = {
  pattern: /^(1[3-9]\d{9}|(0\d{2,3}-?)?\d{7,8})$/,
  patternHint: '手机号码，或带区号的固定电话',
  ruleSeverity: 'warning',
} as const;

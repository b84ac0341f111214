export { type Collection, type CollectOptions, collect } from './collect.js';
export { chinaDay, startOfDay } from './day.js';
export { findFiles } from './find-files.js';
export { type FinishedVillage, readFinished } from './finished.js';
export { receiptPage } from './receipt-page.js';
export { REGISTER, writeRegister } from './register.js';
export {
  REGISTER_FILE,
  type RegisterFile,
  type RegisterVillage,
  readRegisterFile,
  registerFileOf,
} from './register-file.js';
export { REMINDER, reminderData, reminderText } from './reminder.js';
export { type WorkbookPlace, type WorkbooksIn, workbooksIn } from './workbooks-in.js';

export { readLedgers, type TownLedger, type VillageLedger } from './read-ledgers.js';
export { type Schedule, type ScheduleTally, scheduleOf } from './schedule/schedule.js';
export { writeSchedule } from './schedule/write.js';

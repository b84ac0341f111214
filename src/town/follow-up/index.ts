export { compareEditions, type EditionComparison, type FindingChange, VERDICTS } from './editions/compare.js';
export { judgeEditions } from './editions/judge.js';
export { summaryLines, writeComparisonOfEditions } from './editions/write.js';
export { appendHistory, HISTORY_PATH, type History, openHistory } from './history/history.js';
export type { HistoryEvent, HistoryRecord } from './history/record.js';
export { judgeEvents, registerEvents, statesOf } from './history/register.js';
export { readLedgers, type TownLedger, type VillageLedger } from './read-ledgers.js';
export { type Schedule, type ScheduleTally, scheduleOf } from './schedule/schedule.js';
export { writeSchedule } from './schedule/write.js';

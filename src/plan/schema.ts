import * as z from 'zod';

const text = z.string().min(1);
/** Names that become names of files and folders: nothing that leads out of a folder or that Windows refuses. */
const fileName = z.string().regex(/^[^\\/:*?"<>|\s.\p{Cc}](?:[^\\/:*?"<>|\p{Cc}]*[^\\/:*?"<>|\s.\p{Cc}])?$/u);
const day = z.iso.date();
const period = z.strictObject({ from: day, to: day });
const whole = z.int().nonnegative();
const percent = z.number().min(0).max(100);
const expression = z.string().trim().min(1);

const item = z.strictObject({
  id: text,
  area: text,
  kind: text,
  text: text.optional(),
  question: text,
  subject: z.enum(['镇', '村', '户', '人', '部门', '项目']),
  decide: z.enum(['machine', 'semi', 'human']),
  problemWhen: text,
  unit: text,
  category: text,
  sheets: z.array(text).default([]),
  subjectSheet: text.optional(),
  applies: expression.optional(),
  problem: expression.optional(),
  describe: expression.optional(),
  primary: z.array(text).default([]),
  primaryPartial: z.boolean().default(false),
  list: text.optional(),
});

const settings = z.strictObject({
  monitorLine: whole,
  incomePeriod: period,
  schoolAge: z.strictObject({ min: whole, max: whole, asOf: day }),
  shock: z.strictObject({
    incomeDropPct: percent,
    medicalSelfPay: z.strictObject({ poor: whole, ordinary: whole }),
    educationSelfPay: whole,
    medicalSharePct: percent,
  }),
  satisfactionFloor: percent.nullable(),
  outageDays: whole,
  fetchMinutes: whole,
  immediateDays: whole,
  visitIntervalDays: whole,
  discoverDays: whole,
  difficultyDays: whole,
  lowIncomeDays: whole,
  lowIncomeReviewDays: whole,
  dibaoReviewDays: whole,
  linkDays: whole,
  linkedHouseholdsMin: whole,
  linkedIncomeMin: whole,
  fundProgressPct: percent,
  participationPct: percent,
  yearStart: day,
});

const report = z.strictObject({
  title: text,
  sections: z.array(text).min(1),
  softPageLimit: z.int().positive().optional(),
  recipient: text.optional(),
  signature: text.optional(),
});

/** The shape of plan.yaml. What it means is said in plan.ts; what must fit together is checked in lint/. */
export const planSchema = z.strictObject({
  id: text,
  edition: text,
  compatible: z.array(text).default([]),
  title: text,
  inspectionName: text,
  year: z.int(),
  basis: z.strictObject({ title: text, number: text }),
  signed: z.strictObject({ by: text, date: day }),
  county: text,
  town: z.strictObject({ code: text, name: fileName }),
  scope: text,
  stages: z.array(z.strictObject({ name: text, start: day.optional(), end: day })).min(1),
  inspection: z.strictObject({ start: day, end: day }),
  reportDeadline: day,
  recipient: text,
  asOf: day,
  signature: text,
  documents: z.record(text, report),
  waivable: z.array(text).default([]),
  settings,
  unconfirmed: z.array(z.strictObject({ key: text, note: text })).default([]),
  supplements: z.array(text).default([]),
  areas: z
    .array(
      z.strictObject({
        id: text,
        label: text,
        name: text,
        reserved: z.boolean().default(false),
        supplement: z.boolean().default(false),
      }),
    )
    .min(1),
  categories: z.array(z.strictObject({ id: text, name: text, core: z.boolean().default(false) })).min(1),
  units: z.array(z.strictObject({ name: fileName, level: z.enum(['区', '镇', '村', '其他']) })).min(1),
  departments: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[0-9A-Z]{3}$/),
        name: fileName,
        units: z.array(text).min(1),
        collective: z.array(text).default([]),
      }),
    )
    .default([]),
  villages: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{12}$/),
        name: fileName,
        fullName: text,
        type: z.enum(['村', '社区']),
      }),
    )
    .min(1),
  items: z.array(item).min(1),
});

export type PlanFile = z.infer<typeof planSchema>;

/** What the plan (plan.yaml) says, after loading and lint. Dates are YYYY-MM-DD. */
export interface Plan {
  id: string;
  /** Declared, not hashed; workbooks carry it. `compatible` lists older editions whose columns still fit. */
  edition: string;
  compatible: string[];
  /** Title of the order, e.g. 烈山区古饶镇巩固拓展脱贫攻坚成果大排查工作实施方案 */
  title: string;
  /** 巩固拓展脱贫攻坚成果大排查 */
  inspectionName: string;
  year: number;
  /** Document the order rests on. */
  basis: { title: string; number: string };
  signed: { by: string; date: string };
  county: string;
  town: { code: string; name: string };
  villages: PlanVillage[];
  scope: string;
  stages: { name: string; start?: string; end: string }[];
  inspection: { start: string; end: string };
  reportDeadline: string;
  recipient: string;
  /** Default of 数据截止日期. */
  asOf: string;
  /** Who signs a village's report, with `{村}` for the village's full name. */
  signature: string;
  areas: PlanArea[];
  categories: PlanCategory[];
  items: PlanItem[];
  /** 责任单位字典: every single name that an item's `unit` may be made of. */
  units: PlanUnit[];
  /** Who fills in a department's workbook. */
  departments: PlanDepartment[];
  /** Ids of supplementary groups that are switched on: S1, S2, S3. */
  supplements: string[];
  settings: PlanSettings;
  /** Documents and the sections that each must have, in order. */
  documents: Record<string, PlanDocument>;
  /** Codes of diagnostics that the sheet 例外说明 may waive. */
  waivable: string[];
  /** Every default that nobody has confirmed: key path and sentence for the documents' notes. */
  unconfirmed: { key: string; note: string }[];
}

export interface PlanDocument {
  title: string;
  sections: string[];
  softPageLimit?: number;
  /** Where they differ from a village's report: 主送 and 落款. */
  recipient?: string;
  signature?: string;
}

export interface PlanVillage {
  code: string;
  name: string;
  fullName: string;
  type: '村' | '社区';
}

export interface PlanArea {
  /** '1' … '8', '10', '11', 'S1' …; '9' is reserved. */
  id: string;
  /** The order's own numbering: （一） … （十一）. */
  label: string;
  name: string;
  reserved: boolean;
  supplement: boolean;
}

export interface PlanCategory {
  id: string;
  name: string;
  /** 核心问题 by default (FACTS 7.4). */
  core: boolean;
}

export interface PlanUnit {
  name: string;
  /** Who it belongs to; 其他 for banks, teams and single persons. */
  level: '区' | '镇' | '村' | '其他';
}

/** A line of departments, the town's and the district's together: one workbook, one answer to an item about departments. */
export interface PlanDepartment {
  /** Three capital letters or digits, e.g. B03: part of its finding numbers and of `--dept`. */
  key: string;
  name: string;
  /** Its names as 责任单位. */
  units: string[];
  /** Names under which it is addressed together with others: 各行业部门. */
  collective: string[];
}

export type SubjectLevel = '镇' | '村' | '户' | '人' | '部门' | '项目';
export type Decide = 'machine' | 'semi' | 'human';

export interface PlanItem {
  id: string;
  area: string;
  kind: string;
  /** Fragment of the order, verbatim; supplementary items have none. */
  text?: string;
  question: string;
  subject: SubjectLevel;
  decide: Decide;
  /** The answer to `question` that means a problem: 否, 是, 有短板 … Never guessed from the wording. */
  problemWhen: string;
  unit: string;
  category: string;
  /** Of a supplementary group that is switched off: false. Such items are loaded but never asked. */
  enabled: boolean;
  /** Names of sheets the rule needs; a workbook without one of them leaves the item to 人工核查 or 未核实. */
  sheets: string[];
  /** Sheet whose rows are the subjects when the level alone does not say (项目, 网格员 …); absent: the level's own. */
  subjectSheet?: string;
  /** CEL, bool: is the subject concerned at all? Absent: every subject is. */
  applies?: string;
  /** CEL, bool: has the subject a problem? Absent: only people can tell. */
  problem?: string;
  /** CEL, string: description of a draft finding; absent: made from the question. */
  describe?: string;
  /** Items that hold the finding when they too are a problem for the same subject (or its persons): one fact, one finding. */
  primary: string[];
  /** The primary items do not cover all that this item asks: rejecting their drafts does not settle it. */
  primaryPartial: boolean;
  /** Whom the rule suspects is also a list of its own under this name: 疑似应纳未纳. */
  list?: string;
}

export interface PlanSettings {
  /** 元/人·年 */
  monitorLine: number;
  incomePeriod: { from: string; to: string };
  schoolAge: { min: number; max: number; asOf: string };
  shock: {
    incomeDropPct: number;
    medicalSelfPay: { poor: number; ordinary: number };
    educationSelfPay: number;
    /** Per cent of the household's net income that medical costs may take. */
    medicalSharePct: number;
  };
  /** Per cent; null: not set, a person answers. */
  satisfactionFloor: number | null;
  outageDays: number;
  fetchMinutes: number;
  /** Days within which 立行立改 must be done. */
  immediateDays: number;
  visitIntervalDays: number;
  discoverDays: number;
  /** From telling a difficulty to its solution. */
  difficultyDays: number;
  /** 低收入户: from risk to discovery, to intervention, to help. */
  lowIncomeDays: number;
  lowIncomeReviewDays: number;
  dibaoReviewDays: number;
  /** A household led along for so long counts as stable. */
  linkDays: number;
  /** 经营主体: fewer households, or less 元 each, is weak. */
  linkedHouseholdsMin: number;
  linkedIncomeMin: number;
  /** Per cent of a fund's budget to be spent by 数据截止日期. */
  fundProgressPct: number;
  /** Per cent of the households that could take part in a project. */
  participationPct: number;
  /** 今年以来 */
  yearStart: string;
}

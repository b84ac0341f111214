/** What stands on the ledger for a problem of a category: why, what is to be done, by which means, with what proof. */
export interface Remedy {
  cause: '责任' | '政策' | '工作' | '客观' | '其他';
  rootCause: string;
  task: string;
  measures: string;
  evidence: string;
}

const GENERAL: Remedy = {
  cause: '工作',
  rootCause: '日常工作抓得不够细，没有形成定期自查的习惯',
  task: '限期补齐短板，举一反三排查同类情况',
  measures: '村“两委”专题研究，明确专人负责，每周调度一次进展',
  evidence: '会议记录、工作照片',
};

/** By category of the plan; all sentences are invented. */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  C04: {
    cause: '客观',
    rootCause: '受灾或突发变故后恢复需要时间，家庭抗风险能力弱',
    task: '消除返贫致贫风险',
    measures: '落实救助和产业恢复措施，帮扶联系人每周走访，跟踪到风险消除',
    evidence: '救助凭证、走访记录',
  },
  C05: {
    cause: '客观',
    rootCause: '学生厌学情绪重，家长长期在外务工，监护不到位',
    task: '劝返复学，落实“一人一案”',
    measures: '镇中心学校、村干部联合上门劝返，安排教师结对辅导，每周回访一次',
    evidence: '复学证明、劝返记录',
  },
  C06: {
    cause: '工作',
    rootCause: '政策宣传和动员不到位，对在外人员情况掌握不及时',
    task: '落实参保、缴费资助和家庭医生签约',
    measures: '逐人核对参保和签约信息，上门宣传并协助办理，到账情况逐笔核实',
    evidence: '参保缴费凭证、签约服务协议',
  },
  C07: {
    cause: '客观',
    rootCause: '房屋建成年代早，户主长期没有维修',
    task: '消除住房安全隐患',
    measures: '镇村建办现场鉴定，制定修缮方案，施工期间协调临时住处',
    evidence: '鉴定报告、修缮前后照片',
  },
  C08: {
    cause: '客观',
    rootCause: '位于管网末端，水压不稳定，自备井水质波动',
    task: '保证水量充足、水质达标',
    measures: '接通集中供水管网，更换老化管道，请区水利部门复测水质',
    evidence: '水质检测报告、施工照片',
  },
  C09: {
    cause: '工作',
    rootCause: '网格排查不够经常，信息上报和审核环节衔接不紧',
    task: '规范监测帮扶各环节工作',
    measures: '每月集中研判一次，补齐资料，及时安排帮扶联系人并公示',
    evidence: '研判会议记录、补充资料复印件',
  },
  C12: {
    cause: '政策',
    rootCause: '对兜底保障政策掌握不准，家庭情况变化后没有及时申报',
    task: '按规定程序申报低保或特困供养',
    measures: '协助提出申请，镇民政办入户核查、民主评议、公示后审批',
    evidence: '申请书、审批表',
  },
  C14: {
    cause: '工作',
    rootCause: '走访沟通不够，群众诉求回应不及时',
    task: '提高群众认可度',
    measures: '逐户回访，听取意见并公开办理结果',
    evidence: '回访记录',
  },
  C15: {
    cause: '客观',
    rootCause: '建设年代早、资金不足，设施维护没有跟上',
    task: '补齐基础设施和公共服务短板',
    measures: '列入下年度项目计划，先行维修应急，落实日常管护人员',
    evidence: '项目申报材料、维修照片',
  },
  C18: {
    cause: '责任',
    rootCause: '整改任务压得不实，跟踪督促不够',
    task: '完成反馈问题整改并销号',
    measures: '建立台账，逐条明确责任人和时限，每周通报进度',
    evidence: '整改台账、督办记录',
  },
};

export const remedyFor = (category: string | undefined): Remedy => REMEDIES[category ?? ''] ?? GENERAL;

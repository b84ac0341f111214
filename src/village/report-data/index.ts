import type { Facts } from '../../facts/index.js';
import type { Inspection } from '../../inspect/index.js';
import type { Ledger } from '../../ledger/index.js';
import type { VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { areaData } from './areas.js';
import { findingData } from './findings.js';
import { clause, nest } from './text.js';
import { visitData } from './visits.js';

export interface ReportSources {
  data: VillageData;
  inspection: Inspection;
  ledger: Ledger;
  facts: Facts;
  plan: Plan;
  /** 成文日期, YYYY-MM-DD */
  date: string;
}

/**
 * What `templates/自查报告.md` may name, in Chinese. Numbers come from `facts`; names at the report level of masking (no
 * ID numbers, no telephone numbers; FACTS 5).
 */
export function reportData({ data, inspection, ledger, facts, plan, date }: ReportSources): Record<string, unknown> {
  const village = plan.villages.find((v) => v.code === data.origin.villageCode);
  const values = data.village.values;
  const fullName = village?.fullName ?? data.origin.villageName;
  const numbers = nest(facts);
  return {
    ...numbers,
    村名: village?.name ?? data.origin.villageName,
    村全称: fullName,
    镇名: plan.town.name,
    主送: plan.recipient,
    落款: plan.signature.replaceAll('{村}', fullName),
    成文日期: date,
    截止日期: data.asOf,
    年度: plan.year,
    方案: {
      名称: plan.title,
      大排查: plan.inspectionName,
      范围: plan.scope,
      依据: plan.basis.title,
      文号: plan.basis.number,
    },
    期间: {
      开始: values['inspection.start'] ?? plan.inspection.start,
      结束: values['inspection.end'] ?? plan.inspection.end,
      上报时限: plan.reportDeadline,
    },
    组织: {
      书记: values.partySecretary ?? null,
      第一书记: values.firstSecretary ?? null,
      信息员: values.infoOfficer ?? null,
      包村干部: values.packageCadre ?? null,
      小组数: values['inspection.teams'] ?? null,
      安排: values['inspection.plan'] ?? null,
      户主会: values['inspection.householdMeetings'] ?? null,
    },
    动员: {
      时间: values['inspection.mobilization.date'] ?? null,
      人数: values['inspection.mobilization.persons'] ?? null,
    },
    培训: {
      时间: values['inspection.training.date'] ?? null,
      内容: values['inspection.training.topic'] ?? null,
      人数: values['inspection.training.persons'] ?? null,
    },
    方面: areaData(inspection, facts, plan),
    清单: findingData(ledger, plan, data.origin.villageCode),
    入户: visitData(data, ledger),
    全部核实: facts.get('检查.未核实条数')?.value === 0 && facts.get('排查.未排查户数')?.value === 0,
    例外: data.waivers.map(({ values: w }) => ({
      规则: w.rule ?? '',
      对象: w.subject ?? '',
      理由: w.reason ?? '',
      批准人: w.approvedBy ?? '',
    })),
    默认值: plan.unconfirmed.map((u) => clause(u.note)),
  };
}

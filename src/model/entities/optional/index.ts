import type { Entity } from '../../field.js';
import { asset } from './asset.js';
import { difficulty } from './difficulty.js';
import { dividend } from './dividend.js';
import { eduAid } from './edu-aid.js';
import { enterprise } from './enterprise.js';
import { fund } from './fund.js';
import { grid } from './grid.js';
import { hospitalization } from './hospitalization.js';
import { income } from './income.js';
import { industry } from './industry.js';
import { jobAid } from './job-aid.js';
import { ledgerDiff } from './ledger-diff.js';
import { ledgerDocs } from './ledger-docs.js';
import { linked } from './linked.js';
import { loan } from './loan.js';
import { lowIncome } from './low-income.js';
import { measure } from './measure.js';
import { project } from './project.js';
import { projectService } from './project-service.js';
import { satisfaction } from './satisfaction.js';
import { tempAid } from './temp-aid.js';
import { transferItem } from './transfer-item.js';
import { visit } from './visit.js';
import { waterTest } from './water-test.js';
import { workTeam } from './work-team.js';

/** Sheets that a village workbook may lack, in the order of their tabs. A new one is a file beside this one and a line here. */
export const optionalSheets: readonly Entity[] = [
  income,
  transferItem,
  satisfaction,
  visit,
  measure,
  difficulty,
  ledgerDocs,
  tempAid,
  lowIncome,
  hospitalization,
  eduAid,
  jobAid,
  loan,
  industry,
  enterprise,
  linked,
  dividend,
  project,
  projectService,
  fund,
  asset,
  grid,
  workTeam,
  waterTest,
  ledgerDiff,
];

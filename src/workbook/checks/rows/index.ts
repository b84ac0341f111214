import type { RowCheck } from '../row-check.js';
import { descriptionGeneric } from './finding/description-generic.js';
import { foundDate } from './finding/found-date.js';
import { idInDescription } from './finding/id-in-description.js';
import { itemNotInArea } from './finding/item-not-in-area.js';
import { subjectLevelDiffers } from './finding/subject-level-differs.js';
import { householdDateAfterAsOf } from './household/after-as-of.js';
import { countsAboveMembers } from './household/counts-above-members.js';
import { eliminationIncomplete } from './household/elimination-incomplete.js';
import { houseGradeContradiction } from './household/house-grade-contradiction.js';
import { monitorCategoryContradiction } from './household/monitor-category-contradiction.js';
import { monitorDatesOrder } from './household/monitor-dates-order.js';
import { monitoredFieldsMissing } from './household/monitored-fields-missing.js';
import { newThisRoundTooEarly } from './household/new-this-round-too-early.js';
import { notMonitoredWithRisk } from './household/not-monitored-with-risk.js';
import { renovationYearImpossible } from './household/renovation-year-impossible.js';
import { visitDateOutsideRound } from './household/visit-date-outside-round.js';
import { visitIncomplete } from './household/visit-incomplete.js';
import { waterContradiction } from './household/water-contradiction.js';
import { checkerMissing } from './manual-check/checker-missing.js';
import { itemNotEnabled } from './manual-check/item-not-enabled.js';
import { problemWithoutNote } from './manual-check/problem-without-note.js';
import { optionalDateAfterAsOf } from './optional/after-as-of.js';
import { assetDisposed } from './optional/asset-disposed.js';
import { businessWithoutCost } from './optional/business-without-cost.js';
import { optionalDatesOrder } from './optional/dates-order.js';
import { difficultyIncomplete } from './optional/difficulty-incomplete.js';
import { dissatisfiedWithoutReason } from './optional/dissatisfied-without-reason.js';
import { dividendWithoutDate } from './optional/dividend-without-date.js';
import { fundOverspent } from './optional/fund-overspent.js';
import { hospitalBill } from './optional/hospital-bill.js';
import { incomeOdd } from './optional/income-odd.js';
import { loanBalance } from './optional/loan-balance.js';
import { loanIncomplete } from './optional/loan-incomplete.js';
import { loanTerm } from './optional/loan-term.js';
import { projectParticipants } from './optional/project-participants.js';
import { areaPrefixUnknown } from './person/area-prefix-unknown.js';
import { birthDateContradictsId } from './person/birth-date-contradicts-id.js';
import { bornAfterAsOf } from './person/born-after-as-of.js';
import { chronicDiseaseMissing } from './person/chronic-disease-missing.js';
import { dibaoAmountMissing } from './person/dibao-amount-missing.js';
import { dibaoAndTekun } from './person/dibao-and-tekun.js';
import { disabilityCertificateContradicted } from './person/disability-certificate-contradicted.js';
import { disabilityCertificateOfOther } from './person/disability-certificate-of-other.js';
import { disabilityCertificateShape } from './person/disability-certificate-shape.js';
import { disabilityWithoutCertificate } from './person/disability-without-certificate.js';
import { educationMissing } from './person/education-missing.js';
import { educationOddForAge } from './person/education-odd-for-age.js';
import { genderContradictsId } from './person/gender-contradicts-id.js';
import { healthyAndIll } from './person/healthy-and-ill.js';
import { idNumberShape } from './person/id-number-shape.js';
import { insuredElsewhereUnexplained } from './person/insured-elsewhere-unexplained.js';
import { insuredTwice } from './person/insured-twice.js';
import { labourOddForAge } from './person/labour-odd-for-age.js';
import { schoolContradiction } from './person/school-contradiction.js';
import { schoolNameMissing } from './person/school-name-missing.js';
import { schoolStatusMissing } from './person/school-status-missing.js';
import { stableIncomeMissing } from './person/stable-income-missing.js';
import { workPlaceAndMonths } from './person/work-place-and-months.js';
import { workWithoutLabour } from './person/work-without-labour.js';
import { workerWithoutPhone } from './person/worker-without-phone.js';
import { workingUnderAge } from './person/working-under-age.js';
import { inspectionDates } from './village/inspection-dates.js';
import { inspectorKindMissing } from './village/inspector-kind-missing.js';
import { mechanismDocumentMissing } from './village/mechanism-document-missing.js';
import { noteMissing } from './village/note-missing.js';
import { totalsImpossible } from './village/totals-impossible.js';

/** Rules within a row, in the order in which they run and are reported. */
export const rowChecks: readonly RowCheck[] = [
  idNumberShape,
  birthDateContradictsId,
  genderContradictsId,
  areaPrefixUnknown,
  bornAfterAsOf,
  disabilityCertificateShape,
  disabilityCertificateOfOther,
  disabilityCertificateContradicted,
  disabilityWithoutCertificate,
  healthyAndIll,
  schoolStatusMissing,
  educationMissing,
  schoolNameMissing,
  educationOddForAge,
  schoolContradiction,
  chronicDiseaseMissing,
  insuredTwice,
  insuredElsewhereUnexplained,
  labourOddForAge,
  workWithoutLabour,
  workingUnderAge,
  workPlaceAndMonths,
  workerWithoutPhone,
  dibaoAmountMissing,
  dibaoAndTekun,
  stableIncomeMissing,
  monitorCategoryContradiction,
  monitoredFieldsMissing,
  monitorDatesOrder,
  newThisRoundTooEarly,
  eliminationIncomplete,
  notMonitoredWithRisk,
  countsAboveMembers,
  houseGradeContradiction,
  renovationYearImpossible,
  waterContradiction,
  visitDateOutsideRound,
  visitIncomplete,
  householdDateAfterAsOf,
  totalsImpossible,
  inspectionDates,
  inspectorKindMissing,
  noteMissing,
  mechanismDocumentMissing,
  itemNotEnabled,
  problemWithoutNote,
  checkerMissing,
  itemNotInArea,
  subjectLevelDiffers,
  descriptionGeneric,
  idInDescription,
  foundDate,
  ...optionalDateAfterAsOf,
  ...optionalDatesOrder,
  businessWithoutCost,
  incomeOdd,
  dissatisfiedWithoutReason,
  difficultyIncomplete,
  hospitalBill,
  loanTerm,
  loanIncomplete,
  loanBalance,
  dividendWithoutDate,
  projectParticipants,
  fundOverspent,
  assetDisposed,
];

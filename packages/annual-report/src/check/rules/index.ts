import type { Rule } from '../finding.ts'
import { announced } from './announced/rule.ts'
import { aspects } from './aspects/rule.ts'
import { blankCells } from './blank-cells/rule.ts'
import { breakdown } from './breakdown/rule.ts'
import { carryOver } from './carry-over/rule.ts'
import { childrenSum } from './children-sum/rule.ts'
import { copiedText } from './copied-text/rule.ts'
import { fees } from './fees/rule.ts'
import { leftovers } from './leftovers/rule.ts'
import { localBalance } from './local-balance/rule.ts'
import { missingParts } from './missing-parts/rule.ts'
import { numberTypes } from './number-types/rule.ts'
import { numbering } from './numbering/rule.ts'
import { otherBody } from './other-body/rule.ts'
import { percentage } from './percentage/rule.ts'
import { personalData } from './personal-data/rule.ts'
import { regulationBody } from './regulation-body/rule.ts'
import { rowLabels } from './row-labels/rule.ts'
import { sections } from './sections/rule.ts'
import { statisticPeriod } from './statistic-period/rule.ts'
import { t2Plausible } from './t2-plausible/rule.ts'
import { t2Stock } from './t2-stock/rule.ts'
import { t3Identity } from './t3-identity/rule.ts'
import { t3ResultSum } from './t3-result-sum/rule.ts'
import { t3RowSum } from './t3-row-sum/rule.ts'
import { t4GroupSum } from './t4-group-sum/rule.ts'
import { textBalance } from './text-balance/rule.ts'
import { textFigures } from './text-figures/rule.ts'
import { title } from './title/rule.ts'
import { totalTwice } from './total-twice/rule.ts'
import { untouched } from './untouched/rule.ts'
import { wording } from './wording/rule.ts'
import { wrongEdition } from './wrong-edition/rule.ts'
import { years } from './years/rule.ts'
/** Every rule: the form first, then the tables, then the texts. Of one place, findings are told in this order. */
export const RULES: readonly Rule[] = [
  title,
  wrongEdition,
  sections,
  numbering,
  missingParts,
  rowLabels,
  blankCells,
  numberTypes,
  t3Identity,
  t3ResultSum,
  t3RowSum,
  t4GroupSum,
  carryOver,
  t2Stock,
  t2Plausible,
  localBalance,
  childrenSum,
  regulationBody,
  statisticPeriod,
  years,
  otherBody,
  aspects,
  fees,
  textFigures,
  totalTwice,
  textBalance,
  breakdown,
  percentage,
  announced,
  wording,
  leftovers,
  personalData,
  copiedText,
  untouched,
]

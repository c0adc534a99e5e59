import type { Rule } from '../finding.ts'
import { blankCells } from './blank-cells/rule.ts'
import { carryOver } from './carry-over/rule.ts'
import { missingParts } from './missing-parts/rule.ts'
import { numberTypes } from './number-types/rule.ts'
import { regulationBody } from './regulation-body/rule.ts'
import { sections } from './sections/rule.ts'
import { t2Stock } from './t2-stock/rule.ts'
import { t3Identity } from './t3-identity/rule.ts'
import { t3ResultSum } from './t3-result-sum/rule.ts'
import { t3RowSum } from './t3-row-sum/rule.ts'
import { t4GroupSum } from './t4-group-sum/rule.ts'
import { textFigures } from './text-figures/rule.ts'
import { untouched } from './untouched/rule.ts'
import { wrongEdition } from './wrong-edition/rule.ts'

/** Every rule, in the order findings are listed: the form first, then the tables, then the texts. */
export const RULES: readonly Rule[] = [
  wrongEdition,
  missingParts,
  blankCells,
  numberTypes,
  t3Identity,
  t3ResultSum,
  t3RowSum,
  t4GroupSum,
  carryOver,
  t2Stock,
  regulationBody,
  sections,
  textFigures,
  untouched,
]

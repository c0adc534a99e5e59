import type { Table3Column } from '../../../editions/keys.ts'
import { drawFigures, type Figures } from '../figures.ts'
import type { Random } from '../random.ts'
import type { Planted } from './in-texts.ts'

const COLUMNS: Table3Column[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg']

/** The same body's figures of the year before, which this year's follow from; null where the forms differ. */
export function yearBefore(random: Random, figures: Figures): Figures | null {
  const { agency, year, edition, table2, table3 } = figures
  if (edition !== '2021' || year < 2022) return null
  const before = drawFigures(random, { sound: true, edition, of: { agency, year: year - 1 } })
  for (const column of COLUMNS) carryForward(before, column, table3.carriedOver?.[column] ?? 0)
  const { issued = 0, repealed = 0, inForce = 0 } = table2.normativeDocuments as Record<string, number>
  before.table2.normativeDocuments = { issued: 0, repealed: 0, inForce: Math.max(0, inForce - issued + repealed) }
  return inForce - issued + repealed < 0 ? null : before
}

/** Sets what the column carries forward, and takes in as many cases more or fewer. */
function carryForward({ table3 }: Figures, column: Table3Column, forward: number): void {
  const settled = table3.total?.[column] ?? 0
  table3.carriedOver![column] = 0
  table3.carriedForward![column] = forward
  table3.newReceived![column] = settled + forward
  for (const row of ['carriedOver', 'carriedForward', 'newReceived'] as const)
    table3[row]!.total = COLUMNS.reduce((sum, one) => sum + (table3[row]?.[one] ?? 0), 0)
}

/** A fault that shows only beside the year before; it is planted there. */
export function plantAcrossYears(random: Random, kind: 'carryOver' | 'stock', before: Figures): Planted {
  if (kind === 'carryOver') {
    const column = random.pick(COLUMNS)
    carryForward(before, column, (before.table3.carriedForward?.[column] ?? 0) + random.int(1, 4))
    return { kind, quotes: ['二、上年结转'] }
  }
  const documents = before.table2.normativeDocuments as Record<string, number>
  before.table2.normativeDocuments = { ...documents, inForce: (documents.inForce ?? 0) + random.int(1, 5) }
  return { kind, quotes: ['规范性文件'] }
}

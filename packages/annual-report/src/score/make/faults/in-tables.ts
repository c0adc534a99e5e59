import { editionOf } from '../../../editions/editions.ts'
import type { Table3Column, Table3Row } from '../../../editions/keys.ts'
import { CELL_DAMAGES, loseRow } from '../damage/cells.ts'
import type { MadeCell, MadeDocument, TablePart } from '../document.ts'
import type { Figures } from '../figures.ts'
import type { Random } from '../random.ts'
import type { FaultKind } from '../texts/fault-kinds.ts'
import type { Planted } from './in-texts.ts'

/** Faults in figures, planted where the texts do not speak of them, so that each document has one fault only. */
type FigurePlanter = (random: Random, figures: Figures) => Planted | null

const ORGANISATIONS: Table3Column[] = ['commercial', 'research', 'welfare', 'legalService', 'otherOrg']

const bump = (random: Random) => random.pick([1, 2, 3, 10])

function labelsOf({ edition }: Figures) {
  const { rows, columns } = editionOf(edition).table3
  return {
    row: (key: Table3Row) => rows.find((row) => row.key === key)!.label,
    column: (key: Table3Column) => columns.find((column) => column.key === key)!.label,
  }
}

function changeCell(random: Random, figures: Figures, row: Table3Row, kind: FaultKind): Planted {
  const column = random.pick(ORGANISATIONS)
  const cells = figures.table3[row]!
  cells[column] = (cells[column] ?? 0) + bump(random)
  const { row: rowLabel, column: columnLabel } = labelsOf(figures)
  return { kind, quotes: [rowLabel(row), columnLabel(column)] }
}

const RESULTS: Table3Row[] = [
  'denied.processInfo',
  'denied.enforcementFile',
  'unavailable.notHeld',
  'notProcessed.repeat',
  'granted',
]

export const FIGURE_PLANTERS: Partial<Record<FaultKind, FigurePlanter>> = {
  identity: (random, figures) =>
    changeCell(random, figures, random.pick(['newReceived', 'carriedOver'] as const), 'identity'),
  resultSum: (random, figures) => changeCell(random, figures, random.pick(RESULTS), 'resultSum'),
  // A case booked in the wrong row: the columns still add up, two rows do not.
  rowSum: (random, figures) => {
    const from = RESULTS.find((row) => ORGANISATIONS.some((column) => (figures.table3[row]?.[column] ?? 0) > 0))
    const column = ORGANISATIONS.find((one) => from && (figures.table3[from]?.[one] ?? 0) > 0)
    if (!from || !column) return null
    const to = random.pick(RESULTS.filter((row) => row !== from))
    figures.table3[from]![column]! -= 1
    figures.table3[to]![column] = (figures.table3[to]![column] ?? 0) + 1
    const { row } = labelsOf(figures)
    return { kind: 'rowSum', quotes: [row(from), row(to)] }
  },
  groupSum: (random, figures) => {
    const group = figures.table4.litigationDirect!
    group.upheld = (group.upheld ?? 0) + bump(random)
    return { kind: 'groupSum', quotes: ['未经复议直接起诉'] }
  },
  table2Type: (random, figures) => {
    if (figures.edition !== '2021') return null
    figures.table2.penalties = { decisions: -random.int(1, 9) }
    return { kind: 'table2Type', quotes: ['行政处罚'] }
  },
  decimals: (random, figures) => {
    if (figures.edition !== '2021') return null
    figures.table2.licensing = { decisions: `${random.int(1, 900)}.5` }
    return { kind: 'decimals', quotes: ['行政许可'] }
  },
  regulationBody: (random, figures) => {
    if (figures.edition !== '2021' || !/局$|委员会$|街道办事处$|镇人民政府$/.test(figures.agency)) return null
    const made = random.int(1, 4)
    figures.table2.regulations = { issued: made, repealed: 0, inForce: made + random.int(0, 3) }
    return { kind: 'regulationBody', quotes: ['规章'] }
  },
  blanks: (_, figures) => {
    for (const cells of Object.values(figures.table3))
      for (const column of ORGANISATIONS) if (cells[column] === 0) cells[column] = null
    return { kind: 'blanks', quotes: ['表三'] }
  },
}

/** Faults in how a table stands in the document. */
type DocumentPlanter = (random: Random, document: MadeDocument) => Planted | null

/** The words nearest to the figures: neither an ordinal nor a unit, nor the group's name. */
const labelOf = (row: readonly MadeCell[]) =>
  row.findLast(({ refs, text }) => !refs && !/^\s*(\d*|件)\s*$/.test(text))?.text ?? ''

const rowLabels = (document: MadeDocument) =>
  document.parts
    .filter((part): part is TablePart => part.kind === 'table' && part.name === 'table3')
    .flatMap(({ rows }) => rows.map((row) => labelOf(row)))

export const DOCUMENT_PLANTERS: Partial<Record<FaultKind, DocumentPlanter>> = {
  rowMissing: (random, document) => {
    const before = rowLabels(document)
    if (!loseRow(random, document, true)) return null
    const after = rowLabels(document)
    const lost = before.find((label, index) => after[index] !== label)!
    return { kind: 'rowMissing', quotes: [lost] }
  },
  rowOrder: (random, document) => {
    const before = rowLabels(document)
    if (!CELL_DAMAGES['rows swapped']!(random, document)) return null
    const moved = rowLabels(document).filter((label, index) => before[index] !== label)
    // Naming either of the two rows is enough.
    return { kind: 'rowOrder', quotes: [moved.join(' ')] }
  },
  rowRenamed: (_, document) => {
    const cells = document.parts
      .flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []))
      .filter(({ text }) => text.includes('结转下年度继续办理'))
    for (const cell of cells) cell.text = cell.text.replace('结转下年度', '转结下年度')
    return cells[0] ? { kind: 'rowRenamed', quotes: [cells[0].text] } : null
  },
  rowTwice: (random, document) => {
    const before = rowLabels(document)
    if (!CELL_DAMAGES['row twice']!(random, document)) return null
    const at = rowLabels(document).findIndex((label, index) => before[index] !== label)
    return { kind: 'rowTwice', quotes: [before[at - 1]!] }
  },
  tableMissing: (random, document) => {
    const name = random.pick(['table2', 'table3', 'table4'] as const)
    document.parts = document.parts.filter((part) => !(part.kind === 'table' && part.name === name))
    document.key[name] = null
    return { kind: 'tableMissing', quotes: [{ table2: '表二', table3: '表三', table4: '表四' }[name]] }
  },
  pictured: (random, document) => {
    const name = random.pick(['table2', 'table3', 'table4'] as const)
    const first = document.parts.findIndex((part) => part.kind === 'table' && part.name === name)
    document.parts[first] = { kind: 'text', style: 'picture', text: '' }
    document.parts = document.parts.filter((part) => !(part.kind === 'table' && part.name === name))
    document.key[name] = null
    return { kind: 'pictured', quotes: [{ table2: '表二', table3: '表三', table4: '表四' }[name]] }
  },
  title: (random, document) => {
    const words = random.pick(['政府信息公开工作年度报告', `${document.key.agency}政府信息公开工作年度报告`])
    const lines = document.parts.filter((part) => part.kind === 'text' && part.style === 'title')
    document.parts = document.parts.filter((part) => !lines.slice(1).includes(part))
    const [line] = lines
    if (line?.kind !== 'text') return null
    line.text = words
    return { kind: 'title', quotes: [words] }
  },
}

import type { Table3Form, Table3Group, Table3RowForm } from '../../editions/edition.ts'
import { editionOf } from '../../editions/editions.ts'
import type { Table3Column, Table4Group } from '../../editions/keys.ts'
import { localTableForm } from '../../editions/local-tables.ts'
import type { LocalTable } from '../../report.ts'
import { cell, type MadeCell, type Part, type TablePart, unmerged, widthOf } from './document.ts'
import type { Figures } from './figures.ts'
import type { Habits } from './habits.ts'
import type { Random } from './random.ts'
import { writeFigure, writeLabel } from './written.ts'

const caption = (text: string): Part => ({ kind: 'text', style: 'caption', text })

function figureCell(
  habits: Habits,
  table: string,
  row: string,
  column: string,
  value: number | string | null | undefined,
): MadeCell {
  return { text: writeFigure(value, habits), refs: [{ table, row, column }] }
}

function tablePart(name: string, headRows: number, rows: MadeCell[][], habits: Habits): TablePart {
  const drawn = habits.merged === 'merged' ? rows : unmerged(rows, habits.merged === 'repeated')
  return { kind: 'table', name, headRows, rows: drawn }
}

/** 表二: one table, one a provision, or the provisions as captions between the tables. */
export function table2Parts(figures: Figures, habits: Habits): Part[] {
  const blocks = editionOf(figures.edition).table2.map((block) => {
    const head = [cell('信息内容'), ...block.columns.map(({ label }) => cell(label))]
    const rows = block.rows.map(({ key, label }) => [
      cell(label),
      ...block.columns.map(({ key: column }) => {
        const cells = figures.table2[key] as Record<string, number | string | null> | undefined
        const made = figureCell(habits, 'table2', key, column, cells?.[column])
        const unit = column === 'amount' ? cells?.unit : null
        return unit ? { ...made, text: `${made.text}${unit}` } : made
      }),
    ])
    return { caption: writeLabel(block.caption, habits), rows: [head, ...rows] }
  })
  if (habits.table2 === 'captionsOutside') {
    return blocks.flatMap((block): Part[] => [caption(block.caption), tablePart('table2', 1, block.rows, habits)])
  }
  const captioned = blocks.map((block) => {
    const width = Math.max(...block.rows.map(widthOf))
    return [[cell(block.caption, width)], ...block.rows]
  })
  if (habits.table2 === 'four') return captioned.map((rows) => tablePart('table2', 2, rows, habits))
  return [
    tablePart(
      'table2',
      0,
      captioned.flatMap((rows) => rows.map((row) => stretched(row, 4))),
      habits,
    ),
  ]
}

/** A row of fewer columns in a wider table: its last cells take what is left. */
function stretched(row: MadeCell[], width: number): MadeCell[] {
  const missing = width - widthOf(row)
  if (missing <= 0) return row
  const last = row.at(-1)!
  return [...row.slice(0, -1), { ...last, columnSpan: (last.columnSpan ?? 1) + missing }]
}

/** 表三 by the office's habits, in one part or two. */
export function table3Parts(random: Random, figures: Figures, habits: Habits): TablePart[] {
  const form = printedForm(figures)
  const columns = habits.totalFirst
    ? [form.columns.find(({ key }) => key === 'total')!, ...form.columns.filter(({ key }) => key !== 'total')]
    : form.columns
  const labelWidth = { three: 3, two: 2, one: 1, path: 1 }[habits.labels]
  const head = headRows(form, columns, labelWidth, habits)
  const body = bodyRows(
    form,
    figures,
    columns.map(({ key }) => key),
    labelWidth,
    habits,
  )
  if (habits.captionRow) head.unshift([cell('收到和处理政府信息公开申请情况统计表（单位：件）', widthOf(head[0]!))])
  const whole = tablePart('table3', head.length, [...head, ...body], habits)
  if (habits.split === 'no') return [whole]
  const flat = habits.merged === 'merged' ? unmerged(whole.rows, false) : whole.rows
  const at = random.int(head.length + 3, flat.length - 3)
  const again = habits.split === 'headRepeated' ? flat.slice(0, head.length) : []
  return [
    { ...whole, rows: flat.slice(0, at) },
    { ...whole, headRows: again.length, rows: [...again, ...flat.slice(at)] },
  ]
}

/** The rows the figures have: a 2021 form may keep the single row of （六） of the older one. */
function printedForm({ edition, table3 }: Figures): Table3Form {
  const form = editionOf(edition).table3
  if (edition === '2019' || !('other' in table3)) return form
  const single = editionOf('2019').table3.rows.find(({ key }) => key === 'other')!
  const rows = form.rows.flatMap((row): Table3RowForm[] =>
    row.key === 'other.correctionOverdue' ? [single] : row.key.startsWith('other.') ? [] : [row],
  )
  const { other: _, ...groups } = form.groups
  return { ...form, rows, groups }
}

function headRows(form: Table3Form, columns: Table3Form['columns'], labelWidth: number, habits: Habits): MadeCell[][] {
  const corner = habits.cornerNote ? form.cornerNote : habits.head.startsWith('flat') ? '项目' : ''
  const depth = { form: 3, two: 2, flat: 1, flatPath: 1 }[habits.head]
  const lead = [...(habits.ordinals ? [cell('序号', 1, depth)] : []), cell(corner, labelWidth, depth)]
  if (habits.unitColumn) lead.push(cell('单位', 1, depth))
  const tail = habits.remarks ? [cell('备注', 1, depth)] : []
  if (habits.head === 'flat' || habits.head === 'flatPath') {
    const path = habits.head === 'flatPath'
    const named = columns.map(({ label, organisation }) =>
      cell(path && organisation ? `${form.organisations}（${label}）` : label),
    )
    return [[...lead, ...named, ...tail]]
  }
  const organisations = columns.filter(({ organisation }) => organisation)
  const upper = columns.flatMap(({ label, organisation }) =>
    organisation
      ? organisations[0]!.label === label
        ? [cell(form.organisations, organisations.length)]
        : []
      : [cell(label, 1, 2)],
  )
  const lower = organisations.map(({ label }) => cell(label))
  if (habits.head === 'two') return [[...lead, ...upper, ...tail], lower]
  return [[...lead, cell(form.applicants, columns.length), ...tail], upper, lower]
}

function bodyRows(
  form: Table3Form,
  figures: Figures,
  columns: Table3Column[],
  labelWidth: number,
  habits: Habits,
): MadeCell[][] {
  const rows: MadeCell[][] = []
  const opened = new Set<Table3Group>()
  const summed: Table3Group[] = habits.subtotals ? ['denied', 'unavailable', 'notProcessed'] : []
  const membersOf = (group: Table3Group) =>
    form.rows.filter(({ within }) => within.includes(group)).length +
    (group === 'results' ? summed.length : Number(summed.includes(group)))
  const groupLabel = (group: Table3Group) => writeLabel(form.groups[group] ?? '', habits)
  let ordinal = 0
  const emptyRow = (label: string) => {
    const blanks = columns.length + Number(habits.ordinals) + Number(habits.unitColumn) + Number(habits.remarks)
    rows.push(
      habits.merged === 'merged'
        ? [cell(label, labelWidth + blanks)]
        : [
            ...(habits.ordinals ? [cell('')] : []),
            cell(label, labelWidth),
            ...Array.from({ length: blanks - Number(habits.ordinals) }, () => cell('')),
          ],
    )
  }
  for (const { key, label, within } of form.rows) {
    const labels: MadeCell[] = []
    const inner = within.at(-1)
    const own = writeLabel(label, habits)
    if (habits.labels === 'three') {
      for (const group of within) {
        if (opened.has(group)) continue
        labels.push(cell(groupLabel(group), 1, membersOf(group)))
        opened.add(group)
      }
      labels.push(cell(own, 3 - within.length))
    } else {
      for (const group of within) {
        if (opened.has(group)) continue
        opened.add(group)
        if (habits.labels === 'one' || group === 'results') emptyRow(groupLabel(group))
        else if (habits.labels === 'two') labels.push(cell(groupLabel(group), 1, membersOf(group)))
      }
      const grouped = inner !== undefined && inner !== 'results'
      if (habits.labels === 'two') labels.push(cell(own, grouped ? 1 : 2))
      else if (habits.labels === 'path' && grouped) labels.push(cell(`${groupLabel(inner)}${own}`))
      else labels.push(cell(own))
    }
    const cells = figures.table3[key]!
    rows.push([
      ...(habits.ordinals ? [cell(String(++ordinal))] : []),
      ...labels,
      ...(habits.unitColumn ? [cell('件')] : []),
      ...columns.map((column) => figureCell(habits, 'table3', key, column, cells[column])),
      ...(habits.remarks ? [cell('')] : []),
    ])
    const next = form.rows[form.rows.findIndex((row) => row.key === key) + 1]
    if (inner && summed.includes(inner) && !next?.within.includes(inner)) {
      const members = form.rows.filter((row) => row.within.includes(inner))
      const total = (column: Table3Column) =>
        members.reduce((sum, row) => sum + (figures.table3[row.key]?.[column] ?? 0), 0)
      rows.push([
        ...(habits.ordinals ? [cell('')] : []),
        cell('小计'),
        ...(habits.unitColumn ? [cell('件')] : []),
        ...columns.map((column) => cell(writeFigure(total(column), habits))),
        ...(habits.remarks ? [cell('')] : []),
      ])
    }
  }
  return rows
}

/** 表四 as the form has it, with a line a group, or as three small tables. */
export function table4Parts(figures: Figures, habits: Habits): Part[] {
  const { groups, results, review, litigation } = editionOf(figures.edition).table4
  const figuresOf = (group: Table4Group) =>
    results.map(({ key }) => figureCell(habits, 'table4', group, key, figures.table4[group]?.[key]))
  if (habits.table4 === 'wide') {
    const each = results.length
    const head = [
      [cell(review, each, 2), cell(litigation, each * 2)],
      groups.slice(1).map(({ label }) => cell(label, each)),
      groups.flatMap(() => results.map(({ label }) => cell(label))),
    ]
    return [tablePart('table4', 3, [...head, groups.flatMap(({ key }) => figuresOf(key))], habits)]
  }
  if (habits.table4 === 'tall') {
    const rows = [
      [cell('类别', 2), ...results.map(({ label }) => cell(label))],
      [cell(review, 2), ...figuresOf('review')],
      [cell(litigation, 1, 2), cell(groups[1]!.label), ...figuresOf('litigationDirect')],
      [cell(groups[2]!.label), ...figuresOf('litigationAfterReview')],
    ]
    return [tablePart('table4', 1, rows, habits)]
  }
  if (habits.table4 === 'two') {
    const names = results.map((result) => cell(result.label))
    const litigations = groups.slice(1)
    return [
      caption(review),
      tablePart('table4', 1, [names, figuresOf('review')], habits),
      caption(litigation),
      tablePart(
        'table4',
        2,
        [
          litigations.map(({ label }) => cell(label, results.length)),
          [...names, ...names.map((one) => ({ ...one }))],
          litigations.flatMap(({ key }) => figuresOf(key)),
        ],
        habits,
      ),
    ]
  }
  return groups.flatMap(({ key, label }): Part[] => [
    caption(key === 'review' ? label : `${litigation}——${label}`),
    tablePart('table4', 1, [results.map((result) => cell(result.label)), figuresOf(key)], habits),
  ])
}

/** A table beside the three of the form, as some places have it, under its caption. */
export function localTableParts(table: LocalTable, habits: Habits): Part[] {
  const form = localTableForm(table.name)!
  const rows = form.rows.map(({ key, label, note, unit }) => {
    const words = writeLabel(note ? `${label}（${note}）` : label, habits)
    if (key === null) return [cell(words), cell('——'), cell('——')]
    const value = table.rows[key]
    return [
      cell(words),
      cell(unit),
      {
        text: value === null || value === undefined ? '' : String(value),
        refs: [{ table: table.name, row: key, column: 'figure' }],
      },
    ]
  })
  return [
    caption(table.caption ?? form.caption),
    tablePart(table.name, 1, [form.head.map((label) => cell(label)), ...rows], habits),
  ]
}

import type { EditionId } from '../editions/edition.ts'
import { isBlank } from './characters.ts'
import { cutAtTitles } from './headings.ts'
import { otherTable, readLocalTable } from './local-tables.ts'
import type { TableOut } from './out.ts'
import type { Reading } from './reading.ts'
import { type Row, rowsOf } from './rows.ts'
import { textsOf } from './sections.ts'
import type { Source } from './source.ts'
import { readTable2 } from './table2.ts'
import { readTable3 } from './table3/read-table3.ts'
import { readTable4 } from './table4.ts'
import { titleOf, yearInText } from './title.ts'
import { type Laid, layOut, type Zone } from './zones.ts'

/**
 * Reads a report from what its document holds. A figure is given only where the document leaves no doubt about it: as
 * printed, or as the only reading that the sums of its table allow. What is seen but not decidable is in `refused`, and
 * what is not in the document is nowhere. Never throws for a document that is no report: its tables are then null.
 */
export function read(source: Source, document: string): Reading {
  const laid = layOut(cutAtTitles(rowsOf(source)))
  const first = laid.findIndex(({ heading }) => heading)
  const top = laid.slice(0, first < 0 ? laid.length : first).filter(({ zone, furniture }) => !zone && !furniture)
  const title = titleOf(top.map(({ row }) => row.text))
  const { preface, sections } = textsOf(laid, source, title.lines)
  const year = title.year ?? yearInText([preface, ...sections.slice(0, 1).map(({ text }) => text)].join('\n'))
  const zone = (name: Zone): Row[] => laid.filter((one) => one.zone === name).map(({ row }) => row)
  const second = readTable2(zone('table2'), year)
  const third = readTable3(zone('table3'))
  const fourth = readTable4(zone('table4'))
  const local = (['channels', 'organisation'] as const).flatMap((name) => {
    const rows = zone(name)
    return rows.length === 0 ? [] : [readLocalTable(name, rows, captionOf(laid, name))]
  })
  const others = otherTables(laid)
  const outs: TableOut[] = [
    second.out,
    third.out,
    fourth.out,
    ...local.map(({ out }) => out),
    ...others.map(({ out }) => out),
  ]
  const fromTable3 = third.threeOtherRows === null ? null : third.threeOtherRows ? '2021' : '2019'
  const edition: EditionId | null =
    second.edition ?? fromTable3 ?? (year === null || year < 2019 ? null : year < 2021 ? '2019' : '2021')
  const pictured = picturedTables(laid, { table2: second.table, table3: third.table, table4: fourth.table })
  const notApplicable = outs.flatMap((out) => out.notApplicable)
  return {
    document,
    format: source.format,
    edition,
    year,
    agency: title.agency,
    title: title.lines,
    table2: second.table,
    table3: third.table,
    table4: fourth.table,
    localTables: [...local, ...others].flatMap(({ table }) => (table ? [table] : [])),
    ...(preface === '' ? {} : { preface }),
    sections,
    printedRows: outs.flatMap((out) => out.printedRows),
    ...(pictured.length > 0 ? { pictured } : {}),
    ...(notApplicable.length > 0 ? { notApplicable } : {}),
    cells: outs.flatMap((out) => out.cells),
    refused: outs.flatMap((out) => out.refused),
  }
}

/** The line above a table, when it is short enough to be its caption. */
function captionOf(laid: readonly Laid[], zone: Zone): string | undefined {
  for (let at = laid.findIndex((one) => one.zone === zone) - 1; at >= 0; at--) {
    const { row, furniture } = laid[at]!
    if (furniture || isBlank(row.text)) continue
    return row.text.length <= 40 && row.table === null ? row.text.trim() : undefined
  }
  return undefined
}

/** Tables that are none of the form's and none of the local ones we know. */
function otherTables(laid: readonly Laid[]): ReturnType<typeof otherTable>[] {
  const tables = new Map<number, Row[]>()
  for (const { row, zone } of laid) {
    if (row.table === null || row.kind === 'line') continue
    if (zone) tables.delete(row.table)
    else tables.set(row.table, [...(tables.get(row.table) ?? []), row])
  }
  return [...tables].map(([table, rows], index) => {
    const at = laid.findIndex(({ row }) => row.table === table)
    let name = `其他表${index + 1}`
    for (let above = at - 1; above >= 0 && above >= at - 3; above--) {
      const { row } = laid[above]!
      if (isBlank(row.text)) continue
      if (row.table === null && row.text.length <= 40) name = row.text.trim()
      break
    }
    return otherTable(rows, name)
  })
}

const SECTION_OF: Record<string, RegExp> = { table2: /主动公开/, table3: /申请/, table4: /复议|诉讼/ }

/** Tables that are not there in words while a picture stands in their section. */
function picturedTables(laid: readonly Laid[], tables: Record<string, unknown>): string[] {
  const pictured: string[] = []
  let section = ''
  for (const { row, heading } of laid) {
    if (heading) section = row.text
    if (!row.picture) continue
    for (const [table, title] of Object.entries(SECTION_OF)) {
      if (!tables[table] && title.test(section) && !pictured.includes(table)) pictured.push(table)
    }
  }
  return pictured
}

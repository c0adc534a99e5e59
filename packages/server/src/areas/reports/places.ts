import type { ReportFigure } from '@yangguang/contract'
import { type Edition, editionFor, LOCAL_TABLES, placeIn, table2Cells } from 'nianbao'

/** A figure that can be entered, before anybody has. `place` is its name in `nianbao`. */
export type EnterablePlace = Pick<ReportFigure, 'place' | 'table' | 'row' | 'column' | 'label' | 'kind' | 'unit'>

const UNIT = 'table2.procurement.unit'

/** Every figure no record yields, in the order of the forms: 表二 of the year's form, then the local tables. */
export function enterablePlaces(year: number): EnterablePlace[] {
  const form = editionFor(year)
  return [...table2Places(form), ...localPlaces(form)]
}

/** Every cell of 表三 and 表四 of the year's form: figures only where a year is reported as an existing report has it. */
export function countedPlaces(year: number): EnterablePlace[] {
  const form = editionFor(year)
  const { table3, table4 } = form
  const cells = (table: string, rows: readonly { key: string }[], columns: readonly { key: string }[]) =>
    rows.flatMap((row) =>
      columns.map(
        (column): EnterablePlace => ({
          place: `${table}.${row.key}.${column.key}`,
          table,
          row: row.key,
          column: column.key,
          label: placeIn(form, table, row.key, column.key).label,
          kind: 'count',
          unit: '件',
        }),
      ),
    )
  return [...cells('table3', table3.rows, table3.columns), ...cells('table4', table4.groups, table4.results)]
}

function table2Places(form: Edition): EnterablePlace[] {
  const kinds = new Map<string, EnterablePlace['kind']>(
    form.table2.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => [`table2.${row.key}.${column.key}`, column.kind] as const)),
    ),
  )
  return table2Cells(form).flatMap(({ place, row, column }): EnterablePlace[] => {
    const cell = { table: 'table2', row, column }
    const figure = {
      ...cell,
      place,
      label: placeIn(form, 'table2', row, column).label,
      kind: kinds.get(place)!,
      unit: '',
    }
    if (place !== 'table2.procurement.amount') return [figure]
    const unit = { ...cell, column: 'unit', place: UNIT, label: '表二“政府集中采购”行采购总金额的单位', unit: '' }
    return [figure, { ...unit, kind: 'text' }]
  })
}

function localPlaces(form: Edition): EnterablePlace[] {
  return LOCAL_TABLES.flatMap(({ name, rows }) =>
    rows.flatMap(({ key, kind, unit }): EnterablePlace[] =>
      key === null
        ? []
        : [
            {
              place: `${name}.${key}`,
              table: name,
              row: key,
              column: '',
              label: placeIn(form, name, key, null).label,
              kind,
              unit,
            },
          ],
    ),
  )
}

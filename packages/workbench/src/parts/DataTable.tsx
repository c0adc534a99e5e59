import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { Grid } from 'antd'
import type { ReactNode } from 'react'
import './data-table.css'

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  width?: number | string
  /** Name the server sorts by. */
  sort?: string
  align?: 'right' | 'center'
  /** `main` leads the card on a narrow screen; `hidden` is left out there. */
  narrow?: 'main' | 'hidden'
  /** Keeps to one line and ends in … when it is too long. */
  clip?: boolean
  /** Left out on a screen of less than 1600 px. */
  wideOnly?: boolean
}

export interface Sorted {
  by: string
  direction: 'asc' | 'desc'
}

interface Props<Row> {
  /** Says what the table holds, for those who hear it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sorted?: Sorted
  onSort?: (sorted: Sorted) => void
  empty?: ReactNode
  /** Shown dimmed while the next answer is on its way. */
  waiting?: boolean
}

/**
 * A dense table; below 760 px the same rows as cards with the column's title beside each value, so that nothing has to be
 * scrolled sideways on a phone.
 */
export function DataTable<Row>(props: Props<Row>) {
  const wide = Grid.useBreakpoint().md ?? true
  const { rows, empty, waiting } = props
  if (rows.length === 0) return <p className="yg-table-empty">{empty ?? '没有符合条件的记录'}</p>
  return (
    <div className="yg-table-frame" aria-busy={waiting} style={{ opacity: waiting ? 0.55 : 1 }}>
      {wide ? <Wide {...props} /> : <Narrow {...props} />}
    </div>
  )
}

function Wide<Row>({ caption, columns, rows, rowKey, sorted, onSort }: Props<Row>) {
  return (
    <table className="yg-table">
      <caption className="yg-unseen">{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={{ width: column.width }} className={cellClass(column)} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sorted={sorted} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)}>
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const cellClass = ({ align, clip, wideOnly }: Pick<Column<never>, 'align' | 'clip' | 'wideOnly'>) =>
  [align && `yg-${align}`, clip && 'yg-clip', wideOnly && 'yg-wide-only'].filter(Boolean).join(' ') || undefined

function HeadCell<Row>({
  column,
  sorted,
  onSort,
}: {
  column: Column<Row>
  sorted: Sorted | undefined
  onSort: ((sorted: Sorted) => void) | undefined
}) {
  const { sort } = column
  if (!sort || !onSort)
    return (
      <th scope="col" className={cellClass(column)}>
        {column.title}
      </th>
    )
  const here = sorted?.by === sort ? sorted.direction : null
  return (
    <th
      scope="col"
      className={cellClass(column)}
      aria-sort={here === null ? 'none' : here === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className="yg-sort"
        onClick={() => onSort({ by: sort, direction: here === 'desc' ? 'asc' : 'desc' })}
      >
        {column.title}
        <span aria-hidden className="yg-sort-mark">
          {here === 'asc' ? (
            <CaretUpOutlined aria-hidden />
          ) : (
            <CaretDownOutlined aria-hidden style={{ opacity: here ? 1 : 0.3 }} />
          )}
        </span>
      </button>
    </th>
  )
}

function Narrow<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  const main = columns.filter((column) => column.narrow === 'main')
  const rest = columns.filter((column) => column.narrow === undefined)
  return (
    <ul className="yg-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          {main.map((column) => (
            <div key={column.key} className="yg-card-main">
              {column.render(row)}
            </div>
          ))}
          <dl>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

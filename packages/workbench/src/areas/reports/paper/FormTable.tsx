import { type Grid, type GridCell, headersOf, type Placed, placed, scopeOf } from 'nianbao/model'
import type { ReactNode } from 'react'
import type { CellName } from '../cells/cell-name.ts'
import type { Marks } from './marks.ts'

interface Props {
  grid: Grid
  /** Shows the caption; without it only a screen reader has it, because the section's heading says the same. */
  captioned: boolean
  marks: Marks
  onOpen: (cell: CellName) => void
  /** What stands in a figure's place instead of a number to open; nothing for counted ones. */
  entered: (name: CellName, cell: GridCell) => ReactNode
}

/** A table exactly as the form prints it, merged cells and all; every figure opens what is behind it. */
export function FormTable({ grid, captioned, marks, onOpen, entered }: Props) {
  const all = placed(grid)
  const caption = grid.caption.replace(/^[一二三四五六]、/, '')
  const total = grid.widths.reduce((sum, width) => sum + width, 0)
  const rows = grid.rows.map((_, top) => (
    <tr key={top}>
      {all
        .filter((one) => one.top === top)
        .map((one) => (
          <FormCell key={one.left} grid={grid} one={one} all={all} marks={marks} onOpen={onOpen} entered={entered} />
        ))}
    </tr>
  ))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reached by keyboard
    <section className="yg-form-scroll" aria-label={caption} tabIndex={0}>
      <table className={`yg-form-table yg-form-${grid.name}`}>
        <caption className={captioned ? undefined : 'yg-unseen'}>{caption}</caption>
        <colgroup>
          {grid.widths.map((width, at) => (
            <col key={at} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        {grid.headRows > 0 && <thead>{rows.slice(0, grid.headRows)}</thead>}
        <tbody>{rows.slice(grid.headRows)}</tbody>
      </table>
    </section>
  )
}

interface CellProps extends Omit<Props, 'captioned'> {
  one: Placed
  all: readonly Placed[]
}

function FormCell({ grid, one, all, marks, onOpen, entered }: CellProps) {
  const { cell } = one
  const id = (of: Placed) => `${grid.name}-${of.top}-${of.left}`
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.columnSpan }
  if (cell.kind === 'head' || cell.kind === 'banner' || cell.kind === 'label')
    return (
      <th id={id(one)} scope={scopeOf(cell)} className={classOf(cell)} {...spans}>
        <Lines text={cell.text} />
      </th>
    )
  if (cell.kind !== 'figure')
    return (
      <td className={cell.kind} {...spans}>
        <Lines text={cell.text} />
      </td>
    )
  const name = nameOf(grid, cell)
  const mark = marks.of(name, cell.text === '')
  return (
    <td
      headers={headersOf(one, all).map(id).join(' ')}
      className={mark ? `figure yg-mark-${mark}` : 'figure'}
      data-table={grid.name}
      data-row={name.row}
      data-column={name.column}
      {...spans}
    >
      {entered(name, cell) ?? (
        <button type="button" className="yg-figure" onClick={() => onOpen(name)}>
          {cell.text === '' ? <span className="yg-unseen">未填</span> : cell.text}
        </button>
      )}
    </td>
  )
}

/** Local tables have one column, which the wire leaves unnamed. */
const nameOf = (grid: Grid, cell: GridCell): CellName => ({
  table: grid.name,
  row: cell.row ?? '',
  column: grid.name.startsWith('table') ? (cell.column ?? '') : '',
})

const classOf = ({ kind, vertical, level }: GridCell) =>
  [kind, vertical && 'vertical', level && `level-${level}`].filter(Boolean).join(' ')

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, at) => (
    <span key={at}>
      {at > 0 && <br />}
      {line}
    </span>
  ))
}

import type { PastReportCell, PastReportInput } from '@yangguang/contract'
import { badInput } from '../../../refusals.ts'
import { type FigureChange, figureChanges } from '../figures.ts'
import type { EnterablePlace } from '../places.ts'

type Decisions = Pick<PastReportInput, 'parts' | 'figures'>

/**
 * What is entered: of the chosen parts every cell, as somebody decided or else as it was read. Each says from what: the file, the
 * place in it, and that a person confirmed it where the reading was not sure. Throws 400 naming every cell that is not sure and was
 * not decided, and what is decided of other parts.
 */
export function decided(
  {
    file,
    cells,
    places,
    year,
  }: { file: string; cells: readonly PastReportCell[]; places: readonly EnterablePlace[]; year: number },
  { parts, figures }: Decisions,
): FigureChange[] {
  const chosen = cells.filter(({ part }) => parts.includes(part))
  const open = chosen.filter(({ state, place }) => state !== 'sure' && !figures[place])
  if (open.length > 0)
    throw badInput(
      `还有${open.length}格没有核对，第一格：${open[0]!.label}。`,
      open.map(({ place, label }) => ({ field: place, message: `${label}还没有核对。` })),
    )
  const known = new Set(chosen.map(({ place }) => place))
  const strange = Object.keys(figures).filter((place) => !known.has(place))
  if (strange.length > 0) throw badInput('有不属于所选表格的数据，请刷新后重新核对。')
  const values = Object.fromEntries(
    chosen.map(({ place, status, value }) => [
      place,
      figures[place] ?? (status === 'value' ? { status, value: value ?? '' } : { status }),
    ]),
  )
  const byPlace = new Map(chosen.map((cell) => [cell.place, cell]))
  return figureChanges(year, values, places).map((change) => {
    const cell = byPlace.get(change.place.place)!
    return { ...change, source: sourceOf(file, cell, change.figure?.value ?? null, figures[cell.place] !== undefined) }
  })
}

/** 已有报告“2024年报.docx”第2个表格第5行第3格，印作“1O”，经人工核对. */
function sourceOf(file: string, cell: PastReportCell, entered: string | null, byPerson: boolean): string {
  const { where, printed, value } = cell
  const as = printed.trim() === '' || printed.trim() === String(value) ? '' : `，印作“${printed.trim().slice(0, 40)}”`
  const typed = byPerson && entered !== (value === null ? null : String(value)) ? '，由人工填写' : '，经人工核对'
  return `已有报告“${file}”${where}${as}${byPerson ? typed : ''}`
}

import type { GridCell, Placed } from './grid.ts'

/** What a header cell of a grid names, for the `scope` of its HTML element. */
export function scopeOf({ kind, columnSpan = 1 }: GridCell): 'row' | 'col' | 'colgroup' {
  if (kind === 'label') return 'row'
  return kind === 'banner' || columnSpan > 1 ? 'colgroup' : 'col'
}

/** The heads above a figure back to the last 第二十条 line, that line, and the labels beside it. */
export function headersOf(figure: Placed, all: readonly Placed[]): Placed[] {
  const above = all.filter((one) => one.top < figure.top && one.left <= figure.left && one.right > figure.left)
  const banner = above.filter(({ cell }) => cell.kind === 'banner').at(-1)
  const heads = above.filter(({ cell, top }) => cell.kind === 'head' && top >= (banner?.top ?? 0))
  const labels = all.filter(
    ({ cell, top, bottom }) => cell.kind === 'label' && top <= figure.top && bottom > figure.top,
  )
  return [...(banner ? [banner] : []), ...heads, ...labels]
}

import type { Table3Row } from '../../editions/keys.ts'
import { core } from '../characters.ts'
import { type Label, TABLE3_COLUMNS, TABLE3_GROUPS, TABLE3_ROWS } from '../form-labels.ts'
import { endLikeness, partLikeness } from '../likeness.ts'
import type { Piece } from '../rows.ts'
import type { FigureRow } from '../table-rows.ts'

/** From here on a label is taken for one of the form: one character in three may be misread. */
export const HOW_LIKE = 0.6

/** What several pieces of a label are recognised by together. */
export function coreOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => core(text)).join('')
}

/** Whether words are the name of a group of rows, （三）不予公开 and the like. */
export function isGroupLabel(words: string): boolean {
  return TABLE3_GROUPS.includes(words)
}

/** How like every row's label the words at a row of figures are. */
export function likenessesOf(row: FigureRow, forms: readonly Label<Table3Row>[]): Float64Array {
  const likes = new Float64Array(forms.length)
  if (row.kind === 'line' && endsInHeader(row.own)) return likes
  const last = core(row.own.at(-1)?.text ?? '')
  if (last.endsWith('小计')) return likes
  // A group's own line, with its subtotal, is none of the rows: 不予公开 is near to 予以公开.
  if (
    row.kind !== 'placed' &&
    isGroupLabel(last) &&
    !forms.some(({ key, cores }) => key === 'other' && cores.includes(last))
  )
    return likes
  const own = row.own
    .slice(-8)
    .map(({ text }) => core(text))
    .join('')
  const around = row.kind === 'placed' ? byColumns(row) : []
  const before =
    row.kind === 'placed'
      ? ''
      : row.before
          .slice(-3)
          .map(({ text }) => core(text))
          .join('')
  forms.forEach(({ cores }, form) => {
    for (const label of cores) {
      let like = own === '' ? 0 : endLikeness(label, own)
      // A short label is found at the end of many longer words.
      if (like === 1 && label.length < 4 && own.length > label.length + 12) like = 0.7
      for (const column of like < 1 ? around : []) {
        if (column.own === label) like = Math.max(like, 0.97)
        const anywhere = partLikeness(label, column.text, column.from)
        if (label.length >= 4 && anywhere > like) like = anywhere === 1 && own !== '' ? 0.97 : anywhere * 0.95
      }
      if (own === '' && before !== '') like = Math.max(like, endLikeness(label, before))
      if (like > likes[form]!) likes[form] = like
    }
  })
  // （六）其他处理 beside the figures and 3.其他 below are one label broken over lines.
  const below = row.after[0]
  const numbered = below && (/\d\s*[.、．]\s*$/.test(row.own.at(-1)?.text ?? '') || /^\s*\d\s*[.、．]/.test(below.text))
  if (row.kind === 'placed' && isGroupLabel(last) && numbered)
    forms.forEach(({ cores }, form) => {
      if (cores.includes(core(below.text))) likes[form] = Math.max(likes[form]!, 0.97)
    })
  // A cell that begins with a whole label is that row's, whatever was put at its end.
  const begun = forms.findIndex(({ cores }) => cores.some((label) => label.length >= 6 && last.startsWith(label)))
  if (begun >= 0 && (row.kind === 'grid' || row.kind === 'cells'))
    for (let form = 0; form < likes.length; form++) likes[form] = form === begun ? 1 : Math.min(likes[form]!, 0.3)
  return likes
}

/** Whether the words before figures end in the header of the columns: then they are no row's label. */
function endsInHeader(words: readonly Piece[]): boolean {
  const header = TABLE3_COLUMNS.flatMap(({ cores }) => cores)
  const ofHeader = ({ text }: Piece) => {
    const part = core(text)
    return header.some((one) => one === part || (part.length > 1 && (one.endsWith(part) || one.startsWith(part))))
  }
  const last = words.at(-1)
  if (!last || words.length < 4 || !ofHeader(last) || /^\s*[（(]?[一二三四五六七\d]{1,2}[)）、.．]/.test(last.text))
    return false
  return words.slice(-6).filter(ofHeader).length >= 3
}

/**
 * Words of several lines put together column by column, as labels beside each other are broken over lines. A label of this
 * row ends in its own line or below; where its column has nothing there, it may end above.
 */
function byColumns(row: FigureRow): { text: string; own: string; from: number }[] {
  const columns: { left: number; right: number; before: string; own: string; after: string }[] = []
  const whole = { left: 0, right: 0, before: '', own: '', after: '' }
  for (const part of ['before', 'own', 'after'] as const) {
    for (const { text, left = 0, right = 0 } of row[part]) {
      const words = core(text)
      whole[part] += words
      const over = columns.find((column) => left < column.right && right > column.left)
      if (over) {
        over[part] += words
        over.left = Math.min(over.left, left)
        over.right = Math.max(over.right, right)
      } else columns.push({ left, right, before: '', own: '', after: '', [part]: words })
    }
  }
  return [whole, ...columns].map(({ before, own, after }) => ({
    text: before + own + after,
    own,
    from: own + after === '' ? 0 : before.length,
  }))
}

/** The label as printed: the fewest pieces at the end of the words that come nearest to the form's. */
export function printedLabel({ figures, key }: { figures: FigureRow; key: Table3Row | null }): string {
  const pieces = figures.own.length > 0 ? figures.own : figures.before
  if (pieces.length === 0) return ''
  const tidy = (parts: readonly Piece[]) => parts.map(({ text }) => text.replace(/\s+/g, '')).join('')
  if (!key) return tidy(pieces.slice(-1))
  const form = TABLE3_ROWS.get(key)!.cores
  let best = tidy(pieces.slice(-1))
  let most = -1
  const all = figures.kind === 'placed' ? [...figures.before, ...figures.own, ...figures.after] : pieces
  for (let from = all.length - 1; from >= Math.max(0, all.length - 6); from--) {
    for (let to = all.length; to > from && to > all.length - (figures.kind === 'placed' ? 6 : 1); to--) {
      const text = tidy(all.slice(from, to))
      const reduced = core(text)
      const like = Math.max(
        ...form.map((label) => partLikeness(label, reduced) - Math.max(0, reduced.length - label.length) * 0.02),
      )
      if (like > most) {
        most = like
        best = text
      }
    }
  }
  return best
}

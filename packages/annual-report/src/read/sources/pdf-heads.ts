import { TABLE3_COLUMNS } from '../form-labels.ts'
import { columnOf } from '../table3/column-names.ts'
import { type Column, STEP, wordOf } from './pdf-figures.ts'
import type { Word } from './pdf-words.ts'

/** The name of a column with the words it was made of. */
export interface Name {
  word: Word
  parts: Word[]
}

/**
 * The names of the columns of 表三, each whole: in narrow columns they are broken over lines, each at a height of its own.
 * `above`: the words above the first row, `figures`: the columns that have figures. Null unless all are found.
 */
export function namesOf(above: readonly Word[], figures: readonly Column[]): Name[] | null {
  const columns: Column[] = figures.map(({ left, right }) => ({ left, right, words: [] }))
  // From below: what stands over one column goes on with its name, what stands over several is the name of a group.
  for (const word of [...above].sort((a, b) => b.base - a.base || a.left - b.left)) {
    const under = columns.filter(({ left, right }) => word.left < right && word.right > left)
    const [column] = under
    if (under.length > 1) continue
    if (!column) columns.push({ left: word.left, right: word.right, words: [word] })
    else if (column.words.length === 0 || column.words[0]!.base - word.base < word.size * STEP) {
      column.words.unshift(word)
      column.left = Math.min(column.left, word.left)
      column.right = Math.max(column.right, word.right)
    }
  }
  const names = new Map<string, Name>()
  for (const { words } of columns.sort((a, b) => a.left - b.left)) {
    // The name of a group may stand over one column alone.
    for (let from = 0; from < words.length; from++) {
      const parts = words.slice(from)
      const word = wordOf(parts, '')
      const key = columnOf(word.text)
      if (!key) continue
      if (names.has(key)) return null
      names.set(key, { word: { ...word, base: parts[parts.length - 1]!.base }, parts })
      break
    }
  }
  const found = [...names.values()]
  return found.length === TABLE3_COLUMNS.length ? found : null
}

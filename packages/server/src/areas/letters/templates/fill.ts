import { isPlaceholder, type PlaceholderName } from './placeholders.ts'

/** What stands for each placeholder. '' says there is nothing to say; null or absent, that somebody has yet to say it. */
export type Values = Partial<Record<PlaceholderName, string | null>>

/** A passage of a filled template: a run of its own paragraphs, or what one placeholder alone on its line stands for. */
export interface Passage {
  key: string
  placeholder: PlaceholderName | null
  text: string
}

const ALONE = /^\{([^{}]*)\}$/
const ANY = /\{([^{}]*)\}/g

/** The mark left in a draft where something is yet to be said; a letter that still has one is not issued. */
export const openMark = (name: string) => `【待填：${name}】`
export const openMarks = (text: string): string[] => [...text.matchAll(/【待填：([^】]*)】/g)].map((found) => found[1]!)

function textFor(name: string, values: Values): string {
  if (!isPlaceholder(name)) return openMark(name)
  return values[name] ?? openMark(name)
}

/**
 * Puts the values into a template. Values are text, never read as templates themselves: an applicant who writes
 * `{依据}` gets `{依据}`. Lines are paragraphs; passages without text are left out.
 */
export function fill(body: string, values: Values): Passage[] {
  const passages: Passage[] = []
  let run: string[] = []
  let runs = 0
  const endRun = () => {
    if (run.length === 0) return
    runs += 1
    passages.push({ key: `p${runs}`, placeholder: null, text: run.join('\n') })
    run = []
  }
  for (const line of linesOf(body)) {
    const alone = ALONE.exec(line)
    if (!alone) {
      run.push(line.replace(ANY, (_whole, name: string) => textFor(name, values)))
      continue
    }
    endRun()
    const name = alone[1]!
    const text = textFor(name, values)
    if (text !== '') passages.push({ key: name, placeholder: isPlaceholder(name) ? name : null, text })
  }
  endRun()
  return passages
}

/** Paragraphs of a text: trimmed of the indents writers put in, blank ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Text that stands as a sentence of its own: closed by a full stop unless it closes itself. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[。！？；：…”）》]$/.test(trimmed)
    ? closed(trimmed)
    : `${trimmed.replace(/[.,，;、]$/, '')}。`
}

// A closing bracket or quotation mark ends a sentence only after a full stop inside it.
const closed = (text: string) => (/[”）》]$/.test(text) && !/[。！？][”）》]$/.test(text) ? `${text}。` : text)

/** Text that goes on inside a sentence: without a full stop of its own. */
export const clause = (text: string) => text.trim().replace(/[。；，,.;]+$/, '')

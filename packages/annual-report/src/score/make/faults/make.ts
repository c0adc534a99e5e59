import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '../../answer-key.ts'
import { compose } from '../compose.ts'
import type { MadeDocument } from '../document.ts'
import { drawFigures, type Figures } from '../figures.ts'
import { drawHabits, type Habits } from '../habits.ts'
import { toDocx } from '../layouts/docx.ts'
import { toHtml } from '../layouts/html.ts'
import { toTextLines } from '../layouts/text.ts'
import { Random } from '../random.ts'
import { FAULT_KINDS, type FaultKind } from '../texts/fault-kinds.ts'
import { type Draft, draftTexts, joined } from '../texts/texts.ts'
import { DOCUMENT_PLANTERS, FIGURE_PLANTERS } from './in-tables.ts'
import { copyText, type Planted, plantInSentence, TEXT_PLANTERS } from './in-texts.ts'
import { plantAcrossYears, yearBefore } from './years.ts'

/** The name of a document that holds no fault begins so. */
export const SOUND = 'sound'

/**
 * Fills a folder with reports whose faults are known: half of them sound, each other one with one planted fault. The
 * formats are undamaged, so that what is missed is missed by the checks. Gives back the labels.
 */
export function makeFaulty(folder: string, { seed, count }: { seed: number; count: number }): Label[] {
  mkdirSync(join(folder, 'key'), { recursive: true })
  const kinds = Object.keys(FAULT_KINDS) as FaultKind[]
  const labels: Label[] = []
  const write = ({ name, extension, bytes, key }: Written) => {
    const file = `${name}.${extension}`
    writeFileSync(join(folder, file), bytes)
    writeFileSync(join(folder, 'key', `${name}.json`), JSON.stringify({ ...key, document: file }, null, 1))
    return file
  }
  for (let index = 0; index < count; index++) {
    const random = new Random(seed * 7_000_003 + index)
    const kind = index % 2 === 0 ? null : kinds[((index - 1) / 2) % kinds.length]!
    const { report, before, planted } = makeOne(random, kind, String(index + 1).padStart(4, '0'))
    if (before) write(before)
    const document = write(report)
    const severity =
      kind === 'carryOver' || kind === 'stock' || kind === 'copied' ? { severity: 'warning' as const } : {}
    for (const quote of planted?.quotes ?? [])
      labels.push({ document, rule: [...rulesOf(planted!.kind)], quote, ...severity })
  }
  writeFileSync(join(folder, 'labels.json'), JSON.stringify(labels, null, 1))
  return labels
}

/** A wrong cell breaks the sum of its row and of its column: whichever rule names the place is right. */
function rulesOf(kind: FaultKind): readonly string[] {
  return kind === 'identity' || kind === 'resultSum' ? [...FAULT_KINDS[kind], 't3-row-sum'] : FAULT_KINDS[kind]
}

interface Written {
  name: string
  extension: string
  bytes: Uint8Array
  key: MadeDocument['key']
}

interface Case {
  report: Written
  /** The same body's report on the year before, where the fault shows only beside it. */
  before: Written | null
  planted: Planted | null
}

/** Not every report can have every fault: another one is drawn until it can. */
function makeOne(random: Random, wanted: FaultKind | null, number: string): Case {
  for (let attempt = 0; attempt < 400; attempt++) {
    const made = tryOne(random, wanted, number)
    if (made) return made
  }
  throw new Error(`no report was drawn that could have the fault ${wanted}`)
}

function tryOne(random: Random, wanted: FaultKind | null, number: string): Case | null {
  const figures = drawFigures(random, wanted === 'wrongForm' ? { sound: true, edition: '2021' } : { sound: true })
  if (wanted === 'wrongForm') {
    const of = { agency: figures.agency, year: figures.year }
    Object.assign(figures, drawFigures(random, { sound: true, edition: '2019' }), of)
  }
  const across = wanted === 'carryOver' || wanted === 'stock' || wanted === 'copied'
  const earlier = across || (wanted === null && random.chance(0.15)) ? yearBefore(random, figures) : null
  if (across && !earlier) return null

  let planted: Planted | null = null
  if (wanted === 'carryOver' || wanted === 'stock') planted = plantAcrossYears(random, wanted, earlier!)
  const draft = draftTexts(random, figures)
  const draftBefore = earlier && draftTexts(random, earlier)
  if (wanted === 'wrongForm') planted = { kind: wanted, quotes: ['其他对外管理服务事项'] }
  else if (wanted === 'copied') planted = copyText(random, draft, draftBefore!)
  else if (wanted) {
    planted ??=
      FIGURE_PLANTERS[wanted]?.(random, figures) ??
      TEXT_PLANTERS[wanted]?.(random, draft) ??
      plantInSentence(random, draft, wanted)
  }
  const document = composed(random, figures, draft)
  if (wanted) planted ??= DOCUMENT_PLANTERS[wanted]?.(random, document) ?? null
  if (wanted && !planted) return null
  const name = `${wanted ?? SOUND}-${number}`
  return {
    report: written(random, document, name, wanted === 'pictured' ? ['html'] : FORMATS),
    before: earlier && written(random, composed(random, earlier, draftBefore!), `${SOUND}-${number}-before`, FORMATS),
    planted,
  }
}

function composed(random: Random, figures: Figures, draft: Draft): MadeDocument {
  const habits: Habits = { ...drawHabits(random), figures: 'plain', split: 'no', totalFirst: false, subtotals: false }
  return compose(random, figures, joined(draft), habits)
}

const FORMATS = ['tabs', 'pipes', 'html', 'docx'] as const

function written(
  random: Random,
  document: MadeDocument,
  name: string,
  formats: readonly (typeof FORMATS)[number][],
): Written {
  const format = random.pick(formats)
  const { key } = document
  if (format === 'html') return { name, extension: 'html', bytes: toHtml(random, document, 'plain page'), key }
  if (format === 'docx') return { name, extension: 'docx', bytes: toDocx(random, document, 'plain'), key }
  const lines = toTextLines(random, document, format).map(({ text }) => text)
  return { name, extension: 'txt', bytes: new TextEncoder().encode(lines.join('\n')), key }
}

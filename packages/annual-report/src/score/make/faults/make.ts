import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '../../answer-key.ts'
import { compose } from '../compose.ts'
import { drawFigures } from '../figures.ts'
import { drawHabits, type Habits } from '../habits.ts'
import { toDocx } from '../layouts/docx.ts'
import { toHtml } from '../layouts/html.ts'
import { toTextLines } from '../layouts/text.ts'
import { Random } from '../random.ts'
import { FAULT_KINDS, type FaultKind } from '../texts/fault-kinds.ts'
import { draftTexts, joined } from '../texts/texts.ts'
import { DOCUMENT_PLANTERS, FIGURE_PLANTERS } from './in-tables.ts'
import { type Planted, plantInSentence, TEXT_PLANTERS } from './in-texts.ts'

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
  for (let index = 0; index < count; index++) {
    const random = new Random(seed * 7_000_003 + index)
    const kind = index % 2 === 0 ? null : kinds[((index - 1) / 2) % kinds.length]!
    const { name, bytes, extension, key, planted } = makeOne(random, kind, index)
    const file = `${name}.${extension}`
    writeFileSync(join(folder, file), bytes)
    writeFileSync(join(folder, 'key', `${name}.json`), JSON.stringify({ ...key, document: file }, null, 1))
    for (const quote of planted?.quotes ?? []) labels.push({ document: file, rule: [...rulesOf(planted!.kind)], quote })
  }
  writeFileSync(join(folder, 'labels.json'), JSON.stringify(labels, null, 1))
  return labels
}

/** A wrong cell breaks the sum of its row and of its column: whichever rule names the place is right. */
function rulesOf(kind: FaultKind): readonly string[] {
  return kind === 'identity' || kind === 'resultSum' ? [...FAULT_KINDS[kind], 't3-row-sum'] : FAULT_KINDS[kind]
}

function makeOne(random: Random, wanted: FaultKind | null, index: number) {
  const number = String(index + 1).padStart(4, '0')
  // Not every report can have every fault: another one is drawn until it can.
  for (let attempt = 0; attempt < 400; attempt++) {
    const figures = drawFigures(random, wanted === 'wrongForm' ? { sound: true, edition: '2021' } : { sound: true })
    let planted: Planted | null = null
    if (wanted === 'wrongForm') {
      const { year } = figures
      Object.assign(figures, drawFigures(random, { sound: true, edition: '2019' }), { year })
      planted = { kind: 'wrongForm', quotes: ['其他对外管理服务事项'] }
    }
    const draft = draftTexts(random, figures)
    if (wanted) {
      planted ??=
        FIGURE_PLANTERS[wanted]?.(random, figures) ??
        TEXT_PLANTERS[wanted]?.(random, draft) ??
        plantInSentence(random, draft, wanted)
    }
    const habits: Habits = { ...drawHabits(random), figures: 'plain', split: 'no', totalFirst: false, subtotals: false }
    const document = compose(random, figures, joined(draft), habits)
    if (wanted) planted ??= DOCUMENT_PLANTERS[wanted]?.(random, document) ?? null
    if (wanted && !planted) continue
    const name = `${wanted ?? SOUND}-${number}`
    const format = random.pick(['tabs', 'pipes', 'html', 'docx'] as const)
    const bytes =
      format === 'html'
        ? toHtml(random, document, 'plain page')
        : format === 'docx'
          ? toDocx(random, document, 'plain')
          : new TextEncoder().encode(
              toTextLines(random, document, format)
                .map(({ text }) => text)
                .join('\n'),
            )
    return {
      name,
      bytes,
      extension: format === 'html' || format === 'docx' ? format : 'txt',
      key: document.key,
      planted,
    }
  }
  throw new Error(`no report was drawn that could have the fault ${wanted}`)
}

import { describe, expect, it } from 'vitest'
import { cellName, cellsOf } from '../cells.ts'
import { CELL_DAMAGES } from './damage/cells.ts'
import { gridOf } from './document.ts'
import { encodeGb18030 } from './layouts/gb18030.ts'
import { TEXT_LAYOUTS, toTextLines } from './layouts/text.ts'
import { inventDocument } from './make.ts'
import { Random } from './random.ts'

const seeds = Array.from({ length: 40 }, (_, index) => index + 1)

const refsIn = (document: ReturnType<typeof inventDocument>) =>
  document.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat().flatMap(({ refs = [] }) => refs) : []))

const keyed = (document: ReturnType<typeof inventDocument>) =>
  [...cellsOf(document.key).keys()].filter((name) => !name.endsWith(' unit')).sort()

describe('documents of our own making', () => {
  it.each(seeds)('print every cell of their key exactly once (seed %i)', (seed) => {
    const document = inventDocument(new Random(seed))
    const printed = refsIn(document).map(({ table, row, column }) => cellName(table, row, column))
    expect(printed.sort()).toEqual(keyed(document))
  })

  it.each(Object.keys(CELL_DAMAGES))('keep printing what the key holds under the damage “%s”', (damage) => {
    for (const seed of seeds) {
      const random = new Random(seed)
      const document = inventDocument(random)
      CELL_DAMAGES[damage]!(random, document)
      const printed = new Set(refsIn(document).map(({ table, row, column }) => cellName(table, row, column)))
      expect([...printed].sort()).toEqual(keyed(document))
      for (const part of document.parts)
        if (part.kind === 'table') expect(gridOf(part.rows).length).toBe(part.rows.length)
    }
  })

  it.each(TEXT_LAYOUTS)('stand whole in the layout “%s”', (layout) => {
    for (const seed of seeds.slice(0, 10)) {
      const random = new Random(seed)
      const document = inventDocument(random)
      const refs = toTextLines(random, document, layout).flatMap(({ refs }) => refs)
      expect(refs).toHaveLength(refsIn(document).length)
    }
  })

  it('are the same for the same seed', () => {
    expect(inventDocument(new Random(7))).toEqual(inventDocument(new Random(7)))
  })

  it('are written in GB18030 as a browser reads it', () => {
    const text = '一、总体情况（政府信息公开）——“三安全一稳定”12件'
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text)
  })
})

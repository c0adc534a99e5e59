import type { DocFile, ParagraphFormat } from './doc-file.ts'
import { count, type Definition, type Level } from './numbering.ts'

/** Number formats by their codes in old files (MS-OSHARED, MSONFC); others are plain digits. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

const SUFFIXES = ['tab', 'space', 'nothing']

/** The label of each paragraph in turn, '' where it has none. A file whose lists make no sense has none. */
export function docNumbering(file: DocFile): (format: ParagraphFormat) => string {
  let used: Definition[] = []
  try {
    used = readUses(file, readDefinitions(file))
  } catch {
    // A number that points out of the file: the text itself is sound.
  }
  return ({ list, level }) => {
    const definition = list > 0 ? used[list - 1] : undefined
    return definition ? count(definition, level) : ''
  }
}

/** The definitions by their identifiers. Their levels follow behind the list of definitions, one after the other. */
function readDefinitions({ table, lists }: DocFile): Map<number, Definition> {
  const definitions = new Map<number, Definition>()
  if (lists.length < 2) return definitions
  const number = table.getUint16(lists.start, true)
  let at = lists.start + 2 + number * 28
  for (let index = 0; index < number; index++) {
    const head = lists.start + 2 + index * 28
    const levels = new Map<number, Level>()
    const depth = table.getUint8(head + 26) & 1 ? 1 : 9
    for (let level = 0; level < depth; level++) {
      const texts = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25)
      const length = table.getUint16(texts, true)
      let text = ''
      for (let each = 0; each < length; each++) {
        const code = table.getUint16(texts + 2 + each * 2, true)
        text += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
      }
      levels.set(level, {
        start: table.getInt32(at, true),
        format: FORMATS[table.getUint8(at + 4)] ?? 'decimal',
        text,
        legal: (table.getUint8(at + 5) & 4) !== 0,
        suffix: SUFFIXES[table.getUint8(at + 15)] ?? 'tab',
      })
      at = texts + 2 + length * 2
    }
    definitions.set(table.getInt32(head, true), { levels, next: new Map() })
  }
  return definitions
}

/** Paragraphs name a use of a definition by its place in this list. */
function readUses({ table, overrides }: DocFile, definitions: ReadonlyMap<number, Definition>): Definition[] {
  if (overrides.length < 4) return []
  const number = Math.min(table.getUint32(overrides.start, true), 10_000)
  return Array.from({ length: number }, (_, index) => {
    const id = table.getInt32(overrides.start + 4 + index * 16, true)
    return definitions.get(id) ?? { levels: new Map(), next: new Map() }
  })
}

/** A paragraph of a section. `lead` is the numbered heading it runs in from: （一）主动公开情况。 */
export interface TextBlock {
  kind: 'heading' | 'paragraph'
  lead: string
  text: string
}

const NUMBERED = /^（[一二三四五六七八九十]+）/

/** Longer than this, the words after （一） are a sentence and not a heading. */
const LONGEST_HEADING = 24

/** The paragraphs of a text, with second-level headings told apart, standing alone or run in. */
export function textBlocks(text: string): TextBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const numbered = NUMBERED.test(line)
      const stop = line.indexOf('。')
      if (numbered && stop === -1 && line.length <= LONGEST_HEADING) return { kind: 'heading', lead: '', text: line }
      const runsIn = numbered && stop !== -1 && stop < LONGEST_HEADING && stop < line.length - 1
      const at = runsIn ? stop + 1 : 0
      return { kind: 'paragraph', lead: line.slice(0, at), text: line.slice(at) }
    })
}

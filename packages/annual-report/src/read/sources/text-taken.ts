import type { Block } from '../source.ts'

/** What a reader of one layout took from the lines, and the line to go on with. */
export interface Taken {
  blocks: Block[]
  next: number
}

/** `error`: it can be nothing else. `warning`: very likely wrong. `note`: worth a look. */
export type SlipSeverity = 'error' | 'warning' | 'note'

/** How such a slip comes about, in a word for the reader. */
export type SlipReason = '同音误用' | '形近误用' | '漏字' | '多字' | '颠倒' | '用词不当' | '用语不规范'

/** A slip known from texts of this kind, with what should stand in its place. */
export interface Slip {
  wrong: string
  right: string
  /** When the entry came into the list; later entries say which texts were checked without them. */
  since: string
  /** A short invented sentence with the slip. */
  example: string
  why: SlipReason
  severity: SlipSeverity
  /** Characters that, standing right before it, make it something else: 自 before 己经. */
  before?: string
  /** The same right behind it: 书 behind 补证. */
  after?: string
}

/** A slip found: `text.slice(start, end)` is it, as it stands. */
export interface FoundSlip {
  start: number
  end: number
  wrong: string
  right: string
  why: SlipReason
  severity: SlipSeverity
}

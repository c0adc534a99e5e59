/** A straight line drawn across or down. */
export interface Rule {
  across: boolean
  /** y of a line across, x of a line down. */
  at: number
  from: number
  to: number
}

/**
 * A step the law or the file does not allow. `because` is the sentence shown to the person who tried (Chinese, says what
 * to do where something can be done); `cites` the article it rests on, empty when it is only the order of work.
 */
export interface Refusal {
  refused: string
  because: string
  cites: string
}

export function refuse(refused: string, because: string, cites = ''): Refusal {
  return { refused, because, cites }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

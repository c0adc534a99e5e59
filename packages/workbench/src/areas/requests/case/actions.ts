import type { LetterOrder } from '@yangguang/contract'
import { createContext, useContext } from 'react'

export type OrderKind = LetterOrder['kind']

/** What is open beside the case. `preset` fills fields of a step's form: the party that replied. */
export type Opened =
  | { what: 'step'; kind: string; preset?: Record<string, unknown> }
  | { what: 'order'; kind: OrderKind }
  | { what: 'letter'; letterId: string }
  | { what: 'dispute' }
  | null

/** Opens a form or a letter beside the case, from wherever on the page. */
export const OpenContext = createContext<(opened: Opened) => void>(() => {})
export const useOpen = () => useContext(OpenContext)

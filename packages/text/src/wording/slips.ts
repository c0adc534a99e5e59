import type { Slip } from './slip.ts'
import { DISCLOSURE_SLIPS } from './slips/disclosure.ts'
import { OFFICE_SLIPS } from './slips/office.ts'
import { WORD_SLIPS } from './slips/words.ts'

/** Every slip of the list. To add one: the file of its field, with an example; the tests do the rest. */
export const SLIPS: readonly Slip[] = [...DISCLOSURE_SLIPS, ...OFFICE_SLIPS, ...WORD_SLIPS]

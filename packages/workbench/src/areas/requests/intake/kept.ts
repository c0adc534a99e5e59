import { forget, keep, kept } from '../../../parts/kept.ts'
import type { IntakeValues } from './values.ts'

const KEY = 'intake'

/** Numbers that identify people are not kept anywhere in the browser. */
const neverKept: readonly string[] = ['identityNumber', 'agentIdentityNumber'] satisfies (keyof IntakeValues)[]

interface KeptForm {
  submissionKey: string
  values: Partial<IntakeValues>
}

/** Keeps what is on the form for a reload of the page. */
export function keepForm(submissionKey: string, values: Partial<IntakeValues>): void {
  const written = Object.fromEntries(Object.entries(values).filter(([name]) => !neverKept.includes(name)))
  keep(KEY, { submissionKey, values: written })
}

/** What was kept, if anything was written on that form. */
export function keptForm(): KeptForm | null {
  const found = kept<KeptForm>(KEY)
  return found && (found.values.name || found.values.items?.some((item) => item?.text)) ? found : null
}

export const forgetForm = (): void => forget(KEY)

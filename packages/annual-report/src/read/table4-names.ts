import type { Table4Result } from '../editions/keys.ts'
import { core } from './characters.ts'
import { TABLE4_RESULTS } from './form-labels.ts'
import { likeness } from './likeness.ts'

/** The result that words of the head of 表四 name; null for other words. */
export function resultNamed(text: string): Table4Result | null {
  const reduced = core(text)
  for (const { key, cores } of TABLE4_RESULTS) if (cores.some((label) => likeness(label, reduced) >= 0.75)) return key
  return null
}

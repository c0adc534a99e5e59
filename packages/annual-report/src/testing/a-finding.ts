import type { Finding } from '../check/finding.ts'

/** A finding about the whole report, unless said otherwise. */
export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'a-rule',
    severity: 'error',
    place: { label: '全文' },
    quote: '',
    left: null,
    right: null,
    message: '改。',
    ...given,
  }
}

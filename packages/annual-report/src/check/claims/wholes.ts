import type { Matter } from './claim.ts'

/**
 * Whether a part of a total can be what the tables state of all applications or disputes: results of what was answered
 * can, those of what one kind of applicant asked for cannot. `unsure` where nobody can tell what the total counts.
 */
export function fitsWhole(matter: Matter, whole: Matter | null | undefined): 'yes' | 'no' | 'unsure' {
  if (whole === undefined) return 'yes'
  const allowed = WHOLES[matter.of]
  if (!allowed) return 'yes'
  if (whole === null) return allowed.unread
  return allowed.of.has(whole.of) ? 'yes' : 'no'
}

type Fit = { of: ReadonlySet<Matter['of']>; unread: 'yes' | 'unsure' | 'no' }

const fit = (unread: Fit['unread'], ...of: Matter['of'][]): Fit => ({ of: new Set(of), unread })

const APPLICATIONS = ['received', 'handled', 'answered'] as const

const WHOLES: Partial<Record<Matter['of'], Fit>> = {
  // 办结165件，其中本年新收156件: those of this year's that were answered.
  received: fit('yes', 'received', 'handled'),
  // 办结165件，其中上年结转8件: those of last year's that were answered.
  carriedOver: fit('unsure', 'received', 'handled'),
  handled: fit('yes', 'received', 'handled'),
  answered: fit('yes', ...APPLICATIONS),
  carriedForward: fit('unsure', ...APPLICATIONS),
  applicants: fit('unsure', ...APPLICATIONS),
  results: fit('unsure', ...APPLICATIONS),
  resultRow: fit('unsure', ...APPLICATIONS, 'results'),
  disputes: fit('yes', 'disputes'),
  // 公开权责清单4126项，其中行政许可312项: powers, not decisions.
  decisions: fit('no'),
}

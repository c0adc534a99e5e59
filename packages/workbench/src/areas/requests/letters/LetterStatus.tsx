import { Mark } from '../../../parts/Mark.tsx'

interface Of {
  status: 'draft' | 'issued' | 'void'
  served: unknown
}

/** How far a letter is on its way. */
export function LetterStatus({ of }: { of: Of }) {
  if (of.status === 'void') return <Mark tone="done">已作废</Mark>
  if (of.status === 'draft') return <Mark tone="wait">草稿</Mark>
  return of.served ? <Mark tone="good">已送达</Mark> : <Mark>待送达</Mark>
}

import type { ReactNode } from 'react'

const tones = { plain: '', wait: 'yg-stage-wait', done: 'yg-stage-done', good: 'yg-stage-good' } as const

/** A short word on a tint; the word says it, the tint only groups. */
export function Mark({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <span className={`yg-stage ${tones[tone]}`}>{children}</span>
}

import { type Answer, type InHand, nextAct, perform } from './acts.ts'
import { enter, type Ledger } from './ledger.ts'
import type { Desk } from './office.ts'

const CLIENTS = 8

/** Clients at work until the program is gone. */
export interface Load {
  /** When the first act was answered, or every client has given up. */
  begun: Promise<unknown>
  /** From now on failing is what everybody expects. */
  expectDeath(): void
  /** When every client has noticed. */
  over: Promise<void>
}

/** Sets clients to work on the desks: each one act after the other, entering every answer in the ledger. */
export function startLoad(url: string, desks: readonly Desk[], ledger: Ledger): Load {
  let dying = false
  const first = Promise.withResolvers<void>()

  async function work(desk: Desk): Promise<void> {
    let inHand: InHand | null = null
    for (;;) {
      const act = nextAct(desk, inHand)
      let answer: Answer
      try {
        answer = await perform(url, act)
      } catch (error) {
        if (!dying) ledger.surprises.push(`${act.kind} without an answer: ${(error as Error).cause ?? error}`)
        if (act.kind !== 'look') ledger.unanswered.push(act)
        return
      }
      if (dying && answer.status >= 400) {
        // Its database died first. It has promised nothing.
        if (act.kind !== 'look') ledger.unanswered.push(act)
        return
      }
      inHand = enter(ledger, act, answer, inHand)
      first.resolve()
    }
  }

  const clients = Array.from({ length: CLIENTS }, (_, at) => work(desks[at % desks.length]!))
  const over = Promise.all(clients).then(() => {})
  return {
    begun: Promise.race([first.promise, over]),
    expectDeath() {
      dying = true
    },
    over,
  }
}

/**
 * Asks again whatever got no answer, as people do. A form is taken once however often it is sent; a step that had been taken
 * is refused now because the case has moved on, and counts as acknowledged by that.
 */
export async function askAgain(url: string, ledger: Ledger): Promise<void> {
  for (const act of ledger.unanswered.splice(0)) {
    const answer = await perform(url, act)
    if (answer.status !== 409) enter(ledger, act, answer, null)
    else if (act.kind === 'step' && answer.json?.refused === 'stale')
      ledger.steps.push({ requestId: act.requestId, seq: act.version + 1, kind: act.step.kind })
    else if (act.kind !== 'letter' && act.kind !== 'issue')
      ledger.surprises.push(`${act.kind} asked again: ${JSON.stringify(answer.json)}`)
  }
}

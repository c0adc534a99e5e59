import { type Act, type Answer, type InHand, sha256 } from './acts.ts'

/** An application the program has said it received. What is null it did not get to say. */
export interface Received {
  key: string
  agencyId: string
  requestId: string | null
  receiptNumber: string | null
  number: string | null
  queryCode: string | null
  file: string | null
}

/** A step the program has said it recorded. */
export interface Stepped {
  requestId: string
  seq: number
  kind: string
}

/** Kept outside the program: what it has acknowledged, and what it was asked when it died. */
export interface Ledger {
  received: Received[]
  steps: Stepped[]
  issued: { letterId: string; requestId: string; number: string }[]
  /** No answer came: each may be stored or not, but whole, and not twice. */
  unanswered: Act[]
  /** Answers nobody should get. */
  surprises: string[]
  answers: number
}

export const newLedger = (): Ledger => ({
  received: [],
  steps: [],
  issued: [],
  unanswered: [],
  surprises: [],
  answers: 0,
})

const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** Enters an answer and gives back the case the client goes on with. */
export function enter(ledger: Ledger, act: Act, answer: Answer, before: InHand | null): InHand | null {
  ledger.answers += 1
  const json = answer.json ?? {}
  if (answer.status !== (act.kind === 'portal' ? 303 : 200)) {
    ledger.surprises.push(`${act.kind}: ${answer.status} ${JSON.stringify(json).slice(0, 300)}`)
    return null
  }
  switch (act.kind) {
    case 'window':
    case 'portal': {
      ledger.received.push({
        key: act.key,
        agencyId: act.desk.agencyId,
        requestId: text(json.id),
        receiptNumber: text(json.receiptNumber),
        number: text(json.number),
        queryCode: text(json.queryCode),
        file: act.file && sha256(act.file),
      })
      // Received and registered: the second event.
      return text(json.id) ? { requestId: String(json.id), version: 2, letterId: null } : before
    }
    case 'step':
      ledger.steps.push({ requestId: act.requestId, seq: act.version + 1, kind: act.step.kind })
      return { requestId: act.requestId, version: act.version + 1, letterId: null }
    case 'letter':
      return before && text(json.id) ? { ...before, letterId: String(json.id) } : null
    case 'issue': {
      const { letter, version } = json as { letter?: { number: string }; version?: number }
      if (!letter || !version) return null
      ledger.issued.push({ letterId: act.letterId, requestId: act.requestId, number: letter.number })
      ledger.steps.push({ requestId: act.requestId, seq: version, kind: 'letterIssued' })
      return { requestId: act.requestId, version, letterId: null }
    }
    case 'look':
      return before
  }
}

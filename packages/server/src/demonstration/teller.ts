import type { ApplicantFile, ItemDecision, LetterOrder, LetterService, SearchRecord, Step } from '@yangguang/contract'
import type { ApplicantKind, Channel, PlainDate } from '@yangguang/statute'
import { and, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { concludeDispute } from '../areas/disputes/actions/conclude-dispute.ts'
import { openDispute } from '../areas/disputes/actions/open-dispute.ts'
import { issueLetter } from '../areas/letters/actions/issue-letter.ts'
import { prepareLetter } from '../areas/letters/actions/prepare-letter.ts'
import { serveLetter } from '../areas/letters/actions/serve-letter.ts'
import { handInReply } from '../areas/letters/actions/write-reply.ts'
import { recordStep } from '../areas/requests/actions/record-step.ts'
import { setTopic } from '../areas/requests/actions/set-topic.ts'
import { submitRequest } from '../areas/requests/actions/submit-request.ts'
import { letter, request, topic } from '../database/schema/index.ts'
import type { Scope } from '../scope.ts'
import type { Cast } from './cast.ts'
import { scopeOn } from './scope-on.ts'
import { topicOf } from './topics.ts'

/** How a decision is put: the answer to the one item asked. */
export type Answer = Omit<ItemDecision, 'itemId'>

/**
 * Tells one case through the real actions, each on its day: the program's clock stands at that day while an act is made, so what
 * the demonstration shows is what the program would have recorded.
 */
export class Teller {
  readonly #scope: Scope
  readonly #cast: Cast
  readonly #day: PlainDate
  readonly #told: { requestId: string; letterId: string; disputeId: string }

  constructor(
    scope: Scope,
    cast: Cast,
    day: PlainDate,
    told: { requestId: string; letterId: string; disputeId: string },
  ) {
    this.#scope = scopeOn(scope, day)
    this.#cast = cast
    this.#day = day
    this.#told = told
  }

  async #version(): Promise<number> {
    const [row] = await this.#scope.database.db
      .select({ version: request.version })
      .from(request)
      .where(eq(request.id, this.#told.requestId))
    return row!.version
  }

  /** An application arrives. `by` is the clerk for paper; left out, the applicant sends it online. */
  async arrives(
    agency: string,
    channel: Channel,
    kind: ApplicantKind,
    applicant: ApplicantFile,
    items: string[],
    by?: string,
  ) {
    const clerk = by === undefined ? null : this.#cast.person(by)
    const { requestId } = await submitRequest(this.#scope, {
      agency: this.#cast.agency(agency),
      channel,
      applicantKind: kind,
      applicant,
      items,
      submittedOn: this.#day,
      uploads: [],
      submissionKey: newId(),
      by: clerk ? { id: clerk.id, name: clerk.name, address: '' } : { id: 'applicant', name: '申请人', address: '' },
      ...(clerk ? { roles: ['windowClerk' as const] } : {}),
    })
    this.#told.requestId = requestId
  }

  async step(login: string, step: Step) {
    const version = await this.#version()
    await recordStep(this.#scope, this.#cast.person(login), this.#told.requestId, { version, on: this.#day, step })
  }

  async searches(login: string, search: Omit<SearchRecord, 'searchedOn'>) {
    await this.step(login, { kind: 'searched', search: { ...search, searchedOn: this.#day } })
  }

  async assigns(login: string, to: string) {
    const person = this.#cast.person(to)
    await this.step(login, { kind: 'assigned', unitId: person.unitId, staffId: person.id })
    await this.#putUnderTopic(login)
  }

  /** Whoever hands a case out has read it, and says what it is about. */
  async #putUnderTopic(login: string) {
    const { db } = this.#scope.database
    const [row] = await db
      .select({ title: request.title, agencyId: request.agencyId })
      .from(request)
      .where(eq(request.id, this.#told.requestId))
    const [found] = await db
      .select({ id: topic.id })
      .from(topic)
      .where(and(eq(topic.agencyId, row!.agencyId), eq(topic.name, topicOf(row!.title))))
    await setTopic(this.#scope, this.#cast.person(login), this.#told.requestId, found!.id)
  }

  /** Writes and issues a procedural letter; `serves` sends it. */
  async writes(login: string, order: LetterOrder) {
    const prepared = await prepareLetter(this.#scope, this.#cast.person(login), this.#told.requestId, order)
    this.#told.letterId = prepared.id
    await issueLetter(this.#scope, this.#cast.person(login), prepared.id, { on: this.#day })
  }

  async serves(login: string, method: LetterService['method'], evidence: string) {
    await serveLetter(this.#scope, this.#cast.person(login), this.#told.letterId, { on: this.#day, method, evidence })
  }

  async handsIn(login: string, answer: Answer) {
    const version = await this.#version()
    const items = [{ itemId: '1', ...answer }]
    await handInReply(this.#scope, this.#cast.person(login), this.#told.requestId, {
      version,
      items,
      needsLegalReview: false,
      sections: [],
    })
  }

  /** Issues the decision that has been approved. */
  async issues(login: string) {
    const [draft] = await this.#scope.database.db
      .select({ id: letter.id, status: letter.status })
      .from(letter)
      .where(eq(letter.requestId, this.#told.requestId))
      .orderBy(letter.createdAt)
      .then((rows) => rows.filter((row) => row.status === 'draft').slice(-1))
    this.#told.letterId = draft!.id
    await issueLetter(this.#scope, this.#cast.person(login), draft!.id, { on: this.#day })
  }

  async opensDispute(
    login: string,
    kind: 'review' | 'litigationDirect' | 'litigationAfterReview',
    organ: string,
    docket: string,
  ) {
    const before = this.#told.disputeId
    const opened = await openDispute(this.#scope, this.#cast.person(login), {
      submissionKey: newId(),
      requestId: this.#told.requestId,
      kind,
      organ,
      docket,
      filedOn: this.#day,
      acceptedOn: this.#day,
      afterReview: kind === 'litigationAfterReview' ? before : null,
      note: '',
    })
    this.#told.disputeId = opened.id
  }

  async concludesDispute(
    login: string,
    result: 'upheld' | 'corrected' | 'other',
    resultNote: string,
    redecisionDays?: number,
  ) {
    await concludeDispute(this.#scope, this.#cast.person(login), this.#told.disputeId, {
      version: 1,
      concludedOn: this.#day,
      result,
      resultNote,
      redecision: redecisionDays === undefined ? null : { receivedOn: this.#day, withinWorkingDays: redecisionDays },
    })
  }
}

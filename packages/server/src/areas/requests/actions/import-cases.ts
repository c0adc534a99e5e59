import type { ApplicantFile } from '@yangguang/contract'
import { admit, type CaseEvent, fold, type HappeningOf, type Refusal } from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { applicant, request, requestEvent } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import { applicantRow } from '../applicant-store.ts'
import { newReceiptNumber } from '../receipt-code.ts'
import { type AgencyRow, requestColumns } from '../store.ts'

/** A whole case of an earlier year or another system: its one event, and whose it was. */
export interface ImportedCase {
  what: HappeningOf<'imported'>
  applicantName: string
}

/** Rows written with one statement; PostgreSQL takes at most 65,535 parameters. */
const AT_ONCE = 500

/** Why a case cannot be brought in; null when it can. */
export function importRefusal(scope: Scope, agency: AgencyRow, { what }: ImportedCase): Refusal | null {
  const today = scope.time.today()
  return admit(null, what, {
    on: today,
    by: 'system',
    roles: ['system'],
    calendar: scope.calendar(),
    rules: agency.rules,
    today,
  })
}

/**
 * Brings in cases that `importRefusal` admits, all in the caller's transaction, with one line in the audit: rows, sealed
 * names, first events. They arrive archived, or open at 拟办 where no decision is given. Throws on a number the agency
 * already has (unique in the database).
 */
export async function importCases(
  tx: Transaction,
  scope: Scope,
  agency: AgencyRow,
  actor: Actor,
  cases: readonly ImportedCase[],
): Promise<string[]> {
  const at = scope.time.now()
  const on = scope.time.today()
  const ids: string[] = []
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const rows = cases.slice(from, from + AT_ONCE).map(({ what, applicantName }) => {
      const id = newId()
      const event: CaseEvent = { seq: 1, on, at: at.toISOString(), by: actor.id, what }
      const state = fold([event], scope.calendar(), agency.rules)
      return { id, what, state, applicantName }
    })
    await tx.insert(request).values(
      rows.map(({ id, state }) => ({
        id,
        agencyId: agency.id,
        ...requestColumns(scope, state, newReceiptNumber(state.submittedOn)),
      })),
    )
    await tx
      .insert(applicant)
      .values(
        rows.map(({ id, what, applicantName }) =>
          applicantRow(scope.keys, id, nameOnly(what.applicantKind, applicantName)),
        ),
      )
    await tx
      .insert(requestEvent)
      .values(rows.map(({ id, what }) => ({ requestId: id, seq: 1, kind: what.kind, on, at, by: actor.id, what })))
    ids.push(...rows.map(({ id }) => id))
  }
  await recordAct(tx, {
    agencyId: agency.id,
    actor,
    action: 'import-cases',
    subjectKind: 'agency',
    subjectId: agency.id,
    detail: { cases: cases.length, sources: [...new Set(cases.map(({ what }) => what.source))] },
    at,
  })
  return ids
}

/** Of an old case the register kept a name and little else. */
function nameOnly(kind: HappeningOf<'imported'>['applicantKind'], name: string): ApplicantFile {
  const rest = { address: '', postcode: '', phone: '', fax: '', email: '' }
  const natural = kind === 'naturalPerson'
  return {
    person: natural ? { name, identityKind: '其他', identityNumber: '', employer: '', ...rest } : null,
    organisation: natural ? null : { name, creditCode: '', legalRepresentative: '', contact: '', ...rest },
    agent: null,
    jointNames: [],
    delivery: '邮寄',
    carrier: '纸面',
    help: '',
  }
}

import type { RegisterBook, RegisterOpening, RegisterQuery } from '@yangguang/contract'
import type { Transaction } from '../../../database/open.ts'
import { badInput, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { bookAgency, bookRows, countBook } from '../queries/register-book.ts'

/** Most rows of one workbook. A body with more in a year takes the list's filters and exports by months. */
const MOST = 50_000

/** One page of the register of a year, names masked. Throws 404 for a body outside the reader's data scope. */
export async function readRegister(scope: Scope, staff: Staff, query: RegisterQuery): Promise<RegisterBook> {
  const { db } = scope.database
  const found = await bookAgency(db, staff.agencyPath, query.agencyId ?? staff.agencyId)
  if (!found) throw notFound('这个机关的台账')
  const which = { ...query, agencyId: found.id }
  const [total, items] = await Promise.all([countBook(db, which), bookRows(db, which, null)])
  return { year: query.year, agencyName: found.name, total, items }
}

/** The whole year, names masked, for a workbook. */
export async function wholeRegister(
  scope: Scope,
  staff: Staff,
  query: Pick<RegisterQuery, 'year' | 'agencyId'>,
): Promise<RegisterBook> {
  const book = await readRegister(scope, staff, { ...query, page: 1, size: MOST })
  refuseTooMany(book.total)
  return book
}

/** One page of one's own register with the names opened: an act of its own in the audit, with its reason. */
export function openRegister(scope: Scope, staff: Staff, opening: RegisterOpening): Promise<RegisterBook> {
  return open(scope, staff, opening)
}

/** The whole year of one's own register with the names opened. */
export function openWholeRegister(
  scope: Scope,
  staff: Staff,
  { year, reason }: Pick<RegisterOpening, 'year' | 'reason'>,
): Promise<RegisterBook> {
  return open(scope, staff, { year, reason, page: 1, size: MOST })
}

async function open(scope: Scope, staff: Staff, { reason, ...page }: RegisterOpening): Promise<RegisterBook> {
  const which = { ...page, agencyId: staff.agencyId }
  return scope.database.db.transaction(async (tx: Transaction) => {
    const total = await countBook(tx, which)
    if (page.size === MOST) refuseTooMany(total)
    const items = await bookRows(tx, which, scope)
    await recordAct(tx, {
      agencyId: staff.agencyId,
      actor: actorOf(staff),
      action: 'register-opened',
      subjectKind: 'agency',
      subjectId: staff.agencyId,
      detail: { year: page.year, reason, page: page.page, names: items.length },
      at: scope.time.now(),
    })
    return { year: page.year, agencyName: staff.agencyName, total, items }
  })
}

function refuseTooMany(total: number) {
  if (total > MOST) throw badInput(`该年度台账超过 ${MOST} 件，请在申请列表中按日期筛选后分次导出。`)
}

import type { Role } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { hashPassword } from '../../../server/src/areas/accounts/passwords.ts'
import type { Staff } from '../../../server/src/areas/accounts/session.ts'
import type { AgencyRow } from '../../../server/src/areas/requests/store.ts'
import { staff } from '../../../server/src/database/schema/index.ts'
import { anAgency, aStaff } from '../../../server/src/testing/app.ts'
import type { Account } from './desk.ts'
import type { Running } from './running.ts'

/** One person for every part of the work, and the office they sit in. */
export interface Cast {
  agency: AgencyRow
  clerk: Player
  officer: Player
  secrecy: Player
  unitHead: Player
  head: Player
  leader: Player
  reporter: Player
}

/** Somebody who can sign in. */
export interface Player extends Account {
  staff: Staff
}

const parts: Record<Exclude<keyof Cast, 'agency'>, { name: string; role: Role }> = {
  clerk: { name: '何静', role: 'windowClerk' },
  officer: { name: '周敏', role: 'caseOfficer' },
  secrecy: { name: '郑芳', role: 'secrecyReviewer' },
  unitHead: { name: '冯涛', role: 'unitHead' },
  head: { name: '吴强', role: 'disclosureHead' },
  leader: { name: '王磊', role: 'leader' },
  reporter: { name: '许洁', role: 'reportOfficer' },
}

const password = 'Qingfeng-2026'

/** Lets somebody made for a test sign in as people do, with a password that does not run out under a story. */
export async function withAccount({ test }: Running, person: Staff): Promise<Player> {
  const passwordHash = await hashPassword(password)
  await test.database.db.update(staff).set({ passwordHash }).where(eq(staff.id, person.id))
  return { login: person.login, password, staff: person }
}

/** The office of a city with two levels of approval, and its people. */
export async function aCast(app: Running): Promise<Cast> {
  const { test } = app
  const agency = await anAgency(test, {
    slug: 'office',
    name: '明州市人民政府办公室',
    kind: 'department',
    disclosureOffice: '政务公开处',
    address: '明州市江东区海晏路1号行政中心一楼依申请公开受理窗口',
    postcode: '315000',
    phone: '0574-87001010',
    reviewOrgan: '明州市人民政府',
    court: '明州市江东区人民法院',
    rules: { approvalLevels: 2, legalReviewAlways: false, adminQueryReviewFirst: false },
  })
  const account = async ({ name, role }: { name: string; role: Role }) =>
    withAccount(app, await aStaff(test, { agency, roles: [role], name }))
  return {
    agency,
    clerk: await account(parts.clerk),
    officer: await account(parts.officer),
    secrecy: await account(parts.secrecy),
    unitHead: await account(parts.unitHead),
    head: await account(parts.head),
    leader: await account(parts.leader),
    reporter: await account(parts.reporter),
  }
}

import { randomInt } from 'node:crypto'
import type { ApplicantFile, Role } from '@yangguang/contract'
import type { AgencyRules, ApplicantKind, Channel, PlainDate } from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import { newToken, type Staff, sessionCookie, tokenHash } from '../areas/accounts/session.ts'
import { registerRequest } from '../areas/requests/actions/register-request.ts'
import { type Submitted, submitRequest } from '../areas/requests/actions/submit-request.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import type { Database } from '../database/open.ts'
import { agency, session, staff, staffRole, unit } from '../database/schema/index.ts'
import type { Scope } from '../scope.ts'

/** What every builder needs: the test application has both. */
export interface Ground {
  scope: Scope
  database: Database
}

// Later than any day a test sets its clock to: sessions and passwords of tests do not run out under them.
const FAR = new Date('2100-01-01T00:00:00Z')

const oneOf = <T>(list: readonly T[]): T => list[randomInt(list.length)]!
const word = () => Array.from({ length: 8 }, () => oneOf([...'abcdefghijkmnpqrstuvwxyz'])).join('')

export const plainRules: AgencyRules = { approvalLevels: 1, legalReviewAlways: false, adminQueryReviewFirst: false }

/** A county bureau with every channel open, one approval level and no 法制审核 by default; `under` places it in the tree. */
export async function anAgency(
  { database }: Ground,
  { under, ...given }: Partial<typeof agency.$inferInsert> & { under?: AgencyRow } = {},
): Promise<AgencyRow> {
  const slug = given.slug ?? word()
  const [made] = await database.db
    .insert(agency)
    .values({
      id: newId(),
      parentId: under?.id ?? null,
      path: `${under?.path ?? '/'}${slug}/`,
      slug,
      name: `明州市${slug}局`,
      codeWord: '明政公开',
      kind: 'department',
      disclosureOffice: '办公室',
      address: '明州市中山路1号',
      officeHours: '工作日9:00—12:00，13:30—17:00',
      phone: '0574-87654321',
      reviewOrgan: '明州市人民政府',
      court: '明州市江东区人民法院',
      channels: ['window', 'registeredMail', 'ordinaryMail', 'oral', 'fax', 'email', 'online'],
      rules: plainRules,
      ...given,
    })
    .returning()
  return made!
}

export async function aUnit({ database }: Ground, given: { agency: AgencyRow; name?: string }) {
  const [made] = await database.db
    .insert(unit)
    .values({ id: newId(), agencyId: given.agency.id, name: given.name ?? `${word()}科` })
    .returning()
  return made!
}

/** A member of staff as actions see them; `signedInAs` makes them a session. No password: sign-in tests set one. */
export async function aStaff(
  { database }: Ground,
  given: { agency: AgencyRow; roles: Role[]; name?: string; unitId?: string },
): Promise<Staff> {
  const id = newId()
  const login = word()
  const name = given.name ?? `${oneOf(['赵', '钱', '孙', '李', '周', '吴'])}${oneOf(['敏', '强', '芳', '磊', '静'])}`
  await database.db.insert(staff).values({
    id,
    agencyId: given.agency.id,
    unitId: given.unitId ?? null,
    login,
    name,
    passwordHash: '',
    passwordSetAt: FAR,
    mustChangePassword: false,
  })
  if (given.roles.length > 0)
    await database.db.insert(staffRole).values(given.roles.map((role) => ({ staffId: id, role })))
  return {
    id,
    name,
    login,
    agencyId: given.agency.id,
    agencyPath: given.agency.path,
    agencyName: given.agency.name,
    unitId: given.unitId ?? null,
    roles: given.roles,
    mustChangePassword: false,
    needsSecondFactor: false,
    address: '127.0.0.1',
  }
}

/** Headers of a request by this person: `app.inject({ headers: await signedInAs(test, clerk), … })`. */
export async function signedInAs({ database }: Ground, person: Pick<Staff, 'id'>): Promise<{ cookie: string }> {
  const token = newToken()
  await database.db.insert(session).values({
    tokenHash: tokenHash(token),
    staffId: person.id,
    createdAt: new Date(0),
    lastSeenAt: FAR,
    expiresAt: FAR,
    secondFactor: true,
  })
  return { cookie: `${sessionCookie}=${token}` }
}

/** 张三丰, a natural person with a valid identity number who wants the answer on paper by post. */
export function aPerson(given: Partial<NonNullable<ApplicantFile['person']>> = {}): ApplicantFile {
  return {
    person: {
      name: '张三丰',
      identityKind: '居民身份证',
      identityNumber: '110101199003077758',
      employer: '',
      address: '明州市江东区中山路8号2单元301室',
      postcode: '315000',
      phone: '13812345678',
      fax: '',
      email: '',
      ...given,
    },
    organisation: null,
    agent: null,
    jointNames: [],
    delivery: '邮寄',
    carrier: '纸面',
    help: '',
  }
}

/** A company with a valid credit code. */
export function aCompany(given: Partial<NonNullable<ApplicantFile['organisation']>> = {}): ApplicantFile {
  return {
    ...aPerson(),
    person: null,
    organisation: {
      name: '明州远洋贸易有限公司',
      creditCode: '91330200MA2AB12C35',
      legalRepresentative: '李远洋',
      contact: '王小明',
      address: '明州市江东区海港路20号',
      postcode: '315000',
      phone: '0574-87000000',
      fax: '',
      email: 'office@yuanyang.example.cn',
      ...given,
    },
  }
}

export interface RequestGiven {
  agency: AgencyRow
  /** Who registers it; a window clerk is made when left out. */
  clerk?: Staff
  channel?: Channel
  /** The day it reached the office; today when left out. */
  on?: PlainDate
  items?: string[]
  applicant?: ApplicantFile
  applicantKind?: ApplicantKind
  /** False leaves it unregistered. Channels that need confirmation always stay so. */
  register?: boolean
}

export interface ARequest extends Submitted {
  number: string | null
  clerk: Staff
}

/** An application by 张三丰, handed in at the window and registered, through the real actions. */
export async function aRequest(ground: Ground, given: RequestGiven): Promise<ARequest> {
  const clerk = given.clerk ?? (await aStaff(ground, { agency: given.agency, roles: ['windowClerk'] }))
  const channel = given.channel ?? 'window'
  const submitted = await submitRequest(ground.scope, {
    agency: given.agency,
    channel,
    applicantKind: given.applicantKind ?? 'naturalPerson',
    applicant: given.applicant ?? aPerson(),
    items: given.items ?? ['石桥镇2025年征地补偿安置方案'],
    submittedOn: given.on ?? ground.scope.time.today(),
    uploads: [],
    submissionKey: newId(),
    by: { id: clerk.id, name: clerk.name, address: clerk.address },
  })
  const known = channel === 'window' || channel === 'oral' || channel === 'registeredMail'
  const state =
    known && given.register !== false
      ? await registerRequest(ground.scope, clerk, { requestId: submitted.requestId })
      : null
  return { ...submitted, number: state?.number ?? null, clerk }
}

import type { ApplicantFile, Role } from '@yangguang/contract'
import { eq, sql } from 'drizzle-orm'
import type { Staff } from '../areas/accounts/session.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import { agency, staff, staffRole } from '../database/schema/index.ts'
import type { Scope } from '../scope.ts'

/** Who takes part in the demonstration's cases, read back from what has been laid. */
export interface Cast {
  agency(slug: string): AgencyRow
  person(login: string): Staff
}

export async function readCast(scope: Scope): Promise<Cast> {
  const agencies = new Map((await scope.database.db.select().from(agency)).map((row) => [row.slug, row]))
  const rows = await scope.database.db
    .select({
      staff,
      path: agency.path,
      agencyName: agency.name,
      roles: sql<Role[]>`array(select role from ${staffRole} where ${staffRole.staffId} = ${staff.id})`,
    })
    .from(staff)
    .innerJoin(agency, eq(agency.id, staff.agencyId))
  const people = new Map(
    rows.map(({ staff: row, path, agencyName, roles }): [string, Staff] => [
      row.login,
      {
        id: row.id,
        name: row.name,
        login: row.login,
        agencyId: row.agencyId,
        agencyPath: path,
        agencyName,
        unitId: row.unitId,
        roles,
        mustChangePassword: false,
        needsSecondFactor: false,
        address: '',
      },
    ]),
  )
  const named = <T>(map: Map<string, T>, key: string): T => {
    const found = map.get(key)
    if (!found) throw new Error(`the demonstration region has no ${key}`)
    return found
  }
  return { agency: (slug) => named(agencies, slug), person: (login) => named(people, login) }
}

// Digits of identity numbers as they are weighed for the last one (GB 11643).
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number of the right form in an area code nobody lives in. */
function inventedIdentity(seed: number): string {
  const body =
    `99990019${String(60 + (seed % 40))}${String(1 + (seed % 12)).padStart(2, '0')}${String(1 + (seed % 28)).padStart(2, '0')}${String(100 + (seed % 900))}`
      .slice(2)
      .padEnd(17, '1')
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at]!, 0)
  return body + '10X98765432'[sum % 11]
}

export function aCitizen(name: string, seed: number, given: Partial<ApplicantFile> = {}): ApplicantFile {
  return {
    person: {
      name,
      identityKind: '居民身份证',
      identityNumber: inventedIdentity(seed),
      employer: '',
      address: `明州市江东区明楼街道演示路${10 + seed}号`,
      postcode: '000000',
      phone: `1990000${String(1000 + seed)}`,
      fax: '',
      email: '',
    },
    organisation: null,
    agent: null,
    jointNames: [],
    delivery: '邮寄',
    carrier: '纸面',
    help: '',
    ...given,
  }
}

export function anOrganisation(name: string, seed: number, given: Partial<ApplicantFile> = {}): ApplicantFile {
  return {
    person: null,
    organisation: {
      name,
      creditCode: `99330200MA00${String(seed).padStart(5, '0')}X`,
      legalRepresentative: '演示法人',
      contact: '演示联系人',
      address: `明州市江东区演示大道${20 + seed}号`,
      postcode: '000000',
      phone: `0000-8709${String(1000 + seed)}`,
      fax: '',
      email: '',
    },
    agent: null,
    jointNames: [],
    delivery: '电子邮件',
    carrier: '电子文档',
    help: '',
    ...given,
  }
}

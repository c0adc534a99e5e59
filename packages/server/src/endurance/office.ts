import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { recordInstallation } from '../installation.ts'
import { readSettings } from '../settings.ts'
import { anAgency, aStaff, signedInAs } from '../testing/builders.ts'
import { openInstallation } from '../testing/open-installation.ts'

/** An agency and a signed-in officer of it who receives, works and answers. */
export interface Desk {
  agencyId: string
  slug: string
  headers: { cookie: string }
}

const HOW_MANY = 3

/** Lays down a city with three bodies in `dataDir`, ready for the program to start on. */
export async function layDownOffice(dataDir: string): Promise<Desk[]> {
  const bare = await openDatabase(readSettings({ DATA_DIR: dataDir }))
  await migrate(bare.pool)
  await bare.close()
  const scope = await openInstallation(dataDir, { beside: false })
  const ground = { scope, database: scope.database }
  try {
    await recordInstallation(scope.database.db, { kind: 'office', finished: true })
    const city = await anAgency(ground, { kind: 'government' })
    const desks: Desk[] = []
    for (let made = 0; made < HOW_MANY; made++) {
      const agency = made === 0 ? city : await anAgency(ground, { under: city })
      const officer = await aStaff(ground, { agency, roles: ['windowClerk', 'caseOfficer', 'disclosureHead'] })
      desks.push({ agencyId: agency.id, slug: agency.slug, headers: await signedInAs(ground, officer) })
    }
    return desks
  } finally {
    await scope.database.close()
  }
}

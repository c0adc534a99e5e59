import type { PlainDate } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { hashPassword } from '../areas/accounts/passwords.ts'
import { recordAct, systemActor } from '../areas/audit/write.ts'
import { importDisputes } from '../areas/disputes/actions/import-disputes.ts'
import { importCases } from '../areas/requests/actions/import-cases.ts'
import { agency, staff, staffRole, topic, unit } from '../database/schema/index.ts'
import type { Scope } from '../scope.ts'
import { readCast } from './cast.ts'
import { publishPastReport } from './past-reports.ts'
import { casesOf, disputesOf, pastYears } from './past-years.ts'
import { channelsOf, DEMONSTRATION_PASSWORD, regionAgencies, regionPeople } from './region.ts'
import { scopeOn } from './scope-on.ts'
import { stories } from './stories.ts'
import { Teller } from './teller.ts'
import { topicNames } from './topics.ts'
import { workingDaysAgo } from './working-days-ago.ts'

export { demonstrationAccounts } from './region.ts'

type Progress = (line: string) => void

/**
 * Loads the fictional region 明州市 into an empty database: bodies, people, what three offices counted in past years with
 * their published reports, and live cases at every step laid relative to today. Everything goes through the same actions
 * staff use; `progress` is told what is being done.
 */
export async function loadDemonstration(scope: Scope, { progress }: { progress: Progress }): Promise<void> {
  progress('机构和人员')
  await layRegion(scope)
  const cast = await readCast(scope)
  for (const past of pastYears) {
    const body = cast.agency(past.agency)
    progress(`${body.name}${past.year}年的办件和年度报告`)
    // As if done when the report was due: by 31 January of the next year (条例第四十九条).
    const then = scopeOn(scope, `${past.year + 1}-01-20`)
    await scope.database.db.transaction(async (tx) => {
      await importCases(tx, then, body, systemActor, casesOf(past))
      await importDisputes(tx, then, body, systemActor, disputesOf(past, body))
    })
    await publishPastReport(then, cast, past)
  }
  progress(`今年的在办件（${stories.length} 件）`)
  await tellStories(scope)
  await scope.database.db.transaction((tx) =>
    recordAct(tx, {
      agencyId: cast.agency('mingzhou').id,
      actor: systemActor,
      action: 'load-demonstration',
      subjectKind: 'agency',
      subjectId: cast.agency('mingzhou').id,
      at: scope.time.now(),
    }),
  )
}

async function layRegion(scope: Scope): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  await scope.database.db.transaction(async (tx) => {
    const laid = new Map<string, { id: string; path: string }>()
    for (const body of regionAgencies) {
      const above = body.under === null ? null : laid.get(body.under)!
      const row = { id: newId(), path: `${above?.path ?? '/'}${body.slug}/` }
      laid.set(body.slug, row)
      await tx.insert(agency).values({
        ...row,
        parentId: above?.id ?? null,
        slug: body.slug,
        name: body.name,
        codeWord: body.codeWord,
        kind: body.kind,
        makesRegulations: body.makesRegulations ?? false,
        disclosureOffice: body.disclosureOffice,
        address: body.address,
        postcode: '000000',
        officeHours: '工作日 8:30—12:00，13:30—17:00（法定节假日除外）',
        phone: body.phone,
        fax: body.phone.replace(/..$/, '99'),
        email: `xxgk@${body.slug}.example.cn`,
        reviewOrgan: body.reviewOrgan,
        court: body.court,
        channels: channelsOf(body),
        rules: { approvalLevels: 1, legalReviewAlways: false, adminQueryReviewFirst: false, ...body.rules },
      })
      for (const name of body.units ?? []) await tx.insert(unit).values({ id: newId(), agencyId: row.id, name })
      for (const name of topicNames) await tx.insert(topic).values({ id: newId(), agencyId: row.id, name })
    }
    for (const person of regionPeople) {
      const agencyId = laid.get(person.agency)!.id
      const units = await tx.select().from(unit).where(eq(unit.agencyId, agencyId))
      const id = newId()
      await tx.insert(staff).values({
        id,
        agencyId,
        unitId: units.find((one) => one.name === person.unit)?.id ?? null,
        login: person.login,
        name: person.name,
        passwordHash,
        passwordSetAt: scope.time.now(),
        mustChangePassword: false,
      })
      await tx.insert(staffRole).values(person.roles.map((role) => ({ staffId: id, role })))
    }
  })
}

/** Tells all stories at once, day by day, so that the audit runs forward in time as it would have. */
async function tellStories(scope: Scope): Promise<void> {
  const cast = await readCast(scope)
  const today = scope.time.today()
  const days = new Map<number, PlainDate>()
  const dayOf = (ago: number) => {
    const day = days.get(ago) ?? workingDaysAgo(today, ago, scope.calendar())
    days.set(ago, day)
    return day
  }
  const chapters = stories.flatMap((story) => {
    const told = { requestId: '', letterId: '', disputeId: '' }
    return story.chapters.map((chapter) => ({ story, chapter, told }))
  })
  chapters.sort((a, b) => b.chapter.ago - a.chapter.ago)
  for (const { story, chapter, told } of chapters) {
    try {
      await chapter.tell(new Teller(scope, cast, dayOf(chapter.ago), told))
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error)
      throw new Error(`“${story.name}” cannot be told ${chapter.ago} working days ago: ${because}`, { cause: error })
    }
  }
}

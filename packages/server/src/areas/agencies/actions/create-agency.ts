import type { AgencyInput, CreateAgency } from '@yangguang/contract'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { agency } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import { reservedSlugs } from '../reserved.ts'
import { type AgencyRecord, lockAgency } from '../store.ts'

/** Ways in that no agency may close: 条例第二十九条 (oral), 国办公开办函〔2017〕19号 (window and post). */
const alwaysOpen = ['window', 'registeredMail', 'ordinaryMail', 'oral'] as const
const order = ['window', 'registeredMail', 'ordinaryMail', 'oral', 'fax', 'email', 'online']

/** The columns of what was typed. */
export const columnsOf = (given: AgencyInput) => ({
  name: given.name,
  kind: given.kind,
  codeWord: given.codeWord,
  creditCode: given.creditCode || null,
  makesRegulations: given.makesRegulations,
  disclosureOffice: given.disclosureOffice,
  address: given.address,
  postcode: given.postcode,
  officeHours: given.officeHours,
  phone: given.phone,
  fax: given.fax,
  email: given.email,
  reviewOrgan: given.reviewOrgan,
  court: given.court,
  channels: order.filter((channel) => [...alwaysOpen, ...given.channels].some((open) => open === channel)),
  rules: given.rules,
})

/** Makes a body under one the administrator is responsible for. */
export async function createAgency(scope: Scope, administrator: Staff, given: CreateAgency): Promise<AgencyRecord> {
  return scope.database.db.transaction(async (tx) => {
    const parent = await lockAgency(tx, given.parentId, administrator.agencyPath)
    if (!parent.active) throw badInput('上级机构已停用，不能在其下新设机构。')
    return insertAgency(tx, { given, parent, actor: actorOf(administrator), at: scope.time.now() })
  })
}

/** Inserts a body below `parent`, or the topmost one, with its audit line. Throws when the slug is taken or reserved. */
export async function insertAgency(
  tx: Transaction,
  making: { given: AgencyInput & { slug: string }; parent: AgencyRecord | null; actor: Actor; at: Date },
): Promise<AgencyRecord> {
  const { given, parent, actor, at } = making
  if (reservedSlugs.has(given.slug)) throw slugTaken(`“${given.slug}”是系统页面的网址，请换一个网址名。`)
  const [made] = await tx
    .insert(agency)
    .values({
      id: newId(),
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${given.slug}/`,
      slug: given.slug,
      createdAt: at,
      ...columnsOf(given),
    })
    .onConflictDoNothing()
    .returning()
  if (!made) throw slugTaken(`网址名“${given.slug}”已被使用，请换一个。`)
  await recordAct(tx, {
    agencyId: made.id,
    actor,
    action: 'create-agency',
    subjectKind: 'agency',
    subjectId: made.id,
    detail: { name: made.name, slug: made.slug, parentId: made.parentId },
    at,
  })
  return made
}

const slugTaken = (message: string) => badInput(message, [{ field: 'slug', message }])

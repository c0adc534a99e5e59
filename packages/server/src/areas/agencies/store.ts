import { and, asc, eq, like, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, topic, unit } from '../../database/schema/index.ts'
import { notFound } from '../../refusals.ts'

export type AgencyRecord = typeof agency.$inferSelect
type Reading = Database['db'] | Transaction

/** One body under `agencyPath` (the data scope of whoever asks); throws 404 where there is none for them. */
export async function agencyUnder(db: Reading, agencyId: string, agencyPath: string): Promise<AgencyRecord> {
  const [found] = await db
    .select()
    .from(agency)
    .where(and(eq(agency.id, agencyId), like(agency.path, `${agencyPath}%`)))
  if (!found) throw notFound('这个机构')
  return found
}

/** The same, locked for a change. Rows that point to it are still written: an act elsewhere in the body does not wait. */
export async function lockAgency(tx: Transaction, agencyId: string, agencyPath: string): Promise<AgencyRecord> {
  const [found] = await tx
    .select()
    .from(agency)
    .where(and(eq(agency.id, agencyId), like(agency.path, `${agencyPath}%`)))
    .for('no key update')
  if (!found) throw notFound('这个机构')
  return found
}

/** Bodies under `agencyPath` with how many units and people work there, in tree order. */
export async function agenciesUnder(db: Reading, agencyPath: string) {
  return db
    .select({
      agency,
      // Written out: in a query of one table column names would lose their table, and inside a subquery mean another.
      units: sql<number>`(select count(*) from unit u where u.agency_id = agency.id and u.active)`,
      staff: sql<number>`(select count(*) from staff s where s.agency_id = agency.id and s.active)`,
    })
    .from(agency)
    .where(like(agency.path, `${agencyPath}%`))
    .orderBy(asc(agency.path))
}

/** What stands in the way of closing a body down: bodies and people under it that are active, cases that are open. */
export async function whatIsLeft(tx: Transaction, agencyId: string) {
  const { rows } = await tx.execute<{ children: number; staff: number; requests: number }>(sql`
    select
      (select count(*) from agency where parent_id = ${agencyId} and active) as children,
      (select count(*) from staff where agency_id = ${agencyId} and active) as staff,
      (select count(*) from request where agency_id = ${agencyId} and archived_on is null) as requests`)
  return rows[0]!
}

/** A unit or a topic together with its body, when that stands under `agencyPath`. */
export async function lockUnit(tx: Transaction, unitId: string, agencyPath: string) {
  const [found] = await tx
    .select({ unit })
    .from(unit)
    .innerJoin(agency, eq(agency.id, unit.agencyId))
    .where(and(eq(unit.id, unitId), like(agency.path, `${agencyPath}%`)))
    .for('no key update', { of: unit })
  if (!found) throw notFound('这个科室')
  return found.unit
}

export async function lockTopic(tx: Transaction, topicId: string, agencyPath: string) {
  const [found] = await tx
    .select({ topic })
    .from(topic)
    .innerJoin(agency, eq(agency.id, topic.agencyId))
    .where(and(eq(topic.id, topicId), like(agency.path, `${agencyPath}%`)))
    .for('no key update', { of: topic })
  if (!found) throw notFound('这个主题')
  return found.topic
}

export async function unitsOf(db: Reading, agencyId: string) {
  return db
    .select({
      id: unit.id,
      name: unit.name,
      active: unit.active,
      staff: sql<number>`(select count(*) from staff s where s.unit_id = unit.id and s.active)`,
    })
    .from(unit)
    .where(eq(unit.agencyId, agencyId))
    .orderBy(asc(unit.name))
}

export async function topicsOf(db: Reading, agencyId: string) {
  return db
    .select({ id: topic.id, name: topic.name, active: topic.active })
    .from(topic)
    .where(eq(topic.agencyId, agencyId))
    .orderBy(asc(topic.name))
}

/** Whether a body stands at the top of the tree: what holds for the whole installation is decided there. */
export async function isTopmost(db: Reading, agencyId: string): Promise<boolean> {
  const [found] = await db.select({ parentId: agency.parentId }).from(agency).where(eq(agency.id, agencyId))
  return found?.parentId === null
}

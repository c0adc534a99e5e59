import {
  type NumberRuleInput,
  type NumberRuleView,
  type NumberSeries,
  numberSeriesKeys,
  numberSeriesNames,
} from '@yangguang/contract'
import { yearOf } from '@yangguang/statute'
import { and, eq } from 'drizzle-orm'
import { numberRule, numberSeries } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { defaultPatterns, numberFrom } from '../number-series.ts'
import { type AgencyRecord, agencyUnder, lockAgency } from '../store.ts'

/** The number rules of an agency, each with the number it would give next today. */
export async function readNumberRules(scope: Scope, person: Staff, agencyId: string): Promise<NumberRuleView[]> {
  const { db } = scope.database
  const place = await agencyUnder(db, agencyId, person.agencyPath)
  const year = yearOf(scope.time.today())
  const [rules, series] = await Promise.all([
    db.select().from(numberRule).where(eq(numberRule.agencyId, agencyId)),
    db
      .select()
      .from(numberSeries)
      .where(and(eq(numberSeries.agencyId, agencyId), eq(numberSeries.year, year))),
  ])
  return numberSeriesKeys.map((key) => {
    const rule = rules.find((one) => one.series === key)
    const pattern = rule?.pattern ?? defaultPatterns[key]
    const digits = rule?.digits ?? 1
    const last = series.find((one) => one.series === key)?.last ?? 0
    const next = numberFrom(pattern, { codeWord: place.codeWord, year, last: last + 1, digits })
    return { series: key, name: numberSeriesNames[key], pattern, digits, isDefault: !rule, last, next }
  })
}

/** What a rule not yet saved would give next. */
export async function previewNumber(
  scope: Scope,
  person: Staff,
  agencyId: string,
  key: NumberSeries,
  given: NumberRuleInput,
): Promise<string> {
  const { db } = scope.database
  const place = await agencyUnder(db, agencyId, person.agencyPath)
  return nextOf(place, yearOf(scope.time.today()), given, await lastOf(scope, agencyId, key))
}

/** Sets how a series is numbered from the next number on; numbers given stay as they are. */
export async function setNumberRule(
  scope: Scope,
  person: Staff,
  agencyId: string,
  key: NumberSeries,
  given: NumberRuleInput,
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    await lockAgency(tx, agencyId, person.agencyPath)
    await tx
      .insert(numberRule)
      .values({ agencyId, series: key, ...given })
      .onConflictDoUpdate({ target: [numberRule.agencyId, numberRule.series], set: given })
    await recordAct(tx, {
      agencyId,
      actor: actorOf(person),
      action: 'set-number-rule',
      subjectKind: 'agency',
      subjectId: agencyId,
      detail: { series: key, ...given },
      at: scope.time.now(),
    })
  })
}

const nextOf = (place: AgencyRecord, year: number, given: NumberRuleInput, last: number) =>
  numberFrom(given.pattern, { codeWord: place.codeWord, year, last: last + 1, digits: given.digits })

async function lastOf(scope: Scope, agencyId: string, key: NumberSeries): Promise<number> {
  const [row] = await scope.database.db
    .select({ last: numberSeries.last })
    .from(numberSeries)
    .where(
      and(
        eq(numberSeries.agencyId, agencyId),
        eq(numberSeries.series, key),
        eq(numberSeries.year, yearOf(scope.time.today())),
      ),
    )
  return row?.last ?? 0
}

import { chineseDate, refuse, yearOf } from '@yangguang/statute'
import { check, stopsFinalising } from 'nianbao'
import { againstTheRules, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { checkContext } from '../check-context.ts'
import { compileReport } from '../compile/compile-report.ts'
import { recordsAgainst } from '../past-report/records.ts'
import { mayFinalise } from '../policy.ts'
import { missingGlyphs } from '../rendering.ts'
import { changeReport, lockBegunReport } from './open-draft.ts'

/**
 * Finalises a report: compiled once more, checked, and frozen with the sources of its entered figures. Refused before the year it
 * reports on is over, and while an error stands (409, every one in `fields`) unless `despite` says why: rules that read texts can be
 * mistaken, and a report from before the system is kept with the errors it was published with. The reason is kept with the report and
 * in the audit. Nothing excuses what nobody has written yet.
 */
export async function finaliseReport(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { version, despite = '' }: { version?: number; despite?: string } = {},
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { agency, row } = await lockBegunReport(
      tx,
      staff,
      { agencyId, year, version },
      { right: mayFinalise, what: '年度报告定稿' },
    )
    if (row.status !== 'draft') throw againstTheRules(refuse('finalised', '报告已经定稿。'))
    if (year >= yearOf(scope.time.today()))
      throw againstTheRules(
        refuse(
          'year-not-over',
          `报告统计到${chineseDate(`${year}-12-31`)}为止，年度结束后才能定稿。`,
          '条例第四十九条',
        ),
      )
    const frozen = await compileReport(tx, agency, year, row.sections)
    const errors = stopsFinalising(check(frozen.report, await checkContext(tx, agency, year, row.sections)))
    const unwritten = errors.some(({ rule }) => rule === 'untouched')
    if (errors.length > 0 && (despite === '' || unwritten))
      throw new Refused(
        409,
        refuse(
          'findings',
          `报告还有${errors.length}处错误，改正后才能定稿${unwritten ? '' : '；确需保留的，写明理由后可以定稿'}。第一处：${errors[0]!.message}`,
        ),
        errors.map(({ place, message }) => ({ field: place.label, message })),
      )
    const [against] = await recordsAgainst(tx, agencyId, year, frozen.figures)
    if (against) throw againstTheRules(refuse('has-records', `${against}请在报告中选择“改由办件记录统计”后再定稿。`))
    const missing = await missingGlyphs(frozen.report, scope.settings)
    if (missing.length > 0)
      throw againstTheRules(
        refuse(
          'missing-glyphs',
          `报告中的“${missing.join('')}”在PDF所用字体中没有，会印成空框。请改用其他写法，或者请管理员设置含有这些字的字体（PDF_FONTS）。`,
        ),
      )
    const kept = errors.length > 0 ? { despite: { reason: despite, errors: errors.map(({ message }) => message) } } : {}
    const change = { status: 'finalised', finalisedBy: staff.id, finalisedAt: scope.time.now() } as const
    // A message repeats words of the report, which the audit would keep for good even where they are somebody's number.
    const told = errors.length > 0 ? { despite: { reason: despite, rules: errors.map(({ rule }) => rule) } } : {}
    await changeReport(tx, scope, staff, row, 'finalise-report', { ...change, frozen: { ...frozen, ...kept } }, told)
  })
}

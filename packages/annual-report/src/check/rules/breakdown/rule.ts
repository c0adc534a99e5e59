import type { ReportAsRead } from '../../../report.ts'
import type { Claim } from '../../claims/claim.ts'
import { claimsOf } from '../../claims/report-claims.ts'
import { agrees, statedFor } from '../../claims/stated.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import type { Division } from '../../text/division.ts'
import { CHANNEL, familyOf, isWhole } from '../../text/families.ts'
import type { ReportText } from '../../text/texts.ts'
import { total } from '../../text/total.ts'

/** Parts a text divides a total into add up to it; examples of it are not more than it. */
export const breakdown: Rule = {
  id: 'breakdown',
  title: '正文分项之和与总数一致',
  severity: 'error',
  check(report) {
    return claimsOf(report).flatMap(({ text, claims }) => {
      const stated = statedIn(report, claims)
      // 从办理结果看 may be read as a list of its own and as the list of a total: it is told once.
      const told = new Set<number>()
      return text.figured.divisions.flatMap((division) => {
        const found = disagreement(text, division)
        // 复议后起诉7件，维持4件、纠正1件, each as the table has it: the rest is left out, and nothing is wrong.
        const listed = [division.whole, ...division.parts].every((one) => stated.has(one.leadStart))
        if (found?.severity === 'warning' && listed && total(division.parts).value < division.whole.value) return []
        const key = division.parts[0]!.start
        if (!found || told.has(key)) return []
        told.add(key)
        return [found]
      })
    })
  },
}

/** Where figures begin that a table states as well, with the same value. */
function statedIn(report: ReportAsRead, claims: readonly Claim[]): ReadonlySet<number> {
  const right = claims.filter((claim) => {
    const stated = statedFor(report, claim)
    return stated !== null && agrees(claim, stated)
  })
  return new Set(right.map(({ start }) => start))
}

function disagreement({ place, figured }: ReportText, division: Division): Finding | null {
  const { whole, parts, complete, alsoRight } = division
  const sum = total(parts)
  const apart = (one: { low: number; high: number }) => sum.low > one.high || sum.high < one.low
  const over = sum.low > whole.high
  const wholes = [whole, ...alsoRight]
  if (complete ? !wholes.every(apart) : !wholes.every((one) => sum.low > one.high)) return null
  const severity = gravity(division, over)
  if (!severity || dividedAnew(division) || saysItCountsTwice(figured.plain, division)) return null
  const quote = figured.quote(division.start, division.end)
  const difference = Math.round(Math.abs(sum.value - whole.value) * 1e4) / 1e4
  const unit = whole.unit
  return {
    rule: breakdown.id,
    severity,
    place,
    quote,
    left: sum.value,
    right: whole.value,
    message:
      `“${quote}”所列各项之和为${sum.value}${unit}，总数为${whole.value}${unit}，${over ? '多出' : '相差'}${difference}${unit}。` +
      (over
        ? '请核对各项和总数；各项有交叉重复的，请在正文中写明。'
        : '请核对各项和总数；只列举其中一部分的，请写明“其中”或者“等”。'),
  }
}

/** Items that may count twice (channels, parts of different kinds) are only very likely wrong when they are too many. */
function gravity({ whole, parts, complete, loose, usual }: Division, over: boolean): Severity | null {
  const names = parts.map(({ name }) => name)
  const family = familyOf(names)
  // 网络80件 is a way of applying, 微博5个 is an account, 网站300条 a channel of publishing.
  const counted = family === 'ways' ? whole.unit !== '条' : family === 'accounts' && whole.unit === '个'
  const channels = !counted && names.some((name) => CHANNEL.test(name))
  if (over && channels) return 'warning'
  // Outcomes and channels told in a row may leave some out; ways of applying and applicants do not.
  if (loose && !over && ((family === 'outcomes' && !isWhole(family, names)) || channels || usual)) return 'warning'
  if (complete || parts.length === 1) return 'error'
  const alike =
    family !== null ||
    new Set(names.map((name) => name.slice(-2))).size === 1 ||
    names.every((name) => KIND_OF.test(name))
  return alike ? 'error' : 'warning'
}

/** 专职12人，兼职56人，本科以上61人: the first make up the total, and what follows divides it anew. */
function dividedAnew({ whole, parts }: Division): boolean {
  const names = parts.map(({ name }) => name)
  if (familyOf(names) !== null) return false
  return parts.some((_, at) => {
    const first = parts.slice(0, at)
    return isWhole(familyOf(names.slice(0, at)), names.slice(0, at)) && total(first).value === whole.value
  })
}

/** 概况类, 政务动态类信息: kinds of one division. */
const KIND_OF = /类(?:的)?(?:政府)?(?:信息|文件|申请)?$/

function saysItCountsTwice(plain: string, { whole, end }: Division): boolean {
  const words = plain.slice(whole.sentence.start, Math.max(end, whole.sentence.end) + 40)
  return /分别计数|重复计|交叉|同一信息|重复统计|多渠道同步|计1条/.test(words)
}

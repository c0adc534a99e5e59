import type { PlainDate } from '../calendar/plain-date.ts'
import type { AgencyRules } from '../case/state.ts'
import { inForce, type Standing } from '../dated.ts'
import type { Outcome } from '../decisions/outcomes.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type AgencyKind, reviewOrganKind } from './organs.ts'
import { eitherWay, reviewFirstThenCourt } from './sentences.ts'
import { remedyRules } from './values.ts'

/** Whom a letter sends its reader to. */
export interface RemedyAddress {
  agencyKind: AgencyKind
  /** Full name of the review organ: 明州市人民政府; of a provincial government its own name. */
  reviewOrgan: string
  /** Full name of the court: 明州市海东区人民法院. */
  court: string
  /** Full name of the department above, where the applicant may choose it; its kind is written when left out. */
  departmentAbove?: string
}

export interface RemedyInput extends RemedyAddress {
  /** What the letter decides, one or several. */
  outcomes: readonly Outcome[]
  /** Day of decision (成文日期): picks the version. */
  decidedOn: PlainDate
  rules: Pick<AgencyRules, 'adminQueryReviewFirst'>
  /** Where a review can be applied for on the internet; a letter served electronically has to give it (行政复议法第二十二条第二款). */
  onlineReview?: string
  servedElectronically?: boolean
}

/** The remedy paragraph of a letter, with what it rests on. */
export interface RemedyText {
  /** The paragraph as it stands in the letter. */
  text: string
  /** First day of the version it was written by: stored with the decision. */
  version: string
  standing: Standing
  cites: string
  /** Whether all, some or none of what was decided goes to review before a court. */
  reviewFirst: 'all' | 'some' | 'none'
  /** What the officer should know before relying on it; never printed in the letter. */
  notes: string[]
}

const DENIALS: ReadonlySet<Outcome> = new Set([
  'denied.stateSecret',
  'denied.lawProhibited',
  'denied.safetyStability',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.processInfo',
  'denied.enforcementFile',
] satisfies Outcome[])

const WORST: readonly Standing[] = ['verified', 'assumed', 'unverified']

export function lessSure(a: Standing, b: Standing): Standing {
  return WORST.indexOf(a) >= WORST.indexOf(b) ? a : b
}

/** Why no remedy can be written, or null: a letter must name the organ and the court. */
export function addressRefusal(address: RemedyAddress, decidedOn: PlainDate): Refusal | null {
  const missing: string[] = []
  if (!address.reviewOrgan.trim()) {
    missing.push(`行政复议机关（${reviewOrganKind(address.agencyKind, decidedOn).organ}）的全称`)
  }
  if (!address.court.trim()) missing.push('有管辖权的人民法院的全称')
  if (missing.length === 0) return null
  const because = `救济告知缺少${missing.join('和')}，请在机构设置中填写。`
  return refuse('remedy-address-missing', because, '行政复议法第二十三条第二款')
}

/** The organs to apply to, as a letter names them: 甲, or 甲或者乙 where the applicant may choose. */
export function reviewOrgans(address: RemedyAddress, decidedOn: PlainDate): string {
  const { alternative } = reviewOrganKind(address.agencyKind, decidedOn)
  if (alternative === null) return address.reviewOrgan
  return `${address.reviewOrgan}或者${address.departmentAbove?.trim() || alternative}`
}

/**
 * The remedy paragraph of a decision letter, by day of decision, outcome and kind of agency. From 2024-01-01 a
 * refusal under 条例第十四、十五、十六条 goes to review first, a partial release with its refused part; everything else, and
 * everything before, leaves the choice. Refused when the organ or the court is not named or nothing is decided; throws a RangeError before 2015-05-01.
 */
export function remedyFor(input: RemedyInput): RemedyText | Refusal {
  const refusal = addressRefusal(input, input.decidedOn)
  if (refusal) return refusal
  if (input.outcomes.length === 0) return refuse('no-outcome', '尚未拟定处理决定，不能拟制救济告知。')
  const version = inForce(remedyRules, input.decidedOn)
  const { value: law } = version
  const notes = law.note === null ? [] : [law.note]
  let standing = version.standing

  const queryFirst = input.rules.adminQueryReviewFirst
  const goesFirst = (outcome: Outcome) =>
    law.reviewFirst &&
    (DENIALS.has(outcome) || outcome === 'partial' || (outcome === 'denied.adminQuery' && queryFirst))
  const leavesChoice = (outcome: Outcome) => outcome === 'partial' || !goesFirst(outcome)
  const first = input.outcomes.filter(goesFirst)
  const open = input.outcomes.filter(leavesChoice)

  if (law.reviewFirst && input.outcomes.includes('denied.adminQuery')) {
    standing = lessSure(standing, 'assumed')
    notes.push(
      queryFirst
        ? '行政查询事项是否须先申请行政复议，法律没有明文；本机关设置为先复议，请法制审核机构确认。'
        : '行政查询事项是否须先申请行政复议，法律没有明文；本段按可以直接起诉告知，请法制审核机构确认。',
    )
  }

  const where = {
    organs: reviewOrgans(input, input.decidedOn),
    court: input.court,
    law,
    stateCouncilRules: input.agencyKind === 'provincialGovernment',
  }
  const sentences: string[] = []
  if (first.length > 0) {
    const queries = first.includes('denied.adminQuery')
    const about =
      open.length === 0
        ? '本处理决定'
        : queries
          ? '本处理决定中不予公开或者告知依照有关规定办理的部分'
          : open.includes('denied.adminQuery')
            ? '本处理决定中依照《中华人民共和国政府信息公开条例》第十四条、第十五条、第十六条不予公开的部分'
            : '本处理决定中不予公开的部分'
    sentences.push(reviewFirstThenCourt(about, where))
  }
  if (open.length > 0) sentences.push(eitherWay(first.length > 0 ? '其他部分' : '本处理决定', where))
  if (input.onlineReview?.trim()) sentences.push(`行政复议申请可以通过互联网渠道（${input.onlineReview.trim()}）提交。`)
  else if (input.servedElectronically && law.reviewFirst) {
    notes.push('通过互联网渠道送达的，应当同时提供提交行政复议申请书的互联网渠道（行政复议法第二十二条第二款）。')
  }

  return {
    text: sentences.join(''),
    version: version.since,
    standing,
    cites: law.cites,
    reviewFirst: first.length === 0 ? 'none' : open.length === 0 ? 'all' : 'some',
    notes,
  }
}

import type { PlainDate } from '../calendar/plain-date.ts'
import { inForce } from '../dated.ts'
import type { Refusal } from '../refusal.ts'
import { addressRefusal, lessSure, type RemedyAddress, type RemedyText, reviewOrgans } from './remedy-for.ts'
import { eitherWay } from './sentences.ts'
import { remedyRules } from './values.ts'

/**
 * What a fee notice says instead of a remedy: the fee alone cannot be taken to review or court, but what the office does when it is
 * not paid can (国办函〔2020〕109号).
 */
export function feeNoticeRemedy(decidedOn: PlainDate): RemedyText {
  return {
    text:
      '对收费决定有异议的，不能单独就收费决定申请行政复议或者提起行政诉讼；' +
      '可以在缴费期满后，就本机关不再处理该政府信息公开申请的行为依法寻求救济。',
    version: inForce(remedyRules, decidedOn).since,
    standing: 'verified',
    cites: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    reviewFirst: 'none',
    notes: [],
  }
}

/** What a third party is told together with the decision to disclose information it objected to (条例第三十二条). */
export function thirdPartyRemedy(address: RemedyAddress, decidedOn: PlainDate): RemedyText | Refusal {
  const refusal = addressRefusal(address, decidedOn)
  if (refusal) return refusal
  const version = inForce(remedyRules, decidedOn)
  const where = {
    organs: reviewOrgans(address, decidedOn),
    court: address.court,
    law: version.value,
    stateCouncilRules: false,
  }
  return {
    text: eitherWay('本决定', where),
    version: version.since,
    standing: lessSure(version.standing, 'assumed'),
    cites: version.value.cites,
    reviewFirst: 'none',
    notes: version.value.note === null ? [] : [version.value.note],
  }
}

/**
 * What an applicant can do when the period ran out on `dueOn` without an answer: for the page that follows a request, as there is no
 * letter. From 2026-07-01 review may have to come first (reported, text not seen), so the text names the road that is open
 * either way.
 */
export function silenceRemedy(address: RemedyAddress, dueOn: PlainDate): RemedyText | Refusal {
  const refusal = addressRefusal(address, dueOn)
  if (refusal) return refusal
  const version = inForce(remedyRules, dueOn)
  const { value: law } = version
  const organs = reviewOrgans(address, dueOn)
  const review = `本机关逾期未作出答复的，可以自答复期限届满之日起${law.reviewDays}日内向${organs}申请行政复议`
  const unsure = version.standing === 'unverified'
  return {
    text: unsure
      ? `${review}；对行政复议决定不服的，可以自收到行政复议决定书之日起${law.suitAfterReviewDays}日内向${address.court}提起行政诉讼。`
      : `${review}，也可以自答复期限届满之日起${law.suitMonths}个月内向${address.court}提起行政诉讼。`,
    version: version.since,
    standing: lessSure(version.standing, 'assumed'),
    cites: law.cites,
    reviewFirst: unsure ? 'all' : 'none',
    notes: law.note === null ? [] : [law.note],
  }
}

import type { RemedyRules } from './values.ts'

/** Whom and by which law a remedy sentence speaks. */
export interface Where {
  organs: string
  court: string
  law: RemedyRules
  /** Decisions of a provincial government on review can also go to the State Council (行政复议法第二十六条). */
  stateCouncilRules: boolean
}

/** 先复议、后诉讼: what a refusal under 条例第十四至十六条 says from 2024-01-01 on. */
export function reviewFirstThenCourt(about: string, { organs, court, law, stateCouncilRules }: Where): string {
  const ruling = stateCouncilRules ? '，也可以向国务院申请裁决，国务院依法作出的裁决为最终裁决' : ''
  return (
    `如对${about}不服，依照《中华人民共和国行政复议法》第二十三条第一款第四项的规定，` +
    `应当自收到本告知书之日起${law.reviewDays}日内先向${organs}申请行政复议；` +
    `对行政复议决定不服的，可以自收到行政复议决定书之日起${law.suitAfterReviewDays}日内向${court}提起行政诉讼${ruling}；` +
    `行政复议机关逾期不作决定的，可以自行政复议期限届满之日起${law.suitAfterReviewDays}日内向${court}提起行政诉讼。`
  )
}

/** 复议或者诉讼, at the applicant's choice. */
export function eitherWay(about: string, { organs, court, law }: Where): string {
  return (
    `如对${about}不服，可以自收到本告知书之日起${law.reviewDays}日内向${organs}申请行政复议，` +
    `也可以自收到本告知书之日起${law.suitMonths}个月内直接向${court}提起行政诉讼。`
  )
}

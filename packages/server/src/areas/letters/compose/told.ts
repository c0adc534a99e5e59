import { type Consultation, chineseDate, consultationAtMost, inForce, type PlainDate } from '@yangguang/statute'

/** A day that may still move says so: the year's holidays are not published yet. */
export const dateWords = (on: PlainDate, provisional: boolean) =>
  provisional ? `${chineseDate(on)}（暂定，该年度放假安排公布后以另行告知的日期为准）` : chineseDate(on)

/** What the applicant is told while others are asked; a third party is not named to them. */
export function consultedWords(one: Consultation): string {
  const days = inForce(consultationAtMost[one.why], one.servedOn).value
  return one.why === 'thirdParty'
    ? `因申请公开的政府信息涉及第三方合法权益，本机关已于${chineseDate(one.servedOn)}书面征求第三方的意见，第三方应当自收到征求意见书之日起${days}个工作日内提出意见。`
    : `因申请公开的政府信息由本机关牵头、与${one.name}共同制作，本机关已于${chineseDate(one.servedOn)}征求${one.name}的意见，该机关应当自收到征求意见书之日起${days}个工作日内提出意见。`
}

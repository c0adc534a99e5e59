import { type CaseState, type Consultation, chineseDate } from '@yangguang/statute'

/** What an office did with the opinions it asked for; no third party is named to the applicant (条例第三十二条). */
function consultationWords(one: Consultation): string {
  const asked =
    one.why === 'thirdParty'
      ? `因申请公开的政府信息涉及第三方合法权益，本机关于${chineseDate(one.servedOn)}书面征求第三方的意见`
      : `因申请公开的政府信息由本机关与${one.name}共同制作，本机关于${chineseDate(one.servedOn)}征求${one.name}的意见`
  const who = one.why === 'thirdParty' ? '第三方' : '该机关'
  if (one.reply)
    return `${asked}，${who}于${chineseDate(one.reply.on)}提出意见，${one.reply.consents ? '同意公开' : '不同意公开'}。`
  if (one.why === 'agency') return `${asked}，该机关逾期未提出意见，视为同意公开。`
  return `${asked}，第三方逾期未提出意见，由本机关依法决定是否公开。`
}

/**
 * 办理经过: what happened between the application and the answer, one paragraph, in the order it happened. Empty when it
 * went straight to the answer.
 */
export function progressWords(state: CaseState, you: string): string {
  const told: { on: string; text: string }[] = []
  if (state.redecisionOf !== null && state.clock.receivedOn)
    told.push({
      on: state.clock.receivedOn,
      text: `本机关于${state.clock.receivedBasis}，现依法重新作出处理。`,
    })
  for (const one of state.corrections) {
    const answered = one.receivedOn ? `，并于${chineseDate(one.receivedOn)}收到${you}补正的申请` : ''
    told.push({
      on: one.servedOn,
      text: `因申请内容不明确，本机关于${chineseDate(one.servedOn)}告知${you}作出补正${answered}。`,
    })
  }
  if (state.reasons) {
    const { given } = state.reasons
    told.push({
      on: state.reasons.servedOn,
      text:
        `因申请数量、频次明显超过合理范围，本机关于${chineseDate(state.reasons.servedOn)}要求${you}说明理由，` +
        `${given ? `${you}于${chineseDate(given.on)}作出说明` : `${you}未在规定期限内说明理由`}。`,
    })
  }
  if (state.fee?.paidOn)
    told.push({
      on: state.fee.servedOn,
      text:
        `本机关于${chineseDate(state.fee.servedOn)}通知${you}缴纳信息处理费，` +
        `${you}于${chineseDate(state.fee.paidOn)}完成缴纳。`,
    })
  for (const one of state.consultations) told.push({ on: one.servedOn, text: consultationWords(one) })
  for (const extension of extensionsOf(state))
    told.push({
      on: extension.servedOn,
      text:
        `经本机关政府信息公开工作机构负责人同意，本机关于${chineseDate(extension.servedOn)}` +
        `告知${you}延长答复期限${extension.workingDays}个工作日。`,
    })
  if (state.clock.delayedUntil)
    told.push({
      on: state.clock.delayedUntil,
      text: `本机关已告知${you}延迟至${chineseDate(state.clock.delayedUntil)}答复。`,
    })
  return told
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ text }) => text)
    .join('')
}

const extensionsOf = ({ clock }: CaseState) =>
  [...(clock.earlier ?? []).map((period) => period.extension), clock.extension].filter(
    (extension) => extension !== null,
  )

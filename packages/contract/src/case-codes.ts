import type { ResultRow as ResultRowCode } from '@yangguang/statute'
import { z } from 'zod'

/** The codes of a case as they cross the wire; `words.ts` and the statute's tables say how they read in Chinese. */
export const Stage = z.enum([
  'awaitingConfirmation',
  'received',
  'drafting',
  'awaitingCorrection',
  'awaitingReasons',
  'awaitingFee',
  'secrecyReview',
  'legalReview',
  'approval',
  'decision',
  'service',
  'archiving',
  'archived',
])

/** Red is late, amber close, green in time; grey where no period runs or the case is answered. */
export const Light = z.enum(['red', 'amber', 'green', 'grey'])
export type Light = z.infer<typeof Light>

export const lightNames: Record<Light, string> = { red: '已超期', amber: '临近到期', green: '期限内', grey: '未计时' }

export const ServiceMethod = z.enum(['direct', 'entrusted', 'mail', 'electronic'])

const denied = [
  'denied.stateSecret',
  'denied.lawProhibited',
  'denied.safetyStability',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.processInfo',
  'denied.enforcementFile',
  'denied.adminQuery',
] as const
const afterDenied = [
  'unavailable.needsCreation',
  'unavailable.unclearAfterCorrection',
  'notProcessed.petition',
  'notProcessed.repeat',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirm',
  'other.correctionOverdue',
  'other.feeOverdue',
  'other.misc',
] as const

/** Rows of 表三 under 三、本年度办理结果. */
export const ResultRow = z.enum([
  'granted',
  'partial',
  ...denied,
  'unavailable.notHeld',
  ...afterDenied,
] satisfies ResultRowCode[])

/** Rows of 表三 a number can be opened from: every result row, the single 其他处理 of the 2019 form, and the rows that frame them. */
export const ReportRow = z.enum([
  'newReceived',
  'carriedOver',
  ...ResultRow.options,
  'other',
  'total',
  'carriedForward',
])
export type ReportRow = z.infer<typeof ReportRow>

export const resultRowNames: Record<ResultRowCode, string> = {
  granted: '予以公开',
  partial: '部分公开',
  'denied.stateSecret': '不予公开：属于国家秘密',
  'denied.lawProhibited': '不予公开：其他法律行政法规禁止公开',
  'denied.safetyStability': '不予公开：危及“三安全一稳定”',
  'denied.thirdParty': '不予公开：保护第三方合法权益',
  'denied.internalAffairs': '不予公开：属于三类内部事务信息',
  'denied.processInfo': '不予公开：属于四类过程性信息',
  'denied.enforcementFile': '不予公开：属于行政执法案卷',
  'denied.adminQuery': '不予公开：属于行政查询事项',
  'unavailable.notHeld': '无法提供：本机关不掌握相关政府信息',
  'unavailable.needsCreation': '无法提供：没有现成信息需要另行制作',
  'unavailable.unclearAfterCorrection': '无法提供：补正后申请内容仍不明确',
  'notProcessed.petition': '不予处理：信访举报投诉类申请',
  'notProcessed.repeat': '不予处理：重复申请',
  'notProcessed.publication': '不予处理：要求提供公开出版物',
  'notProcessed.excessive': '不予处理：无正当理由大量反复申请',
  'notProcessed.reconfirm': '不予处理：要求行政机关确认或重新出具已获取信息',
  'other.correctionOverdue': '其他处理：逾期不补正',
  'other.feeOverdue': '其他处理：逾期未缴费',
  'other.misc': '其他处理：其他',
}

/** Who has to agree before it counts as 保密审查 passed, and what the reviewer found. */
export const SecrecyLevel = z.enum(['notSecret', 'secret', 'workSecret', 'unclear'])

export const secrecyLevelNames: Record<z.infer<typeof SecrecyLevel>, string> = {
  notSecret: '不涉密，可以公开',
  secret: '属于国家秘密',
  workSecret: '属于工作秘密',
  unclear: '不能确定，须报有关主管部门或者保密行政管理部门确定',
}

/** How an application came to be confirmed by both sides (条例第三十一条). */
export const ConfirmedHow = z.enum(['phone', 'message', 'email', 'inPerson', 'portal'])

export const confirmedHowNames: Record<z.infer<typeof ConfirmedHow>, string> = {
  phone: '电话',
  message: '短信',
  email: '电子邮件',
  inPerson: '当面',
  portal: '网上',
}

export const retentions = ['永久', '30年', '10年'] as const

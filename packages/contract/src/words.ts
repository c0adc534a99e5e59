import type { ApplicantKind, Channel, LetterKind, ServiceMethod, Stage } from '@yangguang/statute'

/** The words shown for the codes of a case: the same in portal, workbench, letters and exports. */
export const stageNames: Record<Stage, string> = {
  awaitingConfirmation: '待确认',
  received: '待登记',
  drafting: '拟办',
  awaitingCorrection: '待补正',
  awaitingReasons: '待说明理由',
  awaitingFee: '待缴费',
  secrecyReview: '保密审查',
  legalReview: '法制审核',
  approval: '审核',
  decision: '待制发答复',
  service: '待送达',
  archiving: '待归档',
  archived: '已归档',
}

export const channelNames: Record<Channel, string> = {
  window: '当面提交',
  registeredMail: '挂号信、快递',
  ordinaryMail: '平常信函',
  fax: '传真',
  online: '互联网',
  email: '电子邮件',
  oral: '口头',
}

export const applicantKindNames: Record<ApplicantKind, string> = {
  naturalPerson: '自然人',
  commercial: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrg: '其他',
}

export const serviceMethodNames: Record<ServiceMethod, string> = {
  direct: '直接送达',
  entrusted: '委托送达',
  mail: '邮寄送达',
  electronic: '电子送达',
}

export const letterKindNames: Record<LetterKind, string> = {
  decision: '答复书',
  receiptNotice: '登记回执',
  correctionNotice: '补正告知书',
  extensionNotice: '延期答复告知书',
  reasonsNotice: '说明理由通知书',
  delayNotice: '延迟答复告知书',
  thirdPartyConsultation: '第三方征求意见书',
  thirdPartyTold: '决定公开告知书（第三方）',
  applicantToldOfConsultation: '征求意见情况告知书',
  agencyConsultation: '征求意见书（共同制作机关）',
  transferNotice: '移送告知书',
  feeNotice: '收费通知书',
  closureNotice: '不再处理告知书',
}

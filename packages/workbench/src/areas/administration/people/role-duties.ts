import type { Role } from '@yangguang/contract'

/** What each role does, in a few words beside its name. */
export const roleDuties: Record<Role, string> = {
  windowClerk: '接收、确认、登记申请，送达、归档',
  caseOfficer: '拟办答复，补正、征求意见、延期，送达、归档',
  secrecyReviewer: '保密审查',
  legalReviewer: '法制审核',
  unitHead: '审核答复',
  leader: '审核答复（末级）',
  disclosureHead: '分派、审核、同意延期，维护文书范本和专题',
  reportOfficer: '编制年度报告，导入历史办件',
  supervisor: '查看本级和所属机关的办理情况和年度报告',
  systemAdmin: '机构、人员、编号、节假日',
  securityAdmin: '授予岗位，解锁、重置口令，登录安全设置',
  auditAdmin: '查阅、导出、校验审计记录',
}

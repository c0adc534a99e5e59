import { z } from 'zod'

/**
 * What a member of staff may be. The three administrators (三员) exclude each other and every other role:
 * who makes accounts does not grant rights, who grants rights does not read the audit, and none of them works cases.
 */
export const roles = [
  'windowClerk',
  'caseOfficer',
  'secrecyReviewer',
  'legalReviewer',
  'unitHead',
  'leader',
  'disclosureHead',
  'reportOfficer',
  'supervisor',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const roleNames: Record<Role, string> = {
  windowClerk: '窗口人员',
  caseOfficer: '承办人',
  secrecyReviewer: '保密审查员',
  legalReviewer: '法制审核员',
  unitHead: '科室负责人',
  leader: '分管领导',
  disclosureHead: '公开工作机构负责人',
  reportOfficer: '年报编制人',
  supervisor: '政务公开主管人员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
}

export const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** Roles that work cases. */
export const caseRoles: readonly Role[] = [
  'windowClerk',
  'caseOfficer',
  'secrecyReviewer',
  'legalReviewer',
  'unitHead',
  'leader',
  'disclosureHead',
]

/** Why these roles cannot meet in one person, as a sentence; null when they can. */
export function roleConflict(wanted: readonly Role[]): string | null {
  const administrator = wanted.find((role) => administrators.includes(role))
  const other = wanted.find((role) => role !== administrator)
  if (!administrator || !other) return null
  return `${roleNames[administrator]}不得兼任${roleNames[other]}：系统管理员、安全管理员、审计管理员三员分立，且不得办理申请。`
}

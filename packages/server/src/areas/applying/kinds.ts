import type { ApplicantKind } from '@yangguang/statute'

/** One of the six columns of 表三, as an applicant chooses it and as it stands in addresses. */
export interface Kind {
  kind: ApplicantKind
  /** Last part of the address of its form. */
  path: string
  name: string
  hint: string
}

export const kinds: readonly Kind[] = [
  {
    kind: 'naturalPerson',
    path: 'person',
    name: '公民（自然人）',
    hint: '以个人名义申请，包括个体工商户的经营者本人。',
  },
  { kind: 'commercial', path: 'company', name: '商业企业', hint: '公司、合伙企业、个人独资企业、农民专业合作社等。' },
  { kind: 'research', path: 'research', name: '科研机构', hint: '研究院所、高等院校等。' },
  { kind: 'welfare', path: 'welfare', name: '社会公益组织', hint: '社会团体、基金会、社会服务机构等。' },
  {
    kind: 'legalService',
    path: 'legal-service',
    name: '法律服务机构',
    hint: '律师事务所等以自己的名义申请。受公民委托代为申请的，请选“公民（自然人）”并填写代理人。',
  },
  { kind: 'otherOrg', path: 'other', name: '其他组织', hint: '村民委员会、居民委员会、业主委员会、媒体等。' },
]

export const kindAt = (path: string): Kind | null => kinds.find((one) => one.path === path) ?? null

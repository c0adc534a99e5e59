import { AgencyInput, agencyKinds, CreateStaff, type Role, Typed } from '@yangguang/contract'
import { z } from 'zod'

/** The three administrators of 三员, in the order they are asked for: form field prefix, role, a login to begin with. */
export const threeAdministrators = [
  { key: 'system', role: 'systemAdmin', login: 'sysadmin' },
  { key: 'security', role: 'securityAdmin', login: 'secadmin' },
  { key: 'audit', role: 'auditAdmin', login: 'auditadmin' },
] as const satisfies readonly { key: string; role: Role; login: string }[]

const office = AgencyInput.shape
const login = CreateStaff.shape.login

/** The set-up form as it is posted: one flat list of fields in the order of the page, each checked as it is later on. */
export const SetUpForm = z
  .object({
    code: Typed(30, '终端里显示的设置码'),
    name: office.name,
    slug: Typed(40, '网址名').regex(/^[a-z][a-z0-9-]+$/, '网址名用小写字母开头，由小写字母、数字和连字符组成'),
    kind: z.enum(agencyKinds, '请选择机构类别'),
    codeWord: office.codeWord,
    reviewOrgan: office.reviewOrgan,
    court: office.court,
    approvalLevels: z.enum(['1', '2', '3'], '请选择审核层级').transform((text) => Number(text) as 1 | 2 | 3),
    disclosureOffice: office.disclosureOffice,
    address: office.address,
    postcode: office.postcode,
    officeHours: office.officeHours,
    phone: office.phone,
    fax: office.fax,
    email: office.email,
    systemName: Typed(30, '系统管理员姓名'),
    systemLogin: login,
    securityName: Typed(30, '安全管理员姓名'),
    securityLogin: login,
    auditName: Typed(30, '审计管理员姓名'),
    auditLogin: login,
  })
  .superRefine((form, context) => {
    const different = (field: 'Name' | 'Login', message: string) => {
      const seen = new Set<string>()
      for (const { key } of threeAdministrators) {
        const value = form[`${key}${field}`]
        if (seen.has(value)) context.addIssue({ code: 'custom', path: [`${key}${field}`], message })
        seen.add(value)
      }
    }
    different('Name', '三员须由三个不同的人担任')
    different('Login', '三位管理员的登录名不能相同')
  })
export type SetUpForm = z.infer<typeof SetUpForm>

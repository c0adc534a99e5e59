import { AgencyInput, agencyKinds, CreateStaff, type Role } from '@yangguang/contract'
import { z } from 'zod'

/** The three administrators of 三员, in the order they are asked for: form field prefix, role, a login to begin with. */
export const threeAdministrators = [
  { key: 'system', role: 'systemAdmin', login: 'sysadmin' },
  { key: 'security', role: 'securityAdmin', login: 'secadmin' },
  { key: 'audit', role: 'auditAdmin', login: 'auditadmin' },
] as const satisfies readonly { key: string; role: Role; login: string }[]

const person = CreateStaff.pick({ login: true, name: true }).shape

/** The set-up form as it is posted: one flat list of fields, each checked as the same field is checked later on. */
export const SetUpForm = z
  .object({
    code: z.string().trim().min(1, '请填写终端里显示的设置码'),
    name: AgencyInput.shape.name,
    slug: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{1,39}$/, '网址名用小写字母开头，2 至 40 个小写字母、数字或连字符'),
    kind: z.enum(agencyKinds, '请选择机构类别'),
    codeWord: AgencyInput.shape.codeWord,
    disclosureOffice: AgencyInput.shape.disclosureOffice,
    address: AgencyInput.shape.address,
    postcode: AgencyInput.shape.postcode,
    officeHours: AgencyInput.shape.officeHours,
    phone: AgencyInput.shape.phone,
    fax: AgencyInput.shape.fax,
    email: AgencyInput.shape.email,
    reviewOrgan: AgencyInput.shape.reviewOrgan,
    court: AgencyInput.shape.court,
    approvalLevels: z.enum(['1', '2', '3'], '请选择审核层级').transform((text) => Number(text) as 1 | 2 | 3),
    systemName: person.name,
    systemLogin: person.login,
    securityName: person.name,
    securityLogin: person.login,
    auditName: person.name,
    auditLogin: person.login,
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

import type { ApplicantKind } from '@yangguang/statute'

/** Most things one form asks for, and most files it brings. */
export const MOST_ITEMS = 10
export const MOST_FILES = 10

/** What files are for; the name is that of the form field. */
export const uploadFields = {
  identityFile: { name: '申请人身份证明', purpose: 'identity' },
  authorisationFile: { name: '授权委托书', purpose: 'authorisation' },
  agentIdentityFile: { name: '代理人身份证明', purpose: 'identity' },
  attachmentFile: { name: '其他附件', purpose: 'attachment' },
} as const
export type UploadField = keyof typeof uploadFields
export const isUploadField = (name: string): name is UploadField => Object.hasOwn(uploadFields, name)

const reach = ['phone', 'address', 'postcode', 'fax', 'email'] as const
const personFields = ['name', 'identityKind', 'identityNumber', 'employer', ...reach] as const
const organisationFields = ['orgName', 'creditCode', 'legalRepresentative', 'contact', ...reach] as const
const agentFields = ['agentName', 'agentIdentityKind', 'agentIdentityNumber', 'agentPhone'] as const
const wishFields = ['delivery', 'carrier', 'help'] as const

export const itemField = (at: number, part: 'Title' | 'Number' | 'Detail') => `item${at}${part}`
const itemParts = ['Title', 'Number', 'Detail'] as const

/** An application as far as it has been typed. Nothing in it has been checked. */
export interface Filled {
  kind: ApplicantKind
  /** How many things are asked for; the fields of each are numbered from 1. */
  items: number
  byAgent: boolean
  /** Every text of the form by the name of its field; '' where nothing was typed. */
  values: Record<string, string>
}

/** The names of all text fields this form has now, in its order. */
export function fieldNames({ kind, items, byAgent }: Pick<Filled, 'kind' | 'items' | 'byAgent'>): string[] {
  const asked = Array.from({ length: items }, (_, at) => itemParts.map((part) => itemField(at + 1, part))).flat()
  return [
    ...(kind === 'naturalPerson' ? personFields : organisationFields),
    ...(byAgent ? agentFields : []),
    'jointNames',
    ...asked,
    ...wishFields,
  ]
}

const between = (least: number, most: number, value: number) =>
  Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : least

/** What was posted, held to the fields there are. */
export function filledFrom(kind: ApplicantKind, posted: Record<string, string>): Filled {
  const shape = { kind, items: between(1, MOST_ITEMS, Number(posted.items)), byAgent: posted.agent === '1' }
  const values = Object.fromEntries(fieldNames(shape).map((name) => [name, posted[name] ?? '']))
  return { ...shape, values }
}

/** The same with room for one thing more. */
export const withItem = (filled: Filled): Filled =>
  filledFrom(filled.kind, { ...asPosted(filled), items: String(filled.items + 1) })

/** The same without the `gone`-th thing; those after it move up. */
export function withoutItem(filled: Filled, gone: number): Filled {
  const posted = asPosted(filled)
  for (let at = gone; at < filled.items; at++)
    for (const part of itemParts) posted[itemField(at, part)] = posted[itemField(at + 1, part)] ?? ''
  return filledFrom(filled.kind, { ...posted, items: String(filled.items - 1) })
}

export const withAgent = (filled: Filled, byAgent: boolean): Filled =>
  filledFrom(filled.kind, { ...asPosted(filled), agent: byAgent ? '1' : '' })

/** A filled form as its page posts it: every field by name, for hidden inputs and for the changes above. */
export const asPosted = ({ items, byAgent, values }: Filled): Record<string, string> => ({
  ...values,
  items: String(items),
  agent: byAgent ? '1' : '',
})

import type { ApplicantFile, WindowRegistration } from '@yangguang/contract'

/** What stands in the fields of the page. */
export interface IntakeValues {
  channel: WindowRegistration['channel']
  arrivedOn: string
  trackingNumber?: string
  confirmed?: boolean
  confirmedOn?: string
  confirmedHow?: NonNullable<WindowRegistration['confirmation']>['how']
  applicantKind: WindowRegistration['applicantKind']
  name: string
  identityKind: NonNullable<ApplicantFile['person']>['identityKind']
  identityNumber: string
  employer?: string
  creditCode: string
  legalRepresentative: string
  contact: string
  phone: string
  address?: string
  postcode?: string
  email?: string
  fax?: string
  agentName?: string
  agentIdentityKind: NonNullable<ApplicantFile['agent']>['identityKind']
  agentIdentityNumber?: string
  agentPhone?: string
  jointNames?: string
  items: { text: string }[]
  delivery: ApplicantFile['delivery']
  carrier: ApplicantFile['carrier']
  help?: string
  topicId?: string
  note?: string
  asGiven?: boolean
}

/** Channels whose receipt day both sides confirm (条例第三十一条). */
export const confirmedChannels: readonly IntakeValues['channel'][] = ['ordinaryMail', 'fax', 'email']

/** A form nobody has written on yet: today, at the window, a natural person. */
export const freshValues = (today: string): Partial<IntakeValues> => ({
  channel: 'window',
  arrivedOn: today,
  confirmedOn: today,
  confirmedHow: 'phone',
  applicantKind: 'naturalPerson',
  identityKind: '居民身份证',
  agentIdentityKind: '居民身份证',
  items: [{ text: '' }],
  delivery: '邮寄',
  carrier: '纸面',
})

/** The registration as the wire carries it; fields that do not belong to the chosen channel and applicant are left out. */
export function registrationOf(values: IntakeValues, submissionKey: string): WindowRegistration {
  const natural = values.applicantKind === 'naturalPerson'
  const reach = {
    address: values.address ?? '',
    postcode: values.postcode ?? '',
    phone: values.phone,
    fax: values.fax ?? '',
    email: values.email ?? '',
  }
  const confirms = confirmedChannels.includes(values.channel) && values.confirmed === true
  return {
    submissionKey,
    channel: values.channel,
    arrivedOn: values.arrivedOn,
    trackingNumber: values.trackingNumber ?? '',
    confirmation: confirms
      ? { on: values.confirmedOn ?? values.arrivedOn, how: values.confirmedHow ?? 'phone', note: '' }
      : null,
    applicantKind: values.applicantKind,
    applicant: {
      person: natural
        ? {
            name: values.name,
            identityKind: values.identityKind,
            identityNumber: values.identityNumber,
            employer: values.employer ?? '',
            ...reach,
          }
        : null,
      organisation: natural
        ? null
        : {
            name: values.name,
            creditCode: values.creditCode,
            legalRepresentative: values.legalRepresentative,
            contact: values.contact,
            ...reach,
          },
      agent: values.agentName?.trim()
        ? {
            name: values.agentName,
            identityKind: values.agentIdentityKind,
            identityNumber: values.agentIdentityNumber ?? '',
            phone: values.agentPhone ?? '',
          }
        : null,
      jointNames: namesIn(values.jointNames ?? ''),
      delivery: values.delivery,
      carrier: values.carrier,
      help: values.help ?? '',
    },
    items: values.items.map((item) => item.text),
    topicId: values.topicId ?? null,
    note: values.note ?? '',
    asGiven: values.asGiven ?? false,
  }
}

/** 李四、王五: names one after another, however they are set apart. */
const namesIn = (text: string) =>
  text
    .split(/[、，,;；\s]+/)
    .map((name) => name.trim())
    .filter(Boolean)

/** The field of the page a field of the wire stands in; null where it has none. */
export function fieldOf(path: string): (string | number)[] | null {
  const parts = path.split('.')
  const last = parts.at(-1)!
  if (parts[0] === 'items') return parts.length > 1 ? ['items', Number(parts[1]), 'text'] : ['items', 0, 'text']
  if (parts[0] === 'confirmation') return last === 'how' ? ['confirmedHow'] : ['confirmedOn']
  if (parts[1] === 'agent') return [`agent${last.charAt(0).toUpperCase()}${last.slice(1)}`]
  if (parts[0] === 'applicant' && parts.length < 3) return parts[1] && parts[1] in reaching ? [last] : null
  return [last]
}

const reaching = { delivery: true, carrier: true, help: true, jointNames: true }

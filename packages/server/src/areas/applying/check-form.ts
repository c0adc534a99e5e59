import { ApplicantFile, carriers, deliveryMethods, identityKinds } from '@yangguang/contract'
import {
  cleanText,
  idNumberProblem,
  normalizeDocumentNumber,
  normalizeIdNumber,
  normalizeSocialCreditCode,
  singleLine,
  socialCreditCodeProblem,
  toHalfWidth,
} from '@yangguang/text'
import type { Wrongs } from '../../portal/form.tsx'
import { type Filled, fieldNames, itemField, type UploadField, uploadFields } from './fields.ts'

/** A form that can be submitted. */
export interface Application {
  applicant: ApplicantFile
  /** One text for each thing asked for. */
  items: string[]
}

/** The answer of a check: the application, or what is wrong with it in the order of the form. */
export type Checked = { wrongs: Wrongs; application: null } | { wrongs: []; application: Application }

/** Most characters of the longer texts. */
export const most = { title: 200, number: 60, detail: 2000, help: 200, jointNames: 1000 } as const
const MOST_JOINT = 20

/**
 * Checks everything typed: what 条例第二十九条 asks for is there, numbers have their check characters, an address fits the way the
 * answer is wanted. `uploaded` names the kinds of files that have come. Each message says what to do.
 */
export function checkForm(filled: Filled, uploaded: ReadonlySet<UploadField>): Checked {
  const form = new Reading(filled.values)
  const person = filled.kind === 'naturalPerson' ? personOf(form) : null
  const organisation = person ? null : organisationOf(form)
  const agent = filled.byAgent ? agentOf(form, uploaded) : null
  if (agent && person && agent.identityNumber !== '' && agent.identityNumber === person.identityNumber)
    form.wrong('agentIdentityNumber', '代理人和申请人的证件号码相同。由本人申请的，请点“改为本人申请”。')
  const items = Array.from({ length: filled.items }, (_, at) => itemText(form, at + 1, filled.items))
  const wants = wantsOf(form, { address: filled.values.address, email: filled.values.email, fax: filled.values.fax })
  const jointNames = jointNamesOf(form)
  const help = form.text('help', '需要的帮助', most.help, false)
  if (form.wrongs.length > 0) return { wrongs: inOrder(filled, form.wrongs), application: null }
  const applicant = ApplicantFile.parse({ person, organisation, agent, jointNames, ...wants, help })
  return { wrongs: [], application: { applicant, items } }
}

/** As the fields stand on the page, so that the summary reads from top to bottom. */
function inOrder(filled: Filled, wrongs: Wrongs): Wrongs {
  const order = [...fieldNames(filled), ...Object.keys(uploadFields)]
  return [...wrongs].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

/** The form as it is read from top to bottom: gives values, collects what is wrong. */
class Reading {
  readonly wrongs: { field: string; message: string }[] = []
  private readonly values: Record<string, string>

  constructor(values: Record<string, string>) {
    this.values = values
  }

  wrong(field: string, message: string): void {
    if (!this.wrongs.some((one) => one.field === field)) this.wrongs.push({ field, message })
  }

  /** One line of text. */
  text(field: string, what: string, longest: number, required = true): string {
    const text = singleLine(this.values[field] ?? '')
    if (required && text === '') this.wrong(field, `请填写${what}。`)
    if ([...text].length > longest) this.wrong(field, `${what}不超过 ${longest} 字，现在有 ${[...text].length} 字。`)
    return text
  }

  /** Several lines. */
  lines(field: string, what: string, longest: number): string {
    const text = cleanText(this.values[field] ?? '').trim()
    if ([...text].length > longest) this.wrong(field, `${what}不超过 ${longest} 字，现在有 ${[...text].length} 字。`)
    return text
  }

  oneOf<T extends string>(field: string, options: readonly T[], message: string): T {
    const value = (this.values[field] ?? '') as T
    if (!options.includes(value)) this.wrong(field, message)
    return value
  }

  /** Text of a form with its own pattern; an empty one passes unless it is required. */
  matching(field: string, what: string, required: boolean, problem: (text: string) => string | null): string {
    const text = toHalfWidth(this.text(field, what, 100, required))
    const said = text === '' ? null : problem(text)
    if (said) this.wrong(field, said)
    return text
  }

  files(uploaded: ReadonlySet<UploadField>, needed: readonly UploadField[]): void {
    for (const field of needed)
      if (!uploaded.has(field)) this.wrong(field, `请上传${uploadFields[field].name}（PDF、照片或者扫描件）。`)
  }
}

const isNumber = (text: string, digits: string) =>
  /^[+\d(][\d\s()+\-转#*]*$/.test(text) && digits.length >= 7 && digits.length <= 20

function phoneProblem(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  if (!isNumber(text, digits)) return '电话号码应为 11 位手机号码或者带区号的固定电话，例如 0574-87000000。'
  if (/^1\d*$/.test(text) && digits.length !== 11) return `手机号码应为 11 位，现在是 ${digits.length} 位。`
  return null
}

const faxProblem = (text: string) =>
  isNumber(text, text.replace(/\D/g, '')) ? null : '传真号码应为带区号的号码，例如 0574-87000000。'
const emailProblem = (text: string) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : '电子邮箱的格式不对，应当像 name@example.cn 这样。'
const postcodeProblem = (text: string) => (/^\d{6}$/.test(text) ? null : '邮政编码应为 6 位数字。')

function identityOf(form: Reading, prefix: '' | 'agent') {
  const field = (name: 'IdentityKind' | 'IdentityNumber') =>
    prefix === '' ? name.replace(/^I/, 'i') : `${prefix}${name}`
  const identityKind = form.oneOf(field('IdentityKind'), identityKinds, '请选择证件名称。')
  const resident = identityKind === '居民身份证'
  const number = form.matching(field('IdentityNumber'), prefix === '' ? '证件号码' : '代理人证件号码', true, (text) => {
    if (resident) return idNumberProblem(text)
    return /^[\p{L}\d()\-/]{4,40}$/u.test(text.replace(/\s/g, ''))
      ? null
      : '证件号码应为证件上的字母和数字，不少于 4 位。'
  })
  return { identityKind, identityNumber: resident ? normalizeIdNumber(number) : number.replace(/\s/g, '') }
}

function nameOf(form: Reading, field: string, what: string, longest: number): string {
  const name = form.text(field, what, longest)
  if (name !== '' && !/\p{L}/u.test(name)) form.wrong(field, `${what}应当是文字，请按证件填写。`)
  return name
}

const reachOf = (form: Reading, phone: string) => ({
  phone: form.matching('phone', phone, true, phoneProblem),
  address: form.text('address', '联系地址', 200, false),
  postcode: form.matching('postcode', '邮政编码', false, postcodeProblem),
  fax: form.matching('fax', '传真', false, faxProblem),
  email: form.matching('email', '电子邮箱', false, emailProblem),
})

const personOf = (form: Reading) => ({
  name: nameOf(form, 'name', '姓名', 50),
  ...identityOf(form, ''),
  employer: form.text('employer', '工作单位', 100, false),
  ...reachOf(form, '联系电话'),
})

const organisationOf = (form: Reading) => ({
  name: nameOf(form, 'orgName', '名称', 100),
  creditCode: normalizeSocialCreditCode(
    form.matching('creditCode', '统一社会信用代码', true, (text) => socialCreditCodeProblem(text)),
  ),
  legalRepresentative: nameOf(form, 'legalRepresentative', '法定代表人（负责人）', 50),
  contact: nameOf(form, 'contact', '联系人', 50),
  ...reachOf(form, '联系人电话'),
})

function agentOf(form: Reading, uploaded: ReadonlySet<UploadField>) {
  const agent = {
    name: nameOf(form, 'agentName', '代理人姓名', 50),
    ...identityOf(form, 'agent'),
    phone: form.matching('agentPhone', '代理人联系电话', true, phoneProblem),
  }
  form.files(uploaded, ['authorisationFile', 'identityFile', 'agentIdentityFile'])
  return agent
}

/** 条例第二十九条第二项: name, number, or another feature by which it can be found. The first line becomes the title in lists. */
function itemText(form: Reading, at: number, count: number): string {
  const title = form.text(itemField(at, 'Title'), '信息名称', most.title, false)
  const number = form.text(itemField(at, 'Number'), '文号', most.number, false)
  const detail = form.lines(itemField(at, 'Detail'), '特征描述', most.detail)
  if (title === '' && number === '' && detail === '') {
    const which = count > 1 ? `第 ${at} 项` : ''
    form.wrong(itemField(at, 'Title'), `请写明${which}要申请公开的信息：名称、文号、特征描述至少填写一项。`)
  }
  return [title, number && `文号：${normalizeDocumentNumber(number)}`, detail].filter(Boolean).join('\n')
}

function wantsOf(form: Reading, given: { address?: string; email?: string; fax?: string }) {
  const delivery = form.oneOf('delivery', deliveryMethods, '请选择获取信息的方式。')
  const carrier = form.oneOf('carrier', carriers, '请选择信息的载体形式。')
  const empty = (text: string | undefined) => singleLine(text ?? '') === ''
  if (delivery === '邮寄' && empty(given.address)) form.wrong('address', '选择了邮寄，请填写联系地址。')
  if (delivery === '电子邮件' && empty(given.email)) form.wrong('email', '选择了用电子邮件获取，请填写电子邮箱。')
  if (delivery === '传真' && empty(given.fax)) form.wrong('fax', '选择了传真，请填写传真号码。')
  if ((delivery === '电子邮件' || delivery === '网上查看') && carrier !== '电子文档')
    form.wrong('carrier', `选择了“${delivery}”，载体形式请选择“电子文档”。`)
  if (delivery === '传真' && carrier !== '纸面') form.wrong('carrier', '选择了传真，载体形式请选择“纸面”。')
  return { delivery, carrier }
}

function jointNamesOf(form: Reading): string[] {
  const names = form
    .lines('jointNames', '共同申请人', most.jointNames)
    .split(/[\n、，,；;]+/)
    .map((name) => singleLine(name))
    .filter(Boolean)
  if (names.length > MOST_JOINT)
    form.wrong('jointNames', `共同申请人一次最多填写 ${MOST_JOINT} 人；人数更多的，请书面提出申请。`)
  if (names.some((name) => [...name].length > 50)) form.wrong('jointNames', '共同申请人请每行填写一个姓名或者名称。')
  return names
}

import type { ApplicantFile } from '@yangguang/contract'
import type { ApplicantKind } from '@yangguang/statute'
import { idNumberProblem, socialCreditCodeProblem } from '@yangguang/text'
import { badInput } from '../../../refusals.ts'

interface Given {
  applicantKind: ApplicantKind
  applicant: ApplicantFile
  /** 按原件登记: an application on paper is taken as it was written; nobody is turned away over a check digit. */
  asGiven?: boolean
}

/**
 * Refuses an applicant whose parts do not fit together: a person for 自然人 and an organisation for the other five kinds, an
 * address for the way the answer is to be had, numbers whose check characters are wrong. Throws 400 naming each field.
 */
export function checkApplicant({ applicantKind, applicant, asGiven = false }: Given): void {
  const faults = [
    ...partyFaults(applicantKind, applicant),
    ...(asGiven ? [] : [...numberFaults(applicant), ...deliveryFaults(applicant)]),
  ]
  if (faults.length > 0) throw badInput(faults[0]!.message, faults)
}

type Fault = { field: string; message: string }

function partyFaults(kind: ApplicantKind, { person, organisation }: ApplicantFile): Fault[] {
  if (kind === 'naturalPerson')
    return person && !organisation ? [] : [{ field: 'applicant.person', message: '申请人为自然人，请填写公民信息。' }]
  return organisation && !person
    ? []
    : [{ field: 'applicant.organisation', message: '申请人为法人或者其他组织，请填写单位信息。' }]
}

const HINT = '如申请书上确系如此填写，请选择“按原件登记”。'

function numberFaults({ person, organisation, agent }: ApplicantFile): Fault[] {
  const faults: Fault[] = []
  if (person?.identityKind === '居民身份证')
    faults.push(...fault('applicant.person.identityNumber', idNumberProblem(person.identityNumber)))
  if (organisation)
    faults.push(...fault('applicant.organisation.creditCode', socialCreditCodeProblem(organisation.creditCode)))
  if (agent?.identityKind === '居民身份证')
    faults.push(...fault('applicant.agent.identityNumber', idNumberProblem(agent.identityNumber)))
  return faults
}

const fault = (field: string, message: string | null): Fault[] =>
  message === null ? [] : [{ field, message: `${message}${HINT}` }]

/** 条例第二十九条第三项: the way of getting the answer, and where it is to go. */
function deliveryFaults({ person, organisation, delivery }: ApplicantFile): Fault[] {
  const who = person ?? organisation
  const field = person ? 'applicant.person' : 'applicant.organisation'
  if (!who) return []
  if (delivery === '邮寄' && who.address === '')
    return [{ field: `${field}.address`, message: '选择邮寄的，请填写联系地址。' }]
  if (delivery === '电子邮件' && who.email === '')
    return [{ field: `${field}.email`, message: '选择以电子邮件获取的，请填写电子邮箱。' }]
  if (delivery === '传真' && who.fax === '') return [{ field: `${field}.fax`, message: '选择传真的，请填写传真号码。' }]
  return []
}

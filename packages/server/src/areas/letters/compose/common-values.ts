import { chineseDate } from '@yangguang/statute'
import type { AgencyRow } from '../../requests/store.ts'
import type { Values } from '../templates/fill.ts'
import type { LetterCase } from './case.ts'
import { applicantReader, type Reader } from './reader.ts'
import { askedWords, mannerWords } from './words.ts'

/** Where the disclosure office is reached: what of it the agency has set, or null when nothing is. */
export function contactWords(agency: AgencyRow): string | null {
  if (agency.address.trim() === '' && agency.phone.trim() === '') return null
  const parts: [string, string][] = [
    ['联系机构', agency.disclosureOffice],
    ['地址', agency.address],
    ['邮政编码', agency.postcode],
    ['联系电话', agency.phone],
  ]
  const said = parts.filter(([, value]) => value.trim() !== '').map(([name, value]) => `${name}：${value.trim()}`)
  return `${said.join('；')}。`
}

/** What every letter of a case can say. `reader` is whom this one goes to. */
export function commonValues(letterCase: LetterCase, reader: Reader): Values {
  const { agency, state } = letterCase
  return {
    申请人: applicantReader(letterCase.applicant).name,
    称谓: reader.you,
    机关: agency.name,
    公开机构: agency.disclosureOffice.trim() || '政府信息公开工作机构',
    联系方式: contactWords(agency),
    办公时间: agency.officeHours.trim() || null,
    收到日期: letterCase.receivedOn && chineseDate(letterCase.receivedOn),
    收到方式: mannerWords[state.channel],
    登记编号: state.number,
    申请内容: askedWords(state.items),
  }
}

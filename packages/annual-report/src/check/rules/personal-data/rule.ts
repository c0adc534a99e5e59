import { contactOf, findPersonalData, PERSONAL_DATA_LABELS, type PersonalData } from '@yangguang/text'
import { IN_PREFACE, type Place } from '../../../places.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { textsOf } from '../../text/texts.ts'
import { calledSo } from './called-so.ts'

/** No identity number, bank card, private telephone number or address of a natural person stands in a public report. */
export const personalData: Rule = {
  id: 'personal-data',
  title: '正文没有个人信息',
  severity: 'error',
  check(report) {
    return textsOf(report).flatMap(({ place, text }) => {
      const called = calledSo(text)
      // 身份证号码 says what a number is, though by chance its figures may check as a bank card's.
      const numbers = findPersonalData(text).filter(
        (one) => one.kind === 'idNumber' || !called.some((so) => so.severity === 'error' && overlap(so, one)),
      )
      return [
        ...numbers.flatMap((data) => {
          if (isFigure(data, text)) return []
          const severity = severityOf(data, text, place)
          return severity === null ? [] : [found(data, text, place, severity)]
        }),
        ...called
          .filter((so) => !numbers.some((one) => overlap(so, one)))
          .map(({ start, end, what, severity }) => said(place, severity, text.slice(start, end), what)),
      ]
    })
  },
}

interface Stretch {
  start: number
  end: number
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}

/** 13912345678元 is an amount, and groups of figures in a row may be cells of a table that was not read. */
function isFigure({ kind, start, end }: PersonalData, text: string): boolean {
  if (kind === 'email' || kind === 'landline' || kind === 'plate') return false
  return (
    /^\s*(?:[元件条次人万亿个户％%]|\.\d)/.test(text.slice(end)) ||
    (kind === 'bankCard' && text.slice(start, end).includes(' '))
  )
}

/** Null where it is an office's own, which the report gives so that the office can be reached. */
function severityOf({ kind, start, end }: PersonalData, text: string, place: Place): Severity | null {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const whose = contactOf(before)
  switch (kind) {
    case 'landline':
      return whose === 'person' ? 'warning' : null
    case 'mobile':
    case 'email':
      if (whose === 'person') return 'error'
      // An office may be reached by a mobile number or a mailbox of any provider; in the preface nothing else is given.
      if (whose === 'office' || place === IN_PREFACE) return null
      return kind === 'mobile' ? 'warning' : 'note'
    case 'bankCard':
      return /卡号|银行卡|账号|帐号|存折|开户/.test(before.slice(-20)) ? 'error' : 'warning'
    case 'plate':
      return 'warning'
    case 'idNumber':
      // The old form has no check digit: fifteen figures may be anything.
      return end - start > 15 || /身份证|证件/.test(before.slice(-20)) ? 'error' : 'warning'
  }
}

function said(place: Place, severity: Severity, quote: string, what: string): Finding {
  return {
    rule: personalData.id,
    severity,
    place,
    quote,
    left: null,
    right: null,
    message: `正文写有${what}。年度报告向社会公布，请删去个人信息。`,
  }
}

function found({ kind, start, end, masked }: PersonalData, text: string, place: Place, severity: Severity): Finding {
  const label = PERSONAL_DATA_LABELS[kind]
  return {
    rule: personalData.id,
    severity,
    place,
    quote: text.slice(start, end),
    left: null,
    right: null,
    message: `正文写有${label}（${masked}）。年度报告向社会公布，请删去个人信息；是本机关对外联系方式的，请写明。`,
  }
}

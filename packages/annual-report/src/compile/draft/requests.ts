import type { Table3Column, Table3Row, Table4Group, Table4Result } from '../../editions/keys.ts'
import type { ReportAsRead } from '../../report.ts'
import type { ReportFacts } from './facts.ts'
import { changeFrom, list, percent, sentence } from './words.ts'

/** 依申请公开情况: what came in, what became of it, how the time was kept, and the disputes. */
export function requestsParagraph(facts: ReportFacts, lastYear: ReportAsRead | null): string {
  return [
    receivedSentence(facts, lastYear),
    sourceSentence(facts),
    resultSentence(facts),
    timeSentence(facts),
    disputeSentence(facts),
  ].join('')
}

const FAMILIES = [
  ['予以公开', 'granted'],
  ['部分公开', 'partial'],
  ['不予公开', 'denied'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'notProcessed'],
  ['其他处理', 'other'],
] as const

function receivedSentence(facts: ReportFacts, lastYear: ReportAsRead | null): string {
  const fresh = figure(facts, 'newReceived', 'total')
  const over = figure(facts, 'carriedOver', 'total')
  const before = lastYear?.year === facts.year - 1 ? lastYear.table3?.newReceived?.total : undefined
  const carried = over > 0 ? `上年结转${over}件` : '无上年结转申请'
  if (fresh === 0) {
    return sentence([`本年度未收到政府信息公开申请${before ? `（上年为${before}件）` : ''}`, carried])
  }
  const compared = typeof before === 'number' ? `新收申请${changeFrom(before, fresh, '件')}。` : ''
  return `${sentence([`本年度新收政府信息公开申请${fresh}件`, applicants(facts, fresh), carried])}${compared}`
}

function applicants(facts: ReportFacts, fresh: number): string {
  const people = figure(facts, 'newReceived', 'naturalPerson')
  if (people === fresh) return '均为自然人申请'
  if (people === 0) return '均为法人或者其他组织申请'
  return `其中自然人申请${people}件、法人或者其他组织申请${fresh - people}件`
}

function sourceSentence({ requestChannels = {}, topics = [] }: ReportFacts): string {
  const ways = Object.entries(requestChannels).filter(([, count]) => count > 0)
  return sentence([
    ways.length > 0 && `申请提交方式为${list(ways.map(([name, count]) => `${name}${count}件`))}`,
    topics.length > 0 && `申请内容主要涉及${list(topics.map(({ name }) => name))}等方面`,
  ])
}

function resultSentence(facts: ReportFacts): string {
  const done = figure(facts, 'total', 'total')
  const forward = figure(facts, 'carriedForward', 'total')
  if (done === 0 && forward === 0) return ''
  const families = FAMILIES.map(([name, key]) => [name, family(facts, key)] as const).filter(([, count]) => count > 0)
  return sentence([
    done === 0
      ? '本年度没有办结的申请'
      : `全年办结${done}件，办理结果为${list(families.map(([name, count]) => `${name}${count}件`))}`,
    forward > 0 ? `结转下年度继续办理${forward}件` : '无结转下年度继续办理的申请',
  ])
}

function timeSentence({ answers }: ReportFacts): string {
  if (!answers || answers.served === 0) return ''
  const { served, onTime, extended } = answers
  const kept =
    onTime === served
      ? `送达的${served}件答复均在法定期限内作出`
      : `送达的${served}件答复中，按期答复率为${percent(onTime, served)}，超过法定期限的有${served - onTime}件`
  return sentence([kept, extended > 0 && `依法延长答复期限的有${extended}件`])
}

function disputeSentence(facts: ReportFacts): string {
  const review = dispute(facts, 'review', 'total')
  const direct = dispute(facts, 'litigationDirect', 'total')
  const after = dispute(facts, 'litigationAfterReview', 'total')
  if (review + direct + after === 0) return '本年度没有因政府信息公开引起的行政复议、行政诉讼。'
  const outcome = (groups: readonly Table4Group[]) =>
    list(
      (
        [
          ['结果维持', 'upheld'],
          ['结果纠正', 'corrected'],
          ['其他结果', 'other'],
          ['尚未审结', 'pending'],
        ] as const
      ).flatMap(([name, key]) => {
        const count = groups.reduce((sum, group) => sum + dispute(facts, group, key), 0)
        return count > 0 ? [`${name}${count}件`] : []
      }),
    )
  const reviews = review > 0 ? `行政复议${review}件（${outcome(['review'])}）` : '没有行政复议'
  const suits =
    direct + after > 0
      ? `行政诉讼${direct + after}件（${outcome(['litigationDirect', 'litigationAfterReview'])}）`
      : '没有行政诉讼'
  const all = sentence([`因政府信息公开引起的${review > 0 ? reviews : suits}`, review > 0 ? suits : reviews])
  return facts.redecided ? `${all}根据行政复议决定或者判决重新作出处理决定${facts.redecided}件。` : all
}

function figure(facts: ReportFacts, row: Table3Row, column: Table3Column): number {
  return facts.table3[row]?.[column] ?? 0
}

/** All rows of a family added up: 不予公开 has eight, 其他处理 one or three. */
function family(facts: ReportFacts, key: string): number {
  const rows = Object.keys(facts.table3).filter((row) => row === key || row.startsWith(`${key}.`)) as Table3Row[]
  return rows.reduce((sum, row) => sum + figure(facts, row, 'total'), 0)
}

function dispute(facts: ReportFacts, group: Table4Group, result: Table4Result): number {
  return facts.table4[group]?.[result] ?? 0
}

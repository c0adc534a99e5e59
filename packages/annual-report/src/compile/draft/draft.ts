import { editionOf } from '../../editions/editions.ts'
import type { ReportAsRead, Section } from '../../report.ts'
import { otherMatters, problems } from './closing.ts'
import type { ReportFacts } from './facts.ts'
import { overview } from './overview.ts'

/**
 * Drafts the six sections. Every figure comes from the facts; what no record knows stands as a prompt 【请写明：……】,
 * which the rule `untouched` finds until somebody has written it. Sections two to four are their tables.
 * `lastYear` is the report on the year before, for comparisons; null when there is none.
 */
export function draftSections(facts: ReportFacts, lastYear: ReportAsRead | null = null): Section[] {
  const texts: Record<number, string> = {
    1: overview(facts, lastYear),
    5: problems(facts, lastYear),
    6: otherMatters(facts),
  }
  return editionOf(facts.edition).sections.map(({ number, title }) => ({ title, text: texts[number] ?? '' }))
}

/** Drafts what stands before section one: the basis, the statistic period and whom to ask. */
export function draftPreface({ year, agency, edition, contact }: ReportFacts): string {
  const { number } = editionOf(edition).notice
  const ask = contact
    ? `如对本报告有疑问，请与${contact.name}联系（地址：${contact.address}，${contact.postcode ? `邮编：${contact.postcode}，` : ''}` +
      `电话：${contact.phone}${contact.email ? `，电子邮箱：${contact.email}` : ''}）。`
    : ''
  return (
    `本报告由${agency}按照《中华人民共和国政府信息公开条例》和${number}文件规定的格式编制。` +
    `报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。${ask}`
  )
}

import { LOCAL_TABLES } from '../../editions/local-tables.ts'
import type { MadeDocument, Part } from './document.ts'
import type { Figures } from './figures.ts'
import { localTableParts, table2Parts, table3Parts, table4Parts } from './grids.ts'
import type { Habits } from './habits.ts'
import type { Random } from './random.ts'
import type { Texts } from './texts/texts.ts'

const body = (text: string): Part[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ kind: 'text', style: 'body', text: line }))
const heading = (text: string): Part => ({ kind: 'text', style: 'heading', text })

/** The report as a document: title, preface, six sections with their tables, and who signs. */
export function compose(random: Random, figures: Figures, texts: Texts, habits: Habits): MadeDocument {
  const local = (section: number) =>
    figures.localTables
      .filter(({ name }) => LOCAL_TABLES.find((form) => form.name === name)?.section === section)
      .flatMap((table) => localTableParts(table, habits))
  const [one, two, three, four, five, six] = texts.sections
  const parts: Part[] = [
    ...titleLines(figures, habits).map((text): Part => ({ kind: 'text', style: 'title', text })),
    ...body(texts.preface),
    heading(one.title),
    ...body(one.text),
    heading(two.title),
    ...table2Parts(figures, habits),
    ...body(two.text),
    ...local(2),
    heading(three.title),
    ...body(three.text),
    ...table3Parts(random, figures, habits),
    heading(four.title),
    ...table4Parts(figures, habits),
    ...body(four.text),
    heading(five.title),
    ...body(five.text),
    heading(six.title),
    ...body(six.text),
    ...local(6),
  ]
  if (random.chance(0.5)) {
    parts.push({ kind: 'text', style: 'sign', text: figures.agency })
    parts.push({ kind: 'text', style: 'sign', text: `${figures.year + 1}年1月${random.int(5, 31)}日` })
  }
  const { edition, year, agency, table2, table3, table4, localTables } = structuredClone(figures)
  const key = {
    edition,
    year,
    agency,
    recoverable: 'full' as const,
    exhaustive: true,
    table2,
    table3,
    table4,
    localTables,
  }
  return { parts, key, traits: [] }
}

/** The title as the office sets it, in one line or two. */
export function titleLines(
  { agency, year }: Pick<Figures, 'agency' | 'year'>,
  { title }: Pick<Habits, 'title'>,
): string[] {
  switch (title) {
    case 'twoLines':
      return [agency, `${year}年政府信息公开工作年度报告`]
    case 'yearFirst':
      return [`${year}年${agency}政府信息公开工作年度报告`]
    case 'about':
      return [`${agency}关于${year}年政府信息公开工作年度报告`]
    case 'annual':
      return [`${agency}${year}年度政府信息公开工作年度报告`]
    default:
      return [`${agency}${year}年政府信息公开工作年度报告`]
  }
}

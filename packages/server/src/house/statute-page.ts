import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { legalValues } from '../areas/agencies/legal-values.ts'
import { root } from './sources.ts'

export const statutePage = join(root, 'docs', 'statute.md')

const BEGIN = '<!-- written by npm run docs:statute: begin -->'
const END = '<!-- written by npm run docs:statute: end -->'

/** Everything the program takes from the law without having read it there, least sure first, as a Markdown table. */
export function doubtfulValues(): string {
  const { values } = legalValues('2026-01-01')
  const rows = (['unverified', 'assumed'] as const).flatMap((standing) =>
    values
      .filter((value) => value.standing === standing)
      .map(({ key, group, name, since, value, source }) => [
        standing,
        `${group}：${name}`,
        since,
        value,
        source,
        `\`${key}\``,
      ]),
  )
  const header = ['Standing', 'What', 'Since', 'As carried out', 'Source named in the code', 'Key']
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The page with its table as the code has it now; throws when the marks around the table are gone. */
export function withDoubtfulValues(page: string): string {
  const [before, rest, ...more] = page.split(BEGIN)
  const [, after] = rest?.split(END) ?? []
  if (after === undefined || more.length > 0) throw new Error(`${statutePage} lacks the marks ${BEGIN} and ${END}`)
  return `${before}${BEGIN}\n\n${doubtfulValues()}\n\n${END}${after}`
}

// `npm run docs:statute`
if (import.meta.main) writeFileSync(statutePage, withDoubtfulValues(readFileSync(statutePage, 'utf8')))

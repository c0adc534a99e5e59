import { spotLabel } from '../../locate/spot-of.ts'
import { formOf, labelOfColumn, labelOfRow } from '../../places.ts'
import type { ReadFile } from '../input/read-files.ts'
import { painter } from '../terminal/paint.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { ABSENT, BLANK, figureTables } from './figure-tables.ts'

/** What stands for a cell that could not be decided. */
const UNDECIDED = '？'

/** A report as tables of figures, for a look at what was read. */
export function readingToText({ path, reading }: ReadFile, { colour }: Pick<Terminal, 'colour'>): string {
  const paint = painter(colour)
  const form = formOf(reading)
  const head = [
    reading.agency ?? '（未读出机关名称）',
    reading.year === null ? '（未读出年度）' : `${reading.year}年`,
    reading.edition === null ? '（不知是哪一版格式）' : `${reading.edition}年版格式`,
  ]
  const undecided = new Set(reading.refused.map(({ table, row, column }) => `${table} ${row} ${column}`))
  const tables = figureTables(
    reading,
    (table, row, column) => (undecided.has(`${table} ${row} ${column}`) ? UNDECIDED : undefined),
    (table) => reading.refused.filter((one) => one.table === table).map(({ row }) => row),
  )
  const sections = reading.sections.map(({ title }) => title).join('　') || '没有读到'
  const lines = [paint(path, 'bold'), `  ${head.join('　')}`, '', ...tables, '', `  章节：${sections}`]
  const bySums = reading.cells.filter(({ sure }) => sure === 'sums').length
  const counts = [`读出 ${reading.cells.length} 格`, ...(bySums > 0 ? [`其中 ${bySums} 格靠合计关系判定`] : [])]
  lines.push(`  ${counts.join('，')}。${legend(tables.join('\n'))}`)
  if (reading.refused.length > 0) {
    lines.push(paint(`  ${reading.refused.length} 格看到了但无法判定：`, 'yellow'))
    for (const { table: name, row, column, at, printed, reason } of reading.refused) {
      const label = `${labelOfRow(form, name, row)}·${labelOfColumn(form, name, row, column)}`
      lines.push(`    ${label}　${spotLabel(at, reading)}“${printed}”：${reason}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function legend(drawn: string): string {
  const signs = [
    [ABSENT, '文中没有'],
    [BLANK, '印为空白'],
    [UNDECIDED, '无法判定'],
  ].filter(([sign]) => drawn.includes(sign!))
  return signs.length === 0 ? '' : `（${signs.map(([sign, words]) => `${sign} ${words}`).join('，')}）`
}

import type { Finding } from '../../check/finding.ts'
import { formOf, labelOfColumn, labelOfRow } from '../../places.ts'
import type { Gap, RolledUp } from '../../rollup/roll-up.ts'
import type { NamedReport } from '../input/reports.ts'
import { painter } from '../terminal/paint.ts'
import { table } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { figureTables } from './figure-tables.ts'

export interface RollupResult {
  bodies: readonly NamedReport[]
  sums: RolledUp
  parent: NamedReport | null
  /** Cells of the parent that are not the sum. */
  mismatches: readonly Finding[]
}

/** One object: the sums as a report, and beside them what they were made of and what does not match. */
export function rollupToJson({ bodies, sums, parent, mismatches }: RollupResult): string {
  return `${JSON.stringify({
    ...sums.report,
    bodies: bodies.map(({ path, report: { agency, year, edition } }) => ({ path, agency, year, edition })),
    gaps: sums.gaps,
    ...(parent ? { parent: { path: parent.path, agency: parent.report.agency }, mismatches } : {}),
  })}\n`
}

/** For the screen: the bodies, the sums as tables, the cells without a sum, and what the report above says otherwise. */
export function rollupToText(
  { bodies, sums, parent, mismatches }: RollupResult,
  { colour }: Pick<Terminal, 'colour'>,
): string {
  const paint = painter(colour)
  const { report, gaps } = sums
  const lines = [paint(`${report.year ?? ''}年　${bodies.length} 个单位汇总`, 'bold')]
  lines.push(...bodies.map(({ path, report: { agency } }) => `  ${agency ?? '（未读出机关名称）'}　${path}`), '')
  lines.push(...figureTables(report, () => undefined))
  const unknown = gaps.filter(({ kind }) => kind === 'absent')
  const blank = gaps.filter(({ kind }) => kind === 'blank')
  if (unknown.length > 0)
    lines.push('', paint('  总数无从知道的格（有单位没有这个数）', 'yellow'), ...gapLines(unknown, report))
  if (blank.length > 0) lines.push('', '  有单位填空白、按 0 计的格', ...gapLines(blank, report))
  if (parent) {
    const name = parent.report.agency ?? parent.path
    lines.push('')
    if (mismatches.length === 0) lines.push(paint(`  ${name}的报告与各单位之和一致。`, 'green'))
    else {
      lines.push(paint(`  ${name}的报告有 ${mismatches.length} 格与各单位之和不一致`, 'red', 'bold'))
      const rows = mismatches.map(({ place, left, right }) => [
        place.label,
        String(left ?? '空'),
        String(right ?? ''),
        differenceOf(left, right),
      ])
      const heads = [
        { head: '单元格' },
        ...['上级', '各单位之和', '相差'].map((head) => ({ head, align: 'right' as const })),
      ]
      lines.push(...table(heads, rows).map((line) => `  ${line}`))
    }
  }
  return `${lines.join('\n')}\n`
}

function differenceOf(left: Finding['left'], right: Finding['right']): string {
  if (typeof left !== 'number' || typeof right !== 'number') return ''
  return left > right ? `+${left - right}` : String(left - right)
}

/** Cells with the same bodies behind them are said in one line: a body with a cut report lacks many. */
function gapLines(gaps: readonly Gap[], report: RolledUp['report']): string[] {
  const form = formOf(report)
  const byBodies = new Map<string, string[]>()
  for (const { table: name, row, column, agencies } of gaps) {
    const key = agencies.join('、')
    const label = `${labelOfRow(form, name, row)}·${labelOfColumn(form, name, row, column)}`
    byBodies.set(key, [...(byBodies.get(key) ?? []), label])
  }
  return [...byBodies].map(([bodies, cells]) => {
    const shown = cells.slice(0, 3).join('，')
    return `    ${bodies}：${shown}${cells.length > 3 ? `等 ${cells.length} 格` : ''}`
  })
}

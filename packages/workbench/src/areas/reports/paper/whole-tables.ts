import { type AnnualReport, type Cell, LOCAL_TABLES } from 'nianbao/model'

/** The report with every row of the forms of some local tables, so that rows nobody has entered can be. */
export function withWholeTables(report: AnnualReport, names: readonly string[]): AnnualReport {
  if (names.length === 0) return report
  const others = report.localTables.filter(({ name }) => !names.includes(name))
  const whole = LOCAL_TABLES.filter(({ name }) => names.includes(name)).map((form) => {
    const own = report.localTables.find(({ name }) => name === form.name)
    const rows: Record<string, Cell> = { ...own?.rows }
    for (const { key } of form.rows) if (key !== null) rows[key] ??= null
    return { ...own, name: form.name, rows }
  })
  return { ...report, localTables: [...others, ...whole] }
}

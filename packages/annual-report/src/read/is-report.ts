import type { Reading } from './reading.ts'

/**
 * Whether a document that was read holds an annual report, or at least a part of one: a table of its forms, two of its
 * sections, or its title.
 */
export function isReport(reading: Reading): boolean {
  const { table2, table3, table4, localTables, refused, sections, pictured, title } = reading
  if (table2 || table3 || table4 || localTables.length > 0 || refused.length > 0 || (pictured?.length ?? 0) > 0)
    return true
  return sections.length >= 2 || (title ?? []).some((line) => /年度报告|年报/.test(line))
}

import { isUnread, type UnreadFile } from '../../examine/checked.ts'
import type { ReadFile } from '../input/read-files.ts'

/**
 * One line for a file: the report's fields, where its cells were read, those
 * refused, and its sections. A file nobody could read has the fields too, empty, and says why.
 */
export function readingToJson(file: ReadFile | UnreadFile): string {
  const { document, path } = file
  if (isUnread(file)) return JSON.stringify({ document, path, ...NOTHING, unreadable: file.unreadable })
  const { edition, year, agency, table2, table3, table4, localTables, cells, refused, preface, sections, format } =
    file.reading
  const { title, printedRows, pictured, notApplicable } = file.reading
  return JSON.stringify({
    document,
    path,
    format,
    edition,
    year,
    agency,
    table2,
    table3,
    table4,
    localTables,
    cells,
    refused,
    title,
    preface,
    sections,
    printedRows,
    pictured,
    notApplicable,
  })
}

const NOTHING = {
  edition: null,
  year: null,
  agency: null,
  table2: null,
  table3: null,
  table4: null,
  localTables: [],
  cells: [],
  refused: [],
  sections: [],
}

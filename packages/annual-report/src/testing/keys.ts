import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ReportAsRead } from '../report.ts'

/** Real reports with answer keys lie beside the project where somebody has put them; they are not part of it. */
const FOLDER = new URL('../../../../../shared/reports/', import.meta.url)

export const KEYS_ABSENT = existsSync(new URL('key/', FOLDER))
  ? null
  : 'needs the collection of real reports in ../shared/reports, which is not there'

/** What a key says beside the report itself. */
export interface Key extends ReportAsRead {
  name: string
  document: string
  recoverable: 'full' | 'hard' | 'partial' | 'no'
  table3Partial?: boolean
  reportErrors?: string[]
  narrativeErrors?: string[]
  knownProblems?: { id: string; category: string; where: string; quotes: string[]; rows?: string[] }[]
}

/** Every key of the collection, as a report without texts. */
export function keys(): Key[] {
  if (KEYS_ABSENT) return []
  return readdirSync(new URL('key/', FOLDER))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const key = JSON.parse(readFileSync(new URL(`key/${file}`, FOLDER), 'utf8'))
      return { localTables: [], sections: [], ...key, name: file.replace('.json', '') }
    })
}

/** The text of the document behind a key. */
export function documentOf(key: Key): string {
  return readFileSync(new URL(key.document, FOLDER), 'utf8')
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../check/index.ts'
import { readDocument } from '../read/open.ts'
import type { Reading } from '../read/reading.ts'
import { Unreadable } from '../read/unreadable.ts'
import type { AnswerKey, Label } from './answer-key.ts'
import { cellsOf } from './cells.ts'
import { type CellGrade, gradeCells } from './grade-cells.ts'
import { type FindingGrade, gradeFindings } from './grade-findings.ts'

export interface DocumentScore {
  document: string
  recoverable: AnswerKey['recoverable']
  cells: CellGrade
  /** Whether the form, the year and the agency were read as the key has them. */
  edition: boolean
  year: boolean
  agency: boolean
  /** The sentence with which the whole document was refused. */
  refused: string | null
  /** Only where labels were given. */
  findings: FindingGrade | null
  milliseconds: number
}

/** Reads every document of a folder that has a key, and grades the readings. Labels make it grade findings as well. */
export async function scoreFolder(
  folder: string,
  labels: readonly Label[] | null,
  each: (score: DocumentScore) => void = () => {},
): Promise<DocumentScore[]> {
  const files = readdirSync(folder).sort()
  const scores: DocumentScore[] = []
  for (const name of readdirSync(join(folder, 'key')).sort()) {
    if (!name.endsWith('.json')) continue
    const key = JSON.parse(readFileSync(join(folder, 'key', name), 'utf8')) as AnswerKey
    const stem = name.replace(/\.json$/, '')
    const file = files.find((one) => one === key.document) ?? files.find((one) => one.replace(/\.[^.]+$/, '') === stem)
    if (!file) throw new Error(`no document for key/${name}`)
    const score = await scoreDocument(
      readFileSync(join(folder, file)),
      file,
      key,
      labels?.filter(({ document }) => document === file) ?? null,
    )
    scores.push(score)
    each(score)
  }
  return scores
}

/** Grades one document. One that is refused as a whole counts as so many refused cells; any other error is thrown on. */
export async function scoreDocument(
  bytes: Uint8Array,
  document: string,
  key: AnswerKey,
  labels: readonly Label[] | null,
): Promise<DocumentScore> {
  const start = performance.now()
  const reading = await readDocument(bytes, document).catch((error: unknown) => {
    if (error instanceof Unreadable) return error
    throw new Error(`${document} cannot be scored`, { cause: error })
  })
  const milliseconds = performance.now() - start
  if (reading instanceof Unreadable) {
    return {
      document,
      recoverable: key.recoverable,
      cells: gradeCells(key, refusedWhole(key)),
      edition: false,
      year: false,
      agency: false,
      refused: reading.message,
      findings: labels ? gradeFindings(labels, []) : null,
      milliseconds,
    }
  }
  return {
    document,
    recoverable: key.recoverable,
    cells: gradeCells(key, reading),
    edition: reading.edition === key.edition,
    year: reading.year === key.year,
    agency: plain(reading.agency) === plain(key.agency),
    refused: null,
    findings: labels ? gradeFindings(labels, check(reading)) : null,
    milliseconds,
  }
}

const plain = (agency: string | null) => agency?.normalize('NFKC').replaceAll(/\s/g, '') ?? null

function refusedWhole(key: AnswerKey): Parameters<typeof gradeCells>[1] {
  const refused = [...cellsOf(key).keys()].map((name): Reading['refused'][number] => {
    const [table, row, column] = name.split(' ') as [string, string, string]
    return { table, row, column, at: {}, printed: '', reason: '' }
  })
  return { table2: null, table3: null, table4: null, localTables: [], refused }
}

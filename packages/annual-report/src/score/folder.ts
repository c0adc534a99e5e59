import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../check/finding.ts'
import { check } from '../check/index.ts'
import { contextsOf } from '../examine/contexts.ts'
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

/**
 * Reads every document of a folder that has a key, and grades the readings. Labels make it grade findings as well; each
 * report is then checked beside the others, as the command checks the files of one run.
 */
export async function scoreFolder(folder: string, labels: readonly Label[] | null): Promise<DocumentScore[]> {
  const files = readdirSync(folder).sort()
  const documents: Document[] = []
  for (const name of readdirSync(join(folder, 'key')).sort()) {
    if (!name.endsWith('.json')) continue
    const key = JSON.parse(readFileSync(join(folder, 'key', name), 'utf8')) as AnswerKey
    const stem = name.replace(/\.json$/, '')
    const file = files.find((one) => one === key.document) ?? files.find((one) => one.replace(/\.[^.]+$/, '') === stem)
    if (!file) throw new Error(`no document for key/${name}`)
    documents.push({ file, key, ...(await readOne(readFileSync(join(folder, file)), file)) })
  }
  const findings = labels ? findingsOf(documents.map(({ reading }) => reading)) : null
  return documents.map((document) => {
    const own = labels?.filter((label) => label.document === document.file)
    return { ...score(document), findings: own ? gradeFindings(own, findings?.get(document.reading) ?? []) : null }
  })
}

interface Document {
  file: string
  key: AnswerKey
  reading: Reading | Unreadable
  milliseconds: number
}

/** A document that is refused as a whole gives its refusal; any other error is thrown on, with the document's name. */
async function readOne(bytes: Uint8Array, file: string): Promise<Pick<Document, 'reading' | 'milliseconds'>> {
  const start = performance.now()
  const reading = await readDocument(bytes, file).catch((error: unknown) => {
    if (error instanceof Unreadable) return error
    throw new Error(`${file} cannot be scored`, { cause: error })
  })
  return { reading, milliseconds: performance.now() - start }
}

function findingsOf(readings: readonly (Reading | Unreadable)[]): Map<Reading | Unreadable, Finding[]> {
  const read = readings.filter((reading): reading is Reading => !(reading instanceof Unreadable))
  const contexts = contextsOf(read)
  return new Map(read.map((reading, index) => [reading, check(reading, contexts[index])]))
}

/** Grades one reading; a refusal counts as so many refused cells. */
export function score({ file, key, reading, milliseconds }: Document): DocumentScore {
  const refused = reading instanceof Unreadable
  return {
    document: file,
    recoverable: key.recoverable,
    cells: gradeCells(key, refused ? refusedWhole(key) : reading),
    edition: !refused && reading.edition === key.edition,
    year: !refused && reading.year === key.year,
    agency: !refused && plain(reading.agency) === plain(key.agency),
    refused: refused ? reading.message : null,
    findings: null,
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

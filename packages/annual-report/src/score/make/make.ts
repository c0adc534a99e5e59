import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from './compose.ts'
import { CELL_DAMAGES } from './damage/cells.ts'
import { LINE_DAMAGES } from './damage/lines.ts'
import type { MadeDocument } from './document.ts'
import { drawFigures } from './figures.ts'
import { drawHabits, traitsOf } from './habits.ts'
import { DOCX_LAYOUTS, toDocx } from './layouts/docx.ts'
import { HTML_LAYOUTS, toHtml } from './layouts/html.ts'
import { drawPaper } from './layouts/paper.ts'
import { toPrint } from './layouts/print.ts'
import { convertDocx, copyPage, pathOf, pdfToText, printPage, type SavedAs } from './layouts/programs.ts'
import { TEXT_LAYOUTS, toTextLines } from './layouts/text.ts'
import { toTypstPdf } from './layouts/typst.ts'
import { Random } from './random.ts'
import { draftTexts, joined } from './texts/texts.ts'

/** A document of our own making in its folder, and what was done to it. */
export interface Made {
  name: string
  file: string
  layout: string
  damages: string[]
  traits: string[]
}

export type Family = 'text' | 'html' | 'docx' | 'pdf' | 'converted'

export interface MakeOptions {
  seed: number
  count: number
  /** Which families of formats; those that need a program that is missing are left out. */
  families?: readonly Family[]
  /** Share of documents that are damaged. */
  damaged?: number
}

interface Job extends Made {
  document: MadeDocument
  bytes: Uint8Array | null
}

/**
 * Fills a folder with documents and keys: invented reports in all layouts, most of them damaged. The same seed and count
 * make the same documents. Gives back what was made, one entry a document.
 */
export async function makeFolder(folder: string, options: MakeOptions): Promise<Made[]> {
  const jobs: Job[] = []
  const office: ForOffice = new Map()
  for (let index = 0; index < options.count; index++) {
    const random = new Random(options.seed * 1_000_003 + index)
    jobs.push(await makeOne(random, `made-${String(index + 1).padStart(4, '0')}`, options, office))
  }
  finishOffice(jobs, office)
  mkdirSync(join(folder, 'key'), { recursive: true })
  const made = jobs.flatMap(({ document, bytes, ...job }): Made[] => {
    if (!bytes) return []
    writeFileSync(join(folder, job.file), bytes)
    writeFileSync(
      join(folder, 'key', `${job.name}.json`),
      JSON.stringify({ ...document.key, document: job.file }, null, 1),
    )
    return [job]
  })
  writeFileSync(join(folder, 'made.json'), JSON.stringify(made, null, 1))
  return made
}

/** An invented report with one office's habits, before any damage. */
export function inventDocument(random: Random): MadeDocument {
  const figures = drawFigures(random)
  const habits = drawHabits(random)
  const texts = joined(draftTexts(random, figures))
  return { ...compose(random, figures, texts, habits), traits: traitsOf(habits) }
}

async function makeOne(
  random: Random,
  name: string,
  { families = ['text', 'text', 'html', 'docx', 'pdf', 'converted'], damaged = 0.7 }: MakeOptions,
  office: ForOffice,
): Promise<Job> {
  const document = inventDocument(random)
  const damages: string[] = []
  if (random.chance(damaged)) {
    for (const kind of random.shuffle(Object.keys(CELL_DAMAGES)).slice(0, random.int(0, 2))) {
      if (CELL_DAMAGES[kind]!(random, document)) damages.push(kind)
    }
  }
  const family = random.pick(families)
  const job = (layout: string, extension: string, bytes: Uint8Array | null): Job => ({
    name,
    file: `${name}.${extension}`,
    layout,
    damages,
    traits: document.traits,
    document,
    bytes,
  })
  if (family === 'text') {
    const layout = random.pick(TEXT_LAYOUTS)
    let lines = toTextLines(random, document, layout)
    if (random.chance(damaged)) {
      for (const kind of random.shuffle(Object.keys(LINE_DAMAGES)).slice(0, random.int(0, 2))) {
        lines = LINE_DAMAGES[kind]!(random, lines, document)
        damages.push(kind)
      }
    }
    const end = random.chance(0.1) ? '\r\n' : '\n'
    const text = lines.map((line) => line.text).join(end)
    return job(`text: ${layout}`, layout === 'markdown' ? 'md' : 'txt', new TextEncoder().encode(text))
  }
  if (family === 'html') {
    const layout = random.pick(HTML_LAYOUTS)
    return job(`html: ${layout}`, 'html', toHtml(random, document, layout))
  }
  if (family === 'docx') {
    const layout = random.pick(DOCX_LAYOUTS)
    return job(`docx: ${layout}`, 'docx', toDocx(random, document, layout))
  }
  const later: Work['later'] = (as, bytes) => void office.set(name, { as, bytes })
  const work = { random, document, job, later }
  return family === 'pdf' ? pdfJob(work) : convertedJob(work)
}

/** Word files that wait for LibreOffice, and what they become. */
type ForOffice = Map<string, { bytes: Uint8Array; as: SavedAs }>

/** A document to be written in a format other programs make. */
interface Work {
  random: Random
  document: MadeDocument
  /** What becomes of it; `bytes` null where they are not there yet, or never will be. */
  job(layout: string, extension: string, bytes: Uint8Array | null): Job
  /** Leaves a Word file to LibreOffice. */
  later(as: SavedAs, bytes: Uint8Array): void
}

async function pdfJob({ random, document, job, later }: Work): Promise<Job> {
  const by = random.pick(['office', 'office', 'typst', 'browser'] as const)
  if (by === 'typst') return job('pdf: typst', 'pdf', await toTypstPdf(random, document))
  if (by === 'browser') {
    if (!pathOf('chromium')) return job('pdf: browser', 'pdf', null)
    const { ruled, html, headAndFoot } = toPrint(random, document)
    return job(`pdf: browser, ${ruled}`, 'pdf', printPage(html, headAndFoot))
  }
  const paper = drawPaper(random)
  if (pathOf('soffice')) later('pdf', toDocx(random, document, 'footers and fields', paper))
  return job(`pdf: office, ${paper.ruled}`, 'pdf', null)
}

async function convertedJob({ random, document, job, later }: Work): Promise<Job> {
  const by = random.pick([
    'layout',
    'raw',
    'plain',
    'copied',
    'copied word page',
    'office html',
    'office text',
  ] as const)
  if (by === 'office html' || by === 'office text') {
    const as = by === 'office html' ? 'html' : 'txt'
    // LibreOffice saves deleted words along with the others: nobody could read those.
    const layouts = DOCX_LAYOUTS.filter((layout) => layout !== 'tracked changes')
    const bytes = toDocx(random, document, random.pick(layouts), drawPaper(random))
    if (pathOf('soffice')) later(as, bytes)
    return job(`${as === 'txt' ? 'text' : as}: saved by office`, as, null)
  }
  if (by === 'copied' || by === 'copied word page') {
    if (!pathOf('chromium')) return job(`text: ${by}`, 'txt', null)
    const html = new TextDecoder().decode(
      toHtml(
        random,
        document,
        by === 'copied' ? random.pick(['plain page', 'cms page', 'layout tables']) : 'word page',
      ),
    )
    return job(`text: ${by}`, 'txt', new TextEncoder().encode(copyPage(html)))
  }
  if (!pathOf('pdftotext')) return job(`text: pdftotext ${by}`, 'txt', null)
  if (random.chance(0.5)) {
    return job(
      `text: pdftotext ${by}`,
      'txt',
      new TextEncoder().encode(pdfToText(await toTypstPdf(random, document), by)),
    )
  }
  if (pathOf('soffice')) later('pdf', toDocx(random, document, 'footers and fields', drawPaper(random)))
  return job(`text: pdftotext ${by}`, 'txt', null)
}

function finishOffice(jobs: Job[], office: ForOffice): void {
  const saved = new Map<string, Uint8Array>()
  for (const as of ['pdf', 'html', 'txt'] as const) {
    const files = new Map([...office].flatMap(([name, file]) => (file.as === as ? [[name, file.bytes] as const] : [])))
    for (const [name, bytes] of convertDocx(files, as)) saved.set(name, bytes)
  }
  for (const job of jobs) {
    const bytes = saved.get(job.name)
    if (!bytes) continue
    const mode = /pdftotext (layout|raw|plain)$/.exec(job.layout)?.[1] as 'layout' | 'raw' | 'plain' | undefined
    job.bytes = mode ? new TextEncoder().encode(pdfToText(bytes, mode)) : bytes
  }
}

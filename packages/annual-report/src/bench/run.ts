/**
 * `npm run bench:nianbao`: how many reports a second one core reads, format by format, beside what the bare parser takes
 * for the same documents in the same run. `-- --write` also writes docs/benchmarks-nianbao.md; `-- --count=N` changes how
 * many documents there are. Ends with exit code 1 when a promise is not kept.
 */
import { writeFileSync } from 'node:fs'
import { arch, cpus, platform } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { check } from '../check/index.ts'
import { table } from '../cli/terminal/table.ts'
import { checkReports, type ReadReport, readReport } from '../examine/examine.ts'
import { readDocument } from '../read/open.ts'
import type { Reading } from '../read/reading.ts'
import { BARE } from './bare.ts'
import { type BenchDocument, documents, type Format } from './documents.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean' }, count: { type: 'string', default: '40' } } })
const count = Math.max(5, Number(values.count) || 40)

interface Measured {
  format: Format
  /** Milliseconds of one core a report, median. */
  read: number
  readAndCheck: number
  bare: number
}

/** Documents before the time counts: the first ones pay for compiling. */
const WARM_UP = 8

const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

/**
 * Milliseconds the work keeps its core busy. Not those on the clock: on a machine with other work to do they say more about
 * that work.
 */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.threadCpuUsage()
  await work()
  const ended = process.threadCpuUsage()
  return (ended.user - began.user + ended.system - began.system) / 1000
}

/** The kernel counts a thread's time in steps of some milliseconds: documents are timed ten at a time. */
const BLOCK = 10
const PASSES = 3

/** Reading, checking and the bare parser take turns block by block, so that what the machine does beside meets all. */
async function measure(format: Format): Promise<Measured> {
  const all = await documents(format, count)
  for (const { name, bytes } of all.slice(0, WARM_UP)) {
    await BARE[format].run(bytes)
    check(await readDocument(bytes, name))
  }
  const times = { read: [] as number[], checked: [] as number[], bare: [] as number[] }
  for (let turn = 0; turn < PASSES * Math.ceil(count / BLOCK); turn += 1) {
    const block = Array.from({ length: BLOCK }, (_, at) => all[(turn * BLOCK + at) % all.length]!)
    const readings: Reading[] = []
    const bare = await timed(async () => {
      for (const { bytes } of block) await BARE[format].run(bytes)
    })
    const read = await timed(async () => {
      for (const { name, bytes } of block) readings.push(await readDocument(bytes, name))
    })
    const checking = await timed(async () => {
      for (const reading of readings) check(reading)
    })
    times.bare.push(bare / BLOCK)
    times.read.push(read / BLOCK)
    times.checked.push((read + checking) / BLOCK)
  }
  return {
    format,
    read: middle(times.read),
    readAndCheck: middle(times.checked),
    bare: middle(times.bare),
  }
}

/**
 * Two hundred text reports from the first on, when nothing is warm: read one after the other, then checked each beside all
 * the others, as the command does with a folder.
 */
async function twoHundred(): Promise<{ read: number; check: number }> {
  const all: BenchDocument[] = await documents('text', 200)
  const reports: ReadReport[] = []
  return {
    read: await timed(async () => {
      for (const { name, bytes } of all) reports.push(await readReport(bytes, name))
    }),
    check: await timed(async () => {
      checkReports(reports)
    }),
  }
}

const cold = await twoHundred()
const coldSeconds = (cold.read + cold.check) / 1000
const coldLine = `200 text reports from a cold start, read and each checked beside the others: ${coldSeconds.toFixed(2)} s (reading ${(cold.read / 1000).toFixed(2)} s)`
const measured: Measured[] = []
for (const format of ['text', 'html', 'docx', 'pdf'] as const) measured.push(await measure(format))

const ms = (time: number) => time.toFixed(time < 10 ? 2 : 1)
const rows = measured.map(({ format, read, readAndCheck, bare }) => [
  format,
  (1000 / read).toFixed(0),
  ms(read),
  ms(readAndCheck),
  BARE[format].name,
  ms(bare),
  // Beside decoding a text, which is nothing, a ratio says nothing.
  bare < 0.1 ? '—' : (read / bare).toFixed(2),
])
const HEADS = ['format', 'reports/s', 'read ms', 'read + check ms', 'bare parser', 'bare ms', 'ratio']
process.stdout.write(
  `${table(
    HEADS.map((head, at) => ({ head, align: at === 0 || at === 4 ? 'left' : 'right' })),
    rows,
  ).join('\n')}\n\n${coldLine}\n`,
)

const of = (format: Format) => measured.find((one) => one.format === format)!
const promises: [string, boolean][] = [
  ['PDF within 1.5 × pdfjs text extraction', of('pdf').read <= 1.5 * of('pdf').bare],
  ['docx within 25 ms', of('docx').read <= 25],
  ['text within 25 ms', of('text').read <= 25],
  ['200 text reports read and checked within 5 s', coldSeconds < 5],
]
for (const [promise, kept] of promises) process.stdout.write(`${kept ? 'kept  ' : 'BROKEN'}  ${promise}\n`)
if (promises.some(([, kept]) => !kept)) process.exitCode = 1

if (values.write) {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const text = [
    '# Reading annual reports',
    '',
    `Medians of ${count} generated reports a format (about 3,900 characters, the three tables among them, in which nothing is wrong), time of one core, Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus()[0]?.model ?? 'unknown processor'}. Ratios say more than times. \`npm run bench:nianbao -- --write\` writes this page.`,
    '',
    line(HEADS),
    line(HEADS.map((_, at) => (at === 0 || at === 4 ? '---' : '---:'))),
    ...rows.map(line),
    '',
    `${coldLine}.`,
    '',
    ...promises.map(([promise, kept]) => `- ${promise}: ${kept ? 'kept' : 'not kept'}`),
    '',
  ].join('\n')
  writeFileSync(fileURLToPath(new URL('../../../../docs/benchmarks-nianbao.md', import.meta.url)), text)
}

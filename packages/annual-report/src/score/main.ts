import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Label } from './answer-key.ts'
import { type DocumentScore, scoreFolder } from './folder.ts'
import { makeFaulty } from './make/faults/make.ts'
import { type Made, makeFolder } from './make/make.ts'
import { printCells, printFindings, printGroups, printKinds, totalsOf } from './print.ts'

const HELP = `Grades the reader and the checks.

  npm run score -- DIR [--labels FILE] [--json] [--quiet]
      DIR holds documents and key/NAME.json, what a correct reading of each gives. Without --labels, the labels of the
      collection of real reports (score/labels.json) are used where they name documents of DIR.
  npm run score -- --made [--seed N] [--count N] [--families text,html,docx,pdf,converted] [--keep DIR]
      makes documents in many layouts, damages them, and grades the reading of them by layout and damage.
  npm run score -- --faults [--seed N] [--count N] [--keep DIR]
      makes sound reports and reports with one planted fault, and grades what the checks find.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    made: { type: 'boolean' },
    faults: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    families: { type: 'string' },
    keep: { type: 'string' },
    labels: { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

if (values.help || (!values.made && !values.faults && positionals.length === 0)) console.log(HELP)
else if (values.made || values.faults) await scoreMade()
else
  for (const folder of positionals) print(await scoreFolder(resolve(fromWhereCalled(folder)), labelsFor(values.labels)))

/** npm runs scripts in the project's root; a relative folder is meant from where it was typed. */
function fromWhereCalled(folder: string): string {
  return resolve(process.env.INIT_CWD ?? '.', folder)
}

function labelsFor(file: string | undefined): Label[] | null {
  const path = file ? fromWhereCalled(file) : new URL('labels.json', import.meta.url)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Label[]) : null
}

async function scoreMade(): Promise<void> {
  const folder = values.keep ? fromWhereCalled(values.keep) : mkdtempSync(join(tmpdir(), 'nianbao-made-'))
  const options = { seed: Number(values.seed), count: Number(values.count) }
  try {
    if (values.faults) {
      const labels = makeFaulty(folder, options)
      const scores = await scoreFolder(folder, labels)
      print(scores)
      if (!values.json) console.log(`\n${printKinds(scores)}`)
      return
    }
    const families = values.families?.split(',') as Parameters<typeof makeFolder>[1]['families']
    const made = await makeFolder(folder, { ...options, families })
    const scores = await scoreFolder(folder, null)
    print(scores)
    if (!values.json) {
      console.log(`\n${byGroup('layouts', made, scores, ({ layout }) => [layout])}`)
      console.log(`\n${byGroup('damages', made, scores, ({ damages }) => (damages.length > 0 ? damages : ['none']))}`)
      console.log(`\n${byGroup('habits', made, scores, ({ traits }) => traits)}`)
    }
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true })
  }
}

function byGroup(
  title: string,
  made: readonly Made[],
  scores: readonly DocumentScore[],
  of: (one: Made) => string[],
): string {
  const groups = new Map<string, DocumentScore[]>()
  for (const one of made)
    for (const name of of(one)) {
      const score = scores.find(({ document }) => document === one.file)
      if (score) groups.set(name, [...(groups.get(name) ?? []), score])
    }
  return printGroups(title, groups)
}

function print(scores: readonly DocumentScore[]): void {
  if (values.json) {
    console.log(JSON.stringify({ totals: totalsOf(scores), documents: scores }, null, 1))
    return
  }
  console.log(printCells(scores, { quiet: values.quiet }))
  if (scores.some(({ findings }) => findings)) console.log(`\n${printFindings(scores)}`)
}

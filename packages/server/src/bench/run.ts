import { parseArgs } from 'node:util'
import { applications } from './applications.ts'
import type { Compared } from './compare.ts'
import { casePages } from './pages.ts'
import { publish, tableOf } from './publish.ts'
import { oneReport } from './report.ts'

/** The parts by the name they are asked for. */
const parts: Record<string, () => Promise<Compared[]>> = {
  applications: async () => [await applications()],
  pages: casePages,
  report: async () => [await oneReport()],
}

// `npm run bench [-- PART…] [--publish]`: all parts when none is named; `--publish` writes docs/benchmarks.md.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { publish: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !parts[name])
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.\n`)
  process.exit(1)
}
const chosen = positionals.length > 0 ? positionals : Object.keys(parts)
const results: Compared[] = []
for (const name of chosen) {
  process.stdout.write(`${name} …\n`)
  results.push(...(await parts[name]!()))
}
process.stdout.write(`\n${tableOf(results)}\n`)
if (values.publish) {
  if (chosen.length < Object.keys(parts).length) throw new Error('only a run of all parts is published')
  publish(results)
}
process.exit(0)

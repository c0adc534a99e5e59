/**
 * All there is to check, one stage after the other: types, lint, unit tests, HTTP tests on a real PostgreSQL, journeys in
 * a real browser. The last line says how many passed, failed and were skipped; a stage that cannot run has failed.
 *
 * `--only=unit,http` runs just these.
 */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { provide } from './test/needs.mjs'
import { run } from './test/run.mjs'
import { lastLine, summary } from './test/summary.mjs'
import { countTests } from './test/vitest-report.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => process.stdout.write(`${line}\n`)

/** A check that is one program: it passes or fails as one. */
const checks = { types: ['tsc', '-b'], lint: ['biome', 'check', '--error-on-warnings', '.'] }
const projects = ['unit', 'http', 'journeys']
const stages = [...Object.keys(checks), ...projects]

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = only ? only.split(',') : stages
const unknown = chosen.filter((name) => !stages.includes(name))
if (unknown.length > 0) {
  say(`There is no stage ${unknown.join(', ')}. The stages are ${stages.join(', ')}.`)
  process.exit(1)
}

const missing = projects.some((name) => chosen.includes(name)) ? provide(say) : []
for (const reason of missing) say(`Note: ${reason}.`)

const results = []
for (const name of stages.filter((stage) => chosen.includes(stage))) {
  say(`\n── ${name}`)
  const began = Date.now()
  const counts = name in checks ? await runCheck(checks[name]) : await runProject(name)
  results.push({ name, seconds: (Date.now() - began) / 1000, ...counts })
}

say(`\n${summary(results, missing)}`)
say(lastLine(results))
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0

async function runCheck(command) {
  const status = await run(root, command)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, failures: [] }
}

async function runProject(name) {
  const report = join(tmpdir(), `yangguang-${name}-${process.pid}.json`)
  const status = await run(root, [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=./scripts/test/skips.mjs',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  try {
    return countTests(JSON.parse(readFileSync(report, 'utf8')), status)
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${name}: the tests could not be run`] }
  } finally {
    rmSync(report, { force: true })
  }
}

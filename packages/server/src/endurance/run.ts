import { parseArgs } from 'node:util'
import { killSeries } from './series.ts'

// `npm run endurance [-- ROUNDS]`: the long series of kills; ends with 1 when anything was lost or left by half.
const { positionals } = parseArgs({ allowPositionals: true })
const rounds = Number(positionals[0] ?? 50)
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('Usage: npm run endurance [-- ROUNDS], 50 when left out.\n')
  process.exit(1)
}

const say = (line: string) => process.stdout.write(`${line}\n`)
let at = 0
// What is broken stays broken: each fault is told once.
const told = new Set<string>()
const done = await killSeries(rounds, ({ victim, after, cutOff, firstPageAfter, found }) => {
  const { requests, events, files, auditLines, faults } = found
  const stock = `${requests} requests, ${events} events, ${files} files, ${auditLines} audit lines`
  say(
    `${String(++at).padStart(3)}  ${victim.padEnd(20)} after ${String(after).padStart(4)} ms, ${String(cutOff).padStart(2)} cut off; first page after ${String(firstPageAfter).padStart(4)} ms; ${stock}; ${faults.length} faults`,
  )
  for (const fault of faults) if (!told.has(fault)) say(`     ${fault}`)
  for (const fault of faults) told.add(fault)
})

const faults = told.size
const waits = done.map(({ firstPageAfter }) => firstPageAfter).sort((a, b) => a - b)
const cutOff = done.reduce((sum, round) => sum + round.cutOff, 0)
say('')
say(
  `${rounds} kills, ${cutOff} acts cut off, ${faults} faults; first page after ${waits[waits.length >> 1]} ms (median), ${waits.at(-1)} ms (longest)`,
)
process.exitCode = faults > 0 ? 1 : 0

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openInstallation } from '../testing/open-installation.ts'
import { type Inspected, inspect } from './inspect.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { askAgain, startLoad } from './load.ts'
import { layDownOffice } from './office.ts'
import { type Program, startProgram, type Victim } from './program.ts'

/** One kill and what was found after it. */
export interface Round {
  victim: Victim
  /** Milliseconds of load from its first answer to the blow. */
  after: number
  /** Acts whose answer the kill cut off. */
  cutOff: number
  /** Milliseconds until the next start showed its first page. */
  firstPageAfter: number
  found: Inspected
}

const SHORTEST_LOAD_MS = 150
const LONGEST_LOAD_MS = 1_500

/**
 * Kills the real program `rounds` times at random moments under load, its PostgreSQL too every other time, and inspects
 * what is left each time. `told` hears of every round. The folder it works in is gone afterwards.
 */
export async function killSeries(rounds: number, told: (round: Round) => void = () => {}): Promise<Round[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yangguang-endurance-'))
  const ledger = newLedger()
  const done: Round[] = []
  let program: Program | undefined
  try {
    const desks = await layDownOffice(dataDir)
    program = await startProgram(dataDir)
    for (let at = 0; at < rounds; at++) {
      const victim: Victim = at % 2 === 0 ? 'program' : 'program and database'
      const after = Math.round(SHORTEST_LOAD_MS + Math.random() * (LONGEST_LOAD_MS - SHORTEST_LOAD_MS))
      const load = startLoad(program.url, desks, ledger)
      // A slow machine may need all that time to answer at all, and then there would be nothing to lose.
      await load.begun
      await pause(after)
      load.expectDeath()
      await program.kill(victim)
      await load.over
      const cutOff = ledger.unanswered.length
      program = await startProgram(dataDir)
      await askAgain(program.url, ledger)
      const found = await inspectBeside(dataDir, ledger)
      const round = { victim, after, cutOff, firstPageAfter: Math.round(program.firstPageAfter), found }
      done.push(round)
      told(round)
    }
    return done
  } finally {
    await program?.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function inspectBeside(dataDir: string, ledger: Ledger): Promise<Inspected> {
  const scope = await openInstallation(dataDir, { beside: true })
  try {
    return await inspect(scope, ledger)
  } finally {
    await scope.database.close()
  }
}

import { randomInt } from 'node:crypto'
import autocannon from 'autocannon'
import { v4 as newKey } from 'uuid'
import { typedByPerson } from '../areas/applying/testing/typed.ts'
import { recordInstallation } from '../installation.ts'
import { anAgency } from '../testing/builders.ts'
import { type Compared, compare } from './compare.ts'
import { openGround, serve } from './ground.ts'
import { writePgbench } from './pgbench.ts'

/** Bodies of a city that people apply to; each has an audit chain of its own. */
const AGENCIES = 16
const CLIENTS = 8
const SECONDS = 10
const ROUNDS = 3

const somewhere = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

/**
 * Applications from the form of the portal, received and stored durably (row, sealed applicant, event, audit line), against pgbench
 * putting the same rows into the same tables with as many statements and clients.
 */
export async function applications(): Promise<Compared> {
  const ground = await openGround()
  const { database } = ground
  try {
    await recordInstallation(database.db, { kind: 'office', finished: true })
    const slugs: string[] = []
    for (let made = 0; made < AGENCIES; made++) slugs.push((await anAgency(ground)).slug)
    const ours = await serve('serve-ours.ts', ground.dataDir)
    const count = async () =>
      (await database.pool.query('select count(*) as count from request')).rows[0].count as number

    async function apply(seconds: number): Promise<number> {
      const before = await count()
      const began = performance.now()
      const run = autocannon({
        url: ours.url,
        connections: CLIENTS,
        duration: seconds,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => ({
              ...request,
              path: `/${slugs[randomInt(AGENCIES)]}/apply/person`,
              headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': somewhere() },
              body: new URLSearchParams({ ...typedByPerson, formKey: newKey(), do: 'submit' }).toString(),
            }),
          },
        ],
      })
      const result = await run
      const passed = (performance.now() - began) / 1_000
      if (result['3xx'] !== result.requests.total)
        throw new Error(`not every application was received: ${result.non2xx}`)
      const stored = (await count()) - before
      if (stored < result['3xx']) throw new Error(`${result['3xx']} were acknowledged and ${stored} are stored`)
      return stored / passed
    }

    try {
      await apply(5)
      const bench = await writePgbench(ground, { clients: CLIENTS, seconds: SECONDS })
      return await compare(
        {
          what: `an application accepted and stored, ${CLIENTS} at a time`,
          against: `pgbench, the same rows in ${bench.statements} statements`,
          unit: '/s',
        },
        { ours: () => apply(SECONDS), reference: () => bench.run() },
        { rounds: ROUNDS, atLeast: 0.5 },
      )
    } finally {
      await ours.stop()
    }
  } finally {
    await ground.close()
  }
}

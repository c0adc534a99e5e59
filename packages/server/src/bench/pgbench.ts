import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchGround } from './ground.ts'

const execute = promisify(execFile)

/** Debian's pgbench, the newest there is. Throws with what to install. */
export function findPgbench(): string {
  const versions = '/usr/lib/postgresql'
  const found = (existsSync(versions) ? readdirSync(versions) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin', 'pgbench'))
    .find((path) => existsSync(path))
  if (!found) throw new Error('pgbench is not installed (on Debian: apt-get install postgresql-contrib)')
  return found
}

const CHAIN = '0'.repeat(64)

/**
 * A pgbench script that stores what one application of the ground became, taken from its rows as they are: a transaction of the
 * same statements in the same order, with new keys each time.
 */
export async function writePgbench(ground: BenchGround, { clients, seconds }: { clients: number; seconds: number }) {
  const { pool, url } = ground.database
  const literals = async (table: string, own: Record<string, string>) => {
    const { rows: columns } = await pool.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    )
    const names = columns.map(({ name }) => name)
    const sample = table === 'request' ? 'id' : table === 'audit_line' ? 'subject_id::uuid' : 'request_id'
    const { rows } = await pool.query(
      `select ${names.map((name) => `quote_nullable(${name}::text) as "${name}"`).join(', ')} from ${table}
       where ${sample} = (select id from request order by id desc limit 1)`,
    )
    return { names: names.join(', '), values: names.map((name) => own[name] ?? rows[0][name]).join(', ') }
  }
  const agency = `(select id from agency where slug = (array[${(await slugsOf(ground)).map((slug) => `'${slug}'`).join(',')}])[:n])`
  const key = { request_id: ':id::uuid' }
  const request = await literals('request', {
    id: 'gen_random_uuid()',
    agency_id: agency,
    receipt_number: 'gen_random_uuid()::text',
    submission_key: 'gen_random_uuid()::text',
  })
  const applicant = await literals('applicant', key)
  const event = await literals('request_event', key)
  const line = await literals('audit_line', { agency_id: agency, seq: ':seq + 1', subject_id: ':id::text' })
  const statements = [
    'begin;',
    `insert into request (${request.names}) values (${request.values}) on conflict (submission_key) do nothing returning id \\gset`,
    `insert into applicant (${applicant.names}) values (${applicant.values});`,
    `insert into request_event (${event.names}) values (${event.values});`,
    `insert into audit_head (agency_id, seq, hash) values (${agency}, 0, '${CHAIN}') on conflict (agency_id) do update set seq = audit_head.seq returning seq, hash \\gset`,
    `insert into audit_line (${line.names}) values (${line.values});`,
    `update audit_head set seq = :seq + 1, hash = '${CHAIN}' where agency_id = ${agency};`,
    'commit;',
  ]
  const script = join(ground.dataDir, 'application.pgbench')
  await writeFile(script, [`\\set n random(1, ${(await slugsOf(ground)).length})`, ...statements].join('\n'))

  const program = findPgbench()
  return {
    statements: statements.length,
    /** Transactions a second. */
    async run(): Promise<number> {
      const options = ['--no-vacuum', `--client=${clients}`, '--jobs=2', `--time=${seconds}`, '--protocol=extended']
      const { stdout } = await execute(program, [...options, `--file=${script}`, url])
      const speed = /tps = ([\d.]+) \(without/.exec(stdout)?.[1]
      if (!speed || !/failed transactions: 0/.test(stdout)) throw new Error(`pgbench failed: ${stdout}`)
      return Number(speed)
    },
  }
}

async function slugsOf({ database }: BenchGround): Promise<string[]> {
  const { rows } = await database.pool.query<{ slug: string }>('select slug from agency order by slug')
  return rows.map(({ slug }) => slug)
}

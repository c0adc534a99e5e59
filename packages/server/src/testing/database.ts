import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '../database/open.ts'
import { onDatabase } from './on-database.ts'
import { whenDone } from './when-done.ts'

/**
 * A database of one's own for a test file, migrated and without rows, dropped when the file is done. Call it in
 * `beforeAll`, or once at the top of the file with `await`.
 */
export async function freshDatabase(): Promise<Database> {
  return databaseFrom(`template ${inject('testTemplate')}`)
}

/** The same without any table, for tests about migrating and restoring. */
export async function emptyDatabase(): Promise<Database> {
  return databaseFrom('')
}

async function databaseFrom(template: string): Promise<Database> {
  const serverUrl = inject('testServerUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(serverUrl, `create database ${name} ${template}`)
  const database = connect(onDatabase(serverUrl, name))
  whenDone(async () => {
    await database.close()
    await onServer(serverUrl, `drop database if exists ${name} with (force)`)
  })
  return database
}

/** Another worker may be copying the same template this moment; PostgreSQL then says the template is in use. */
async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(statement)
        return
      } catch (error) {
        if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error
        await new Promise((resume) => setTimeout(resume, 50))
      }
    }
  } finally {
    await client.end()
  }
}

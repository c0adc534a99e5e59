import type { z } from 'zod'
import type { Scope } from '../scope.ts'

/**
 * Work that is done because of the time or because somebody asked, outside of any request. Declared in its area's `jobs.ts`
 * and listed in `all-jobs.ts`. A handler may run twice (a process can die between work and receipt): it has to be one
 * for which that makes no difference.
 */
export interface Job<Schema extends z.ZodType = z.ZodType> {
  /** Verb and object, unique: `export-audit-heads`. */
  name: string
  /** What its payload has to be; checked before the handler is called. */
  schema: Schema
  /** Five cron fields in China standard time; null: only when sent. */
  schedule: string | null
  handle(scope: Scope, payload: z.infer<Schema>): Promise<void>
}

/** Keeps the payload's type between schema and handler. */
export const job = <Schema extends z.ZodType>(declared: Job<Schema>): Job => declared as unknown as Job

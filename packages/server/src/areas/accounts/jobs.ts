import { lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { session } from '../../database/schema/index.ts'
import { job } from '../../jobs/job.ts'
import { securityPolicy } from './security-policy.ts'

export const accountJobs = [
  job({
    name: 'delete-expired-sessions',
    schema: z.object({}),
    schedule: '*/15 * * * *',
    async handle(scope) {
      const now = scope.time.now()
      const { idleMinutes } = await securityPolicy(scope)
      const idleSince = new Date(now.getTime() - idleMinutes * 60_000)
      // They open nothing any more; kept rows would only tell when people worked.
      const deleted = await scope.database.db
        .delete(session)
        .where(or(lt(session.expiresAt, now), lt(session.lastSeenAt, idleSince)))
        .returning({ staffId: session.staffId })
      scope.log.info({ sessions: deleted.length }, 'expired sessions deleted')
    },
  }),
]

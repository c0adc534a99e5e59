import { z } from 'zod'
import { job } from '../../jobs/job.ts'
import { attemptLimits } from './actions/open-by-receipt.ts'
import { deleteAttemptsBefore } from './store.ts'

export const followingJobs = [
  job({
    name: 'drop-follow-attempts',
    schema: z.object({}),
    schedule: '40 * * * *',
    async handle(scope) {
      const before = new Date(scope.time.now().getTime() - attemptLimits.minutes * 60_000)
      const attempts = await deleteAttemptsBefore(scope.database.db, before)
      scope.log.info({ attempts }, 'old tries to open a request dropped')
    },
  }),
]

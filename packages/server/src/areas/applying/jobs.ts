import { z } from 'zod'
import { job } from '../../jobs/job.ts'
import { deleteUploadsBefore } from './store.ts'

/** How long files wait for their form to be submitted. */
export const KEPT_HOURS = 24

export const applyingJobs = [
  job({
    name: 'drop-form-uploads',
    schema: z.object({}),
    schedule: '20 * * * *',
    async handle(scope) {
      const before = new Date(scope.time.now().getTime() - KEPT_HOURS * 3_600_000)
      const files = await deleteUploadsBefore(scope, before)
      scope.log.info({ files }, 'files of forms that were not submitted dropped')
    },
  }),
]

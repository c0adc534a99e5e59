import { z } from 'zod'
import { job } from '../../jobs/job.ts'
import { exportHeads } from './exported-heads.ts'

export const auditJobs = [
  job({
    name: 'export-audit-heads',
    schema: z.object({}),
    schedule: '10 0 * * *',
    async handle(scope) {
      const { path, written, chains } = await exportHeads(scope)
      scope.log.info({ path, written, chains }, 'audit heads exported')
    },
  }),
]

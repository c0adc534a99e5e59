import { accountJobs } from '../areas/accounts/jobs.ts'
import { applyingJobs } from '../areas/applying/jobs.ts'
import { auditJobs } from '../areas/audit/jobs.ts'
import { followingJobs } from '../areas/following/jobs.ts'
import type { Job } from './job.ts'

/** Every job of the platform. A job that is not listed here does not run. */
export const allJobs: readonly Job[] = [...accountJobs, ...applyingJobs, ...auditJobs, ...followingJobs]

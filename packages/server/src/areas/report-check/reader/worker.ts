import { parentPort } from 'node:worker_threads'
import { checkFiles } from './check-files.ts'
import type { Fault } from './fault.ts'
import type { Done, Job } from './jobs.ts'
import { readFile } from './read-file.ts'

/**
 * The thread that reads files. What a file does to it (no end, no memory left) ends this thread and nothing else; it is
 * given no settings, no database and no keys.
 */
parentPort?.on('message', async (job: Job) => {
  const faults: Fault[] = []
  const result = job.kind === 'check' ? await checkFiles(job, faults) : await readFile(job, faults)
  parentPort?.postMessage({ result, faults } satisfies Done)
})

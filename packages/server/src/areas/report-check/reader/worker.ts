import { parentPort } from 'node:worker_threads'
import { checkFiles } from './check-files.ts'
import type { Job } from './jobs.ts'
import { readFile } from './read-file.ts'

/**
 * The thread that reads files. What a file does to it (no end, no memory left) ends this thread and nothing else; it is
 * given no settings, no database and no keys.
 */
parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(job.kind === 'check' ? await checkFiles(job) : await readFile(job))
})

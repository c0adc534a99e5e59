import { Worker } from 'node:worker_threads'
import { badInput, type Refused, tooMany } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { faultOf } from './fault.ts'
import type { Done, Job, ResultOf } from './jobs.ts'

export interface ReaderLimits {
  /** Files are read by this many threads at once, */
  threads: number
  /** this many jobs wait for them, further ones are refused, */
  waiting: number
  /** for at most this long, */
  milliseconds: number
  /** with at most this much memory each. */
  megabytes: number
  /** A thread with nothing to do goes after this long. */
  idleMilliseconds: number
}

const LIMITS: ReaderLimits = { threads: 2, waiting: 8, milliseconds: 60_000, megabytes: 512, idleMilliseconds: 120_000 }

interface Waiting {
  job: Job
  done(result: unknown): void
  failed(why: Refused): void
}

/**
 * Reads files people bring, in threads of their own: a file that takes all the time or memory there is costs its sender
 * a sentence and everybody else nothing.
 */
export class Reader {
  readonly #limits: ReaderLimits
  readonly #log: Scope['log'] | null
  readonly #queue: Waiting[] = []
  #busy = 0
  /** Threads that have read and wait for more: starting one takes longer than reading a report. */
  readonly #idle = new Map<Worker, NodeJS.Timeout>()
  readonly #all = new Set<Worker>()

  /** `log` is told of faults of ours: where, never what the file said. */
  constructor(limits: Partial<ReaderLimits> = {}, log: Scope['log'] | null = null) {
    this.#limits = { ...LIMITS, ...limits }
    this.#log = log
  }

  /** Whether a job would be taken now; asked before a large form is received for nothing. */
  get hasRoom(): boolean {
    return this.#busy < this.#limits.threads || this.#queue.length < this.#limits.waiting
  }

  /** Does a job. Throws 429 when too many wait, 400 when the files took too much time or memory. */
  run<J extends Job>(job: J): Promise<ResultOf<J>> {
    return new Promise((resolve, reject) => {
      if (!this.hasRoom) return reject(noRoom())
      this.#queue.push({ job, done: (result) => resolve(result as ResultOf<J>), failed: reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    for (const timer of this.#idle.values()) clearTimeout(timer)
    for (const { failed } of this.#queue.splice(0)) failed(noRoom())
    await Promise.all([...this.#all].map((worker) => this.#end(worker)))
  }

  #next(): void {
    if (this.#busy >= this.#limits.threads) return
    const waiting = this.#queue.shift()
    if (!waiting) return
    this.#busy += 1
    this.#do(waiting)
  }

  #do({ job, done, failed }: Waiting): void {
    const worker = this.#take()
    // By name: a Worker has listeners of its own, without which it is deaf.
    const finish = (then: () => void) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', lost).off('exit', lost)
      this.#busy -= 1
      then()
      this.#next()
    }
    const answered = ({ result, faults }: Done) =>
      finish(() => {
        this.#keep(worker)
        for (const one of faults) this.#log?.error(one, FAULT)
        done(result)
      })
    const lose = (why: Refused) =>
      finish(() => {
        this.#end(worker)
        failed(why)
      })
    const lost = (error: unknown) => lose(this.#reasonFor(error))
    const timer = setTimeout(() => lose(tooLong()), this.#limits.milliseconds)
    worker.on('message', answered).on('error', lost).on('exit', lost)
    worker.postMessage(job)
  }

  /** Out of memory is the file's doing; anything else is ours. */
  #reasonFor(error: unknown): Refused {
    if (!(error instanceof Error)) return tooMuch()
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch()
    this.#log?.error(faultOf(error), FAULT)
    return fault()
  }

  #end(worker: Worker): Promise<number> {
    this.#all.delete(worker)
    this.#idle.delete(worker)
    return worker.terminate()
  }

  #take(): Worker {
    const [kept] = this.#idle
    if (kept) {
      const [worker, timer] = kept
      clearTimeout(timer)
      this.#idle.delete(worker)
      return worker
    }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      // The library is plain TypeScript: it needs none of the hooks the pages do, and nothing of the environment.
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: 64 },
    })
    // One that is being ended, or has nothing to do, may still say that it failed: nobody waits for it.
    worker.on('error', () => void this.#end(worker))
    worker.unref()
    this.#all.add(worker)
    return worker
  }

  #keep(worker: Worker): void {
    const leave = () => void this.#end(worker)
    this.#idle.set(worker, setTimeout(leave, this.#limits.idleMilliseconds).unref())
  }
}

const FAULT = 'reading a report failed'

const noRoom = () => tooMany('同时检查的文件较多，请过一分钟再试。')
const tooLong = () => badInput('读取文件用时过长，已经停止。请只保留年度报告的正文和表格，另存为 .docx 后再试。')
const tooMuch = () => badInput('读取文件需要的内存过多，已经停止。请只保留年度报告的正文和表格，另存为 .docx 后再试。')

const fault = () => badInput('检查这些文件时程序出错，请把情况告诉平台的管理员。')

const readers = new WeakMap<Scope, Reader>()

/** The one reader of an application: all its areas wait in the same line. */
export function readerOf(scope: Scope): Reader {
  const reader = readers.get(scope) ?? new Reader({}, scope.log)
  readers.set(scope, reader)
  return reader
}

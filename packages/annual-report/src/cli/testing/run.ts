import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export interface Run {
  exit: number | null
  out: string
  err: string
  /** What went out, as bytes. */
  bytes: Buffer
  ms: number
  /** The most memory the process held, in megabytes. */
  megabytes: number
}

interface RunOptions {
  cwd?: string
  input?: string | Uint8Array
  env?: Record<string, string>
}

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))
const PROJECT_NODE = fileURLToPath(new URL('../../../../../node_modules/.bin/node', import.meta.url))
/** The sources need the Node that strips types; npm brings it, else it is the one the tests run on. */
const NODE = existsSync(PROJECT_NODE) ? PROJECT_NODE : process.execPath

/** Says on the way out how much memory there was; the line is taken off again. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nMAXRSS '+process.resourceUsage().maxRSS))`

/** Runs the command from its sources as a process of its own. */
export function nianbao(args: readonly string[], options: RunOptions = {}): Run {
  return runProcess(NODE, ['--import', METER, CLI, ...args], options)
}

/** Runs a program to its end. @throws where it cannot be started, or takes longer than two minutes. */
export function runProcess(file: string, args: readonly string[], { cwd, input, env }: RunOptions = {}): Run {
  const began = performance.now()
  // The tests' own wishes about colours are not those of the person at the terminal.
  const { NO_COLOR: _, FORCE_COLOR: __, ...withoutColours } = process.env
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    input: input ?? '',
    env: { ...withoutColours, NODE_OPTIONS: '', ...env },
    maxBuffer: 1 << 28,
    timeout: 120_000,
  })
  // EPIPE: the command stopped reading its input, as it may.
  if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  const [, err, memory] = /^([\s\S]*?)(?:\nMAXRSS (\d+))?$/.exec(stderr.toString())!
  return {
    exit: status,
    out: stdout.toString(),
    bytes: stdout,
    err: err!,
    ms: performance.now() - began,
    megabytes: Number(memory ?? 0) / 1024,
  }
}

/** A folder for the tests of a file, taken away after them. */
export function aFolder(): {
  path: (name: string) => string
  put: (name: string, content: string | Uint8Array) => string
} {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  return {
    path,
    put(name, content) {
      writeFileSync(path(name), content)
      return path(name)
    },
  }
}

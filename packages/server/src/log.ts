import type { Scope } from './scope.ts'
import type { Settings } from './settings.ts'

const rank = {
  fatal: 60,
  error: 50,
  warn: 40,
  info: 30,
  debug: 20,
  trace: 10,
  silent: Number.POSITIVE_INFINITY,
} as const

/** The program's own log beside Fastify's, in the same form: one JSON object a line on standard output. */
export function openLog(
  level: Settings['logLevel'],
  write = (line: string) => process.stdout.write(line),
): Scope['log'] {
  const at = (name: 'info' | 'warn' | 'error') => (data: object, message: string) => {
    if (rank[name] < rank[level]) return
    write(`${JSON.stringify({ level: rank[name], time: Date.now(), ...plain(data), msg: message })}\n`)
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** Errors have no enumerable fields: what matters of them is written out. */
function plain(data: object): object {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) =>
      value instanceof Error ? [key, { type: value.name, message: value.message, stack: value.stack }] : [key, value],
    ),
  )
}

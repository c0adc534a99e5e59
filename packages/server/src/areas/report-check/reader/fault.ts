/** A fault of ours as a log may have it: where, and nothing of what a file said. */
export interface Fault {
  type: string
  at: string[]
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, at: at.slice(0, 8).map((line) => line.trim()) }
}

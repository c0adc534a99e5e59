/** Where a command writes to and what the reader of it can see. */
export interface Terminal {
  out(text: string): void
  /** For messages beside the result. */
  err(text: string): void
  /** Colours may be used in what goes out. */
  colour: boolean
  /** Characters across, null where the output is no terminal and lines are not to be broken. */
  columns: number | null
  /** Progress may be shown beside the result: the error output is a terminal. */
  interactive: boolean
  /** Bytes of a file, for a pipe. Refused where the output is a terminal. */
  bytes(file: Uint8Array): void
  isTerminal: boolean
}

/** The process's own streams. Colours need a terminal and give way to NO_COLOR (no-color.org) and TERM=dumb. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  const isTerminal = stdout.isTTY === true
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    bytes: (file) => void stdout.write(file),
    colour: isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: isTerminal ? (stdout.columns ?? 80) : null,
    interactive: stderr.isTTY === true && env.TERM !== 'dumb',
    isTerminal,
  }
}

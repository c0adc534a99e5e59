import type { Terminal } from './terminal.ts'
import { cutTo } from './width.ts'

/** One line on the error output that says how far a long run is. Silent where nobody watches. */
export interface Progress {
  at(done: number, name: string): void
  end(): void
}

/** Redrawing more often than this would cost more than it tells. */
const PAUSE_MS = 50

/** Shows how many of `total` files are done; `verb` (Chinese) is what is being done to them. */
export function progress(terminal: Terminal, total: number, verb: string): Progress {
  if (!terminal.interactive || total < 2) return { at() {}, end() {} }
  let drawn = Number.NEGATIVE_INFINITY
  return {
    at(done, name) {
      const now = performance.now()
      if (now - drawn < PAUSE_MS) return
      drawn = now
      terminal.err(`\r\u001b[K${cutTo(`${verb} ${done + 1}/${total}　${name}`, 78)}`)
    },
    end() {
      terminal.err('\r\u001b[K')
    },
  }
}

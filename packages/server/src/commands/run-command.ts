import { Trouble } from '../trouble.ts'

/**
 * Runs a command of the terminal to its end and closes what it opened, also when it fails or is interrupted. `onClose`
 * takes what to close, last opened first.
 */
export async function runCommand(
  command: (onClose: (close: () => Promise<unknown>) => void) => Promise<void>,
): Promise<never> {
  const opened: (() => Promise<unknown>)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close().catch(() => {})
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      process.stderr.write('\n已中断。\n')
      await closeAll()
      process.exit(130)
    })
  }
  try {
    await command((close) => opened.push(close))
    await closeAll()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`\n${error instanceof Trouble ? error.message : (error as Error).stack}\n`)
    await closeAll()
    process.exit(1)
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

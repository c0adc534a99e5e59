import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Terminal } from './terminal/terminal.ts'

/** What a run ends with. `wrong`: findings of severity error. `unusable`: input nobody can read, or a command that makes no sense. */
export const EXIT = { fine: 0, wrong: 1, unusable: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface Command {
  name: string
  /** The whole help page. */
  help: string
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>
}

/** The person has to do something else; the message (Chinese) says what. Ends the run with exit code 2. */
export class Misuse extends Error {
  override name = 'Misuse'
}

/** Reads the arguments of a command. @throws Misuse naming the option that is wrong and where to look. */
export function argumentsOf<T extends ParseArgsOptionsConfig>(command: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Misuse(`${sentenceFor(error as NodeJS.ErrnoException)}运行 nianbao ${command} --help 查看用法。`)
  }
}

function sentenceFor(error: NodeJS.ErrnoException): string {
  const option = /'(-{1,2}[^\s'<,]+)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项。`
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return error.message.includes('does not take') ? `选项 ${option} 不带值。` : `选项 ${option} 后面缺少值。`
  }
  return `参数有误（${error.message}）。`
}

import { version } from '../version.ts'
import { type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import type { Terminal } from './terminal/terminal.ts'
import { padTo } from './terminal/width.ts'

/** What the commands are called, what they do, and where they are: read only when asked for, so that each starts fast. */
const COMMANDS: readonly { name: string; summary: string; load(): Promise<Command> }[] = [
  { name: 'check', summary: '检查年度报告，列出问题和改法', load: async () => (await import('./check.ts')).check },
  { name: 'read', summary: '读出年度报告里的表格和文字', load: async () => (await import('./read.ts')).read },
  {
    name: 'compare',
    summary: '比较两份年度报告，逐格、逐句',
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'rollup',
    summary: '汇总各单位的年度报告，与上级的报告核对',
    load: async () => (await import('./rollup.ts')).rollup,
  },
  {
    name: 'render',
    summary: '把 JSON 做成 Word、Excel、网页或者 PDF',
    load: async () => (await import('./render.ts')).render,
  },
  { name: 'rules', summary: '列出检查规则，查看某一条的说明', load: async () => (await import('./rules.ts')).rules },
]

const HELP = `nianbao：读取、检查政府信息公开工作年度报告。不联网，不用大模型，每个问题都有理由。

用法
  nianbao 命令 [选项] 文件…

命令
${COMMANDS.map(({ name, summary }) => `  ${padTo(name, 9)} ${summary}`).join('\n')}

  nianbao 命令 --help   某个命令的用法和例子
  nianbao --version     版本

最常用的一句
  nianbao check 年报.docx
`

/** Runs the command line. Everything that can go wrong by the person's doing ends in a sentence and exit code 2. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    terminal.out(HELP)
    return name === undefined ? EXIT.unusable : EXIT.fine
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version()}\n`)
    return EXIT.fine
  }
  const [wanted, given] = name === 'help' ? [rest[0], ['--help']] : [name, rest]
  const found = COMMANDS.find((command) => command.name === wanted)
  if (!found) {
    terminal.err(`没有 ${wanted} 这个命令。${suggestion(name)}运行 nianbao --help 查看全部命令。\n`)
    return EXIT.unusable
  }
  const command = await found.load()
  if (asksForHelp(given)) {
    terminal.out(command.help)
    return EXIT.fine
  }
  try {
    return await command.run(given, terminal)
  } catch (error) {
    // A fault of ours must not look like a report with errors, which ends with 1.
    terminal.err(
      error instanceof Misuse ? `${error.message}\n` : `程序出错，请把下面的内容反馈给开发者。\n${traceOf(error)}\n`,
    )
    return EXIT.unusable
  }
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

/** A file where the command belongs is the likeliest slip. */
function suggestion(name: string): string {
  return /[./\\]/.test(name) ? `要检查文件，请运行 nianbao check ${name}。` : ''
}

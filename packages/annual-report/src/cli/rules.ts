import { readFileSync } from 'node:fs'
import { RULES } from '../check/index.ts'
import { SEVERITY_NAMES } from '../examine/checked.ts'
import { argumentsOf, type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import { table } from './terminal/table.ts'

const HELP = `列出检查规则；给出规则名时显示它的说明：什么是错的，什么是对的，为什么，依据是什么。

用法
  nianbao rules [规则名]

选项
      --json            输出 JSON：每条规则的 id、title、severity
  -h, --help            显示本页

例子
  nianbao rules
  nianbao rules t3-identity
`

export const rules: Command = {
  name: 'rules',
  help: HELP,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = argumentsOf('rules', args, { json: { type: 'boolean' } })
    const [id] = positionals
    if (positionals.length > 1) throw new Misuse('一次只能查看一条规则。')
    const known = RULES.map(({ id, title, severity }) => ({ id, title, severity }))
    if (id === undefined) {
      if (values.json) terminal.out(`${JSON.stringify(known)}\n`)
      else {
        const rows = known.map((rule) => [rule.id, SEVERITY_NAMES[rule.severity], rule.title])
        const drawn = table([{ head: '规则' }, { head: '轻重' }, { head: '内容' }], rows)
        terminal.out(`${drawn.join('\n')}\n\n运行 nianbao rules 规则名 查看说明。\n`)
      }
      return EXIT.fine
    }
    const rule = known.find((one) => one.id === id)
    if (!rule) throw new Misuse(`没有 ${id} 这条规则。运行 nianbao rules 查看全部规则。`)
    if (values.json) terminal.out(`${JSON.stringify(rule)}\n`)
    else terminal.out(readmeOf(id))
    return EXIT.fine
  },
}

/** The Chinese READMEs lie beside the rules in the sources, and in a folder beside the bundle. */
function readmeOf(id: string): string {
  for (const folder of ['../check/rules/', './rules/']) {
    try {
      return readFileSync(new URL(`${folder}${id}/README.zh-CN.md`, import.meta.url), 'utf8')
    } catch {
      // Not there: the other place.
    }
  }
  throw new Misuse(`规则 ${id} 的说明没有随程序安装，请重新安装 nianbao。`)
}

import { resolve } from 'node:path'
import { childrenSum } from '../check/rules/children-sum/rule.ts'
import { isUnread } from '../examine/checked.ts'
import { rollUp } from '../rollup/roll-up.ts'
import { argumentsOf, type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import { EXTENSIONS } from './input/extensions.ts'
import { inputFiles } from './input/files.ts'
import { readFiles } from './input/read-files.ts'
import { fromJson, isJson, type NamedReport, oneReport } from './input/reports.ts'
import { rollupToJson, rollupToText } from './output/rollup.ts'
import { openOutput } from './output/write.ts'
import { keepOriginals } from './same-file.ts'
import type { Terminal } from './terminal/terminal.ts'

const HELP = `汇总各单位同一年度的报告：每一格相加，合计重新计算；给出上级的报告时逐格核对。

用法
  nianbao rollup [选项] 文件夹或文件…

  各单位的报告放在一个文件夹里，可以是 nianbao read 能读的文件，
  也可以是 nianbao read --json 得到的 .json、.jsonl。

选项
      --parent 文件      上级（汇总）的报告：列出与各单位之和不一致的格
      --json            输出 JSON：汇总的表格、缺数的格、各单位、不一致的格；
                        补上 agency 后可以用 nianbao render 做成报告
  -o, --output 文件      写到文件，不写到屏幕
  -h, --help            显示本页

  年度与多数（或上级的报告）不同的报告不计入，并会说明；同一机关有两份时停止，以免重复计算。
  空白按 0 计；无法判定、没有印出的格，总数无从知道，不给出，并会列明是哪些单位。

退出码
  0  已汇总，与上级一致或没有给出上级     1  与上级不一致
  2  有文件读不了，或者命令有误

例子
  nianbao rollup 各单位年报/
  nianbao rollup 各单位年报/ --parent 全市年报.docx
`

export const rollup: Command = {
  name: 'rollup',
  help: HELP,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = argumentsOf('rollup', args, {
      parent: { type: 'string' },
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    })
    if (positionals.length === 0) throw new Misuse('没有给出各单位的报告。例如：nianbao rollup 各单位年报/')
    keepOriginals(values.output, [values.parent])
    const parent = values.parent === undefined ? null : await oneReport(values.parent, terminal)
    const { reports, unread } = await children(positionals, values, terminal)
    const bodies = ofOneYear(reports, parent, terminal)
    refuseDoubles(bodies)
    const sums = rollUp(bodies.map(({ report }) => report))
    const mismatches = parent ? childrenSum.check(parent.report, { children: bodies.map(({ report }) => report) }) : []
    const output = openOutput(values.output, terminal)
    const result = { bodies, sums, parent, mismatches }
    output.add(values.json ? rollupToJson(result) : rollupToText(result, output))
    output.end()
    if (unread) return EXIT.unusable
    return mismatches.length > 0 ? EXIT.wrong : EXIT.fine
  },
}

/** The reports of the bodies; the parent's own file may lie among them and is left out. */
async function children(
  given: readonly string[],
  { parent, output }: { parent?: string | undefined; output?: string | undefined },
  terminal: Terminal,
): Promise<{ reports: NamedReport[]; unread: boolean }> {
  const found = await inputFiles(given, { extensions: [...EXTENSIONS, '.json', '.jsonl'], output })
  const isParent = (path: string) => parent !== undefined && resolve(path) === resolve(parent)
  const paths = found.filter(({ path }) => !isParent(path)).map(({ path }) => path)
  const reports: NamedReport[] = []
  let unread = false
  for await (const file of readFiles(
    paths.filter((path) => !isJson(path)),
    terminal,
  )) {
    if (isUnread(file)) {
      terminal.err(`${file.path}：${file.unreadable}\n`)
      unread = true
    } else reports.push({ path: file.path, report: file.reading, undecided: file.reading.refused.length })
  }
  for (const path of paths.filter(isJson)) reports.push(...(await fromJson(path)))
  if (reports.length === 0) throw new Misuse('没有读到任何一份报告，无从汇总。')
  return { reports, unread }
}

/** The reports on the parent's year, or the year of most of them: figures of two years must not be added. */
function ofOneYear(reports: readonly NamedReport[], parent: NamedReport | null, terminal: Terminal): NamedReport[] {
  const counts = new Map<number, number>()
  for (const { report } of reports)
    if (report.year !== null) counts.set(report.year, (counts.get(report.year) ?? 0) + 1)
  const year = parent?.report.year ?? [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
  const [same, other] = [true, false].map((wanted) =>
    reports.filter(({ report }) => (year === null || report.year === null || report.year === year) === wanted),
  ) as [NamedReport[], NamedReport[]]
  for (const { path, report } of other)
    terminal.err(`${path}：是 ${report.year} 年的报告，没有计入 ${year} 年的汇总。\n`)
  for (const { path, report } of same) {
    if (report.year === null && year !== null) terminal.err(`${path}：没有读出年度，当作 ${year} 年计入，请核对。\n`)
  }
  if (same.length === 0) throw new Misuse(`没有 ${year} 年的报告，无从汇总。`)
  return same
}

/** The same report as Word and as PDF would count twice. */
function refuseDoubles(bodies: readonly NamedReport[]): void {
  const paths = new Map<string, string>()
  for (const { path, report } of bodies) {
    if (report.agency === null) continue
    const agency = report.agency.replaceAll(/\s/g, '')
    const already = paths.get(agency)
    if (already !== undefined) {
      throw new Misuse(`${agency}有两份报告（${already} 和 ${path}），会重复计算。请只留一份后再汇总。`)
    }
    paths.set(agency, path)
  }
}

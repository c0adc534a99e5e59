import { compare as compareReports } from '../compare/compare.ts'
import { argumentsOf, type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import { oneReport } from './input/reports.ts'
import { comparisonToJson, comparisonToText } from './output/comparison.ts'
import { openOutput } from './output/write.ts'
import { keepOriginals } from './same-file.ts'

const HELP = `比较两份年度报告：上年与本年，或者同一份报告的两稿。表格逐格比，文字逐句比。

用法
  nianbao compare [选项] 前一份 后一份

  可以是 nianbao read 能读的文件，也可以是 nianbao read --json 得到的 .json。

选项
      --json            输出 JSON：每一格的前后数值、增减、幅度，各章节的文字差异
  -o, --output 文件      写到文件，不写到屏幕
  -h, --help            显示本页

屏幕上只列有变化的格和文字，[-删去的-]{+新增的+}。只有一份印出的格，另一份显示“·”。
两份格式不同（2019年版、2021年版）时，（六）其他处理合并比较。

退出码
  0  比较完成（不论有无差异）     2  有文件读不了，或者命令有误

例子
  nianbao compare 2024年报.docx 2025年报.docx
  nianbao compare 初稿.docx 定稿.docx
`

export const compare: Command = {
  name: 'compare',
  help: HELP,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = argumentsOf('compare', args, {
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    })
    const [first, second] = positionals
    if (first === undefined || second === undefined || positionals.length > 2) {
      throw new Misuse('请给出两份报告。例如：nianbao compare 2024年报.docx 2025年报.docx')
    }
    keepOriginals(values.output, positionals)
    const before = await oneReport(first, terminal)
    const after = await oneReport(second, terminal)
    for (const { path, undecided } of [before, after]) {
      if (undecided > 0) terminal.err(`${path}：有 ${undecided} 格无法判定，没有参与比较。\n`)
    }
    const comparison = compareReports(before.report, after.report)
    const output = openOutput(values.output, terminal)
    output.add(
      values.json ? comparisonToJson(before, after, comparison) : comparisonToText(before, after, comparison, output),
    )
    output.end()
    return EXIT.fine
  },
}

import { isUnread } from '../examine/checked.ts'
import { argumentsOf, type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import { readFiles } from './input/read-files.ts'
import { readingToJson } from './output/reading-json.ts'
import { readingToText } from './output/reading-text.ts'
import { openOutput } from './output/write.ts'
import { keepOriginals } from './same-file.ts'

const HELP = `读出年度报告里的表格和文字。

用法
  nianbao read [选项] 文件…

  文件可以是 .docx、.doc、.pdf、.html、.txt、.md，也可以是文件夹（连同下级文件夹），
  或者用 - 表示标准输入。读不了的文件会说明原因，不影响其他文件。

选项
      --json            每个文件输出一行 JSON，供其他程序使用
  -o, --output 文件      写到文件，不写到屏幕
  -h, --help            显示本页

JSON 的字段
  document              文件名
  edition, year, agency 表格用的格式（"2019"、"2021"）、年度、机关；读不出为 null
  table2, table3, table4, localTables
                        数值；null 表示印为空白，文中没有的格不出现
  cells                 每一格在文件中的位置（页、行、格）和把握（sure）：
                        printed 照印；repaired 修正了转换造成的字形；sums 靠合计关系判定
  refused               看到了但无法判定的格和原因，不会出现在表格里
  sections              各章节的标题和文字
  unreadable            只在文件读不了时出现：原因

退出码
  0  全部读出     2  有文件读不了，或者命令有误

例子
  nianbao read 2024年报.docx
  nianbao read --json 年报文件夹 > 年报.jsonl
  cat 年报.html | nianbao read --json -
`

export const read: Command = {
  name: 'read',
  help: HELP,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = argumentsOf('read', args, {
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    })
    if (positionals.length === 0) throw new Misuse('没有给出文件。例如：nianbao read 年报.docx')
    keepOriginals(values.output, positionals)
    const output = openOutput(values.output, terminal)
    let exit: ExitCode = EXIT.fine
    let first = true
    for await (const file of readFiles(positionals, terminal, values.output)) {
      if (isUnread(file)) {
        exit = EXIT.unusable
        terminal.err(`${file.path}：${file.unreadable}\n`)
      }
      if (values.json) output.add(`${readingToJson(file)}\n`)
      else if (!isUnread(file)) {
        output.add(`${first ? '' : '\n'}${readingToText(file, output)}`)
        first = false
      }
    }
    output.end()
    return exit
  },
}

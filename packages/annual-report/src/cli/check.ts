import { extname } from 'node:path'
import { RULES } from '../check/index.ts'
import { type CheckedFile, isUnread, type UnreadFile } from '../examine/checked.ts'
import { checkReports } from '../examine/examine.ts'
import { toCheckPage } from '../examine/html/page.ts'
import { version } from '../version.ts'
import { argumentsOf, type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import { type ReadFile, readFiles } from './input/read-files.ts'
import { findingsToJson } from './output/findings-json.ts'
import { fileToText, summary } from './output/findings-text.ts'
import { toSarif } from './output/sarif.ts'
import { openOutput } from './output/write.ts'
import { writeCommented } from './output/write-commented.ts'
import type { Terminal } from './terminal/terminal.ts'

const HELP = `检查年度报告：表格勾稽、文字与表格是否一致、年度、章节、用语、个人信息等。

用法
  nianbao check [选项] 文件…

  文件可以是 .docx、.doc、.pdf、.html、.txt、.md，也可以是文件夹（连同下级文件夹），
  或者用 - 表示标准输入。一次给出的多个文件互相参照：同一机关上一年度的报告
  用来核对上年结转、存量和照抄的文字；其他机关的报告用来发现雷同的文字。

选项（输出形式，最多选一种；都不选时看 -o 的扩展名，没有 -o 时输出到屏幕）
      --json            每个文件输出一行 JSON
      --sarif           SARIF 2.1.0，供代码检查平台收集
      --html            一个网页：问题清单和标出问题的报告，不联网也能看，可以打印
      --docx            在原来的 Word 文件里加批注（作者“年报体检”），其他内容不动；
                        只用于 .docx
  -o, --output 路径      写到文件；--docx 检查多个文件时写到文件夹，没有的新建
  -h, --help            显示本页

问题的轻重
  错误  文中的数据或文字本身可以证明有误，应当改正
  警告  很可能有误，请核对
  提示  供参考
  只读到一部分的文件，只就读到的部分检查。规则见 nianbao rules。

退出码
  0  没有错误（可能有警告和提示）     1  有错误     2  有文件读不了，或者命令有误

例子
  nianbao check 2025年报.docx
  nianbao check 2024年报.docx 2025年报.docx
  nianbao check --html -o 体检.html 各单位年报/
  nianbao check --docx -o 2025年报（批注）.docx 2025年报.docx
`

const FORMS = ['json', 'sarif', 'html', 'docx'] as const

export const check: Command = {
  name: 'check',
  help: HELP,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = argumentsOf('check', args, {
      json: { type: 'boolean' },
      sarif: { type: 'boolean' },
      html: { type: 'boolean' },
      docx: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    })
    if (positionals.length === 0) throw new Misuse('没有给出文件。例如：nianbao check 年报.docx')
    const forms = FORMS.filter((form) => values[form])
    const form = forms[0] ?? formFor(values.output)
    if (forms.length > 1) throw new Misuse(`${forms.map((form) => `--${form}`).join(' 和 ')} 只能选一种，请分次运行。`)

    if (form === 'html' && values.output === undefined && terminal.isTerminal)
      throw new Misuse('请用 -o 指明网页写到哪里。例如：-o 体检.html')

    const files: (ReadFile | UnreadFile)[] = []
    for await (const file of readFiles(positionals, terminal, values.output)) files.push(file)
    const checked = checkAll(files)
    const refusedToWrite = await write(form, files, checked, values.output, terminal)
    // Who wrote to a file sees nothing of it: say what is in it.
    if (values.output !== undefined && values.output !== '-' && terminal.interactive)
      terminal.err(`${summary(checked, false)}结果写到了 ${values.output}。\n`)
    return refusedToWrite ? EXIT.unusable : exitFor(checked)
  },
}

type Form = (typeof FORMS)[number] | 'text'

const FORM_OF: Readonly<Record<string, Form>> = {
  '.json': 'json',
  '.jsonl': 'json',
  '.sarif': 'sarif',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
}

/** What the name of the output asks for, where no form is named. @throws Misuse for what would not be what its name says. */
function formFor(output: string | undefined): Form {
  const extension = extname(output ?? '').toLowerCase()
  if (/^\.(?:pdf|doc|wps|xlsx?)$/.test(extension))
    throw new Misuse(
      `不会做 ${extension} 文件。可以是 .html（打开后可以打印、存为 PDF）、.docx（批注）、.json、.sarif、.txt。`,
    )
  return FORM_OF[extension] ?? 'text'
}

/** Unreadable input outweighs findings: what was not read was not checked. */
function exitFor(files: readonly (CheckedFile | UnreadFile)[]): ExitCode {
  if (files.some(isUnread)) return EXIT.unusable
  const wrong = files.some((file) => !isUnread(file) && file.findings.some(({ severity }) => severity === 'error'))
  return wrong ? EXIT.wrong : EXIT.fine
}

function checkAll(files: readonly (ReadFile | UnreadFile)[]): (CheckedFile | UnreadFile)[] {
  const reports = files.filter((file) => !isUnread(file)) as ReadFile[]
  const findings = checkReports(reports)
  return files.map((file) => {
    if (isUnread(file)) return file
    const { document, path, source, reading } = file
    return { document, path, source, reading, findings: findings[reports.indexOf(file)] ?? [] }
  })
}

/** Writes the result. Returns whether a file could not be written in the form asked for. */
async function write(
  form: Form,
  files: readonly (ReadFile | UnreadFile)[],
  checked: readonly (CheckedFile | UnreadFile)[],
  path: string | undefined,
  terminal: Terminal,
): Promise<boolean> {
  if (form !== 'text') {
    for (const file of files) if (isUnread(file)) terminal.err(`${file.path}：${file.unreadable}\n`)
  }
  if (form === 'docx') return writeCommented(files, checked, path, terminal)
  const output = openOutput(path, terminal)
  if (form === 'json') for (const file of checked) output.add(`${findingsToJson(file)}\n`)
  if (form === 'sarif') output.add(toSarif(checked, { rules: RULES, version: version(), folder: process.cwd() }))
  if (form === 'html') output.add(toCheckPage(checked, { version: version(), on: today() }))
  if (form === 'text') {
    for (const file of checked) output.add(`${fileToText(file, output)}\n`)
    output.add(summary(checked, output.colour))
  }
  output.end()
  return false
}

/** The date where the reader is: the page says when it was made. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
}

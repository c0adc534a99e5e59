import { extname } from 'node:path'
import { kindsOf } from '../check/section-kinds.ts'
import { editionFor } from '../editions/editions.ts'
import { formOf } from '../places.ts'
import type { AnnualReport, ReportAsRead } from '../report.ts'
import { argumentsOf, type Command, EXIT, type ExitCode, Misuse } from './command.ts'
import { fromJson, isJson, type NamedReport } from './input/reports.ts'
import { openOutput } from './output/write.ts'
import { keepOriginals } from './same-file.ts'
import type { Terminal } from './terminal/terminal.ts'

const HELP = `把 nianbao read --json 得到的 JSON 做成规定格式的年度报告。

用法
  nianbao render 报告.json -o 输出文件

  输出的形式由输出文件的扩展名决定：
    .docx   Word（GB/T 9704 版式）        .xlsx   Excel，每张表一页，文字一页
    .html   网页，不联网也能看            .pdf    PDF（需要另装排版程序，见下）
    .json   只留表格的 JSON

  输入可以改：数值、文字、机关、年度都按 JSON 里写的来。

选项
  -o, --output 文件      输出文件，必须给出
  -h, --help            显示本页

PDF
  排版程序和字体较大，没有随 nianbao 安装。需要时在同一个文件夹里运行：
    npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/noto-serif-sc @expo-google-fonts/noto-sans-sc
  （nianbao 装在全局时加 -g）。也可以先输出 .docx，再用 Word 或 WPS 另存为 PDF。

退出码
  0  已写出     2  输入读不了，或者命令有误

例子
  nianbao read --json 旧年报.pdf > 旧年报.json
  nianbao render 旧年报.json -o 旧年报.docx
`

export const render: Command = {
  name: 'render',
  help: HELP,
  async run(args, terminal): Promise<ExitCode> {
    const { values, positionals } = argumentsOf('render', args, { output: { type: 'string', short: 'o' } })
    const [path] = positionals
    if (path === undefined || positionals.length > 1) {
      throw new Misuse('请给出一个 JSON 文件。例如：nianbao render 年报.json -o 年报.docx')
    }
    if (!isJson(path) && path !== '-') {
      throw new Misuse(`${path} 不是 .json。请先运行 nianbao read --json ${path} > 年报.json，再用得到的文件。`)
    }
    keepOriginals(values.output, positionals)
    const draw = drawerFor(values.output)
    const reports = await fromJson(path)
    if (reports.length > 1) throw new Misuse(`${path}：里面有 ${reports.length} 份报告，请拆开，一个文件一份。`)
    const content = await draw(complete(reports[0]!, terminal), terminal)
    const output = openOutput(values.output, terminal)
    output.add(content)
    output.end()
    return EXIT.fine
  },
}

type Drawer = (report: AnnualReport, terminal: Terminal) => Promise<string | Uint8Array>

/** Each form reads its own parts only: drawing a page must not wait for a typesetter. */
const DRAWERS: Readonly<Record<string, Drawer>> = {
  '.docx': async (report) => (await import('../render/files.ts')).toDocx(report),
  '.xlsx': async (report) => (await import('../render/files.ts')).toXlsx(report),
  '.html': async (report) => (await import('../render/html/html.ts')).toHtmlPage(report),
  '.json': async (report) => `${JSON.stringify((await import('../render/json.ts')).toJson(report), null, 2)}\n`,
  '.pdf': drawPdf,
}

function drawerFor(output: string | undefined): Drawer {
  if (output === undefined) throw new Misuse('请用 -o 指明输出文件，扩展名决定形式。例如：-o 年报.docx')
  const extension = extname(output).toLowerCase()
  const drawer = DRAWERS[extension === '.htm' ? '.html' : extension]
  if (!drawer) {
    throw new Misuse(`不会做 ${extension || '没有扩展名的'} 文件。可以是 ${Object.keys(DRAWERS).join('、')}。`)
  }
  return drawer
}

async function drawPdf(report: AnnualReport, terminal: Terminal): Promise<Uint8Array> {
  const { toPdf } = await import('../render/files.ts')
  try {
    const { pdf, fontNote, missingGlyphs } = await toPdf(report)
    if (fontNote) terminal.err(`${fontNote}\n`)
    if (missingGlyphs.length > 0) terminal.err(`字体中没有这些字，PDF 里会是空框：${missingGlyphs.join('')}\n`)
    return pdf
  } catch (error) {
    if (!isMissingPart(error)) throw error
    throw new Misuse(
      '输出 PDF 需要的排版程序或字体没有安装。请运行 nianbao render --help 查看安装的办法，或者先输出 .docx，再用 Word 或 WPS 另存为 PDF。',
    )
  }
}

function isMissingPart(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
}

/** A report with what the form needs. Without a year or an agency there is no title; blank tables are drawn, and said. */
function complete({ path, report, undecided }: NamedReport, terminal: Terminal): AnnualReport {
  const { year, agency } = report
  if (year === null) throw new Misuse(`${path}：没有年度，做不出标题。请在 JSON 里补上 "year"。`)
  if (agency === null) throw new Misuse(`${path}：没有机关名称，做不出标题。请在 JSON 里补上 "agency"。`)
  const edition = report.edition ?? editionOfYear(path, year)
  const { table2, table3, table4 } = report
  const missing = [!table2 && '表二', !table3 && '表三', !table4 && '表四'].filter((name) => name !== false)
  if (missing.length > 0) terminal.err(`${path}：没有${missing.join('、')}，按空表输出。\n`)
  if (undecided > 0) terminal.err(`${path}：有 ${undecided} 格读的时候无法判定，输出为空白，请对照原件补上。\n`)
  return {
    ...report,
    year,
    agency,
    edition,
    table2: table2 ?? {},
    table3: table3 ?? {},
    table4: table4 ?? {},
    sections: sixSections(report, edition, year),
  }
}

function editionOfYear(path: string, year: number): AnnualReport['edition'] {
  if (year < 2019) throw new Misuse(`${path}：${year} 年还没有全国统一的格式。请在 JSON 里写明 "edition"。`)
  return editionFor(year).id
}

/** The six sections of the form with the texts that were read; tables are drawn in theirs, so none may be missing. */
function sixSections(report: ReportAsRead, edition: AnnualReport['edition'], year: number): AnnualReport['sections'] {
  const form = formOf({ ...report, edition, year })
  const kinds = kindsOf(report.sections)
  const others = report.sections.filter((_, at) => kinds[at] === null)
  return [
    ...form.sections.map(({ number, title }) => {
      const found = report.sections[kinds.indexOf(number)]
      return found ?? { title, text: '' }
    }),
    ...others,
  ]
}

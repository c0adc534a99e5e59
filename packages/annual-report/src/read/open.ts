import { type Kind, kindOf } from './kind.ts'
import { read } from './read.ts'
import type { Reading } from './reading.ts'
import type { Source } from './source.ts'
import { printedText } from './sources/charset.ts'
import { readDoc } from './sources/doc.ts'
import { readDocx } from './sources/docx.ts'
import { readHtml } from './sources/html.ts'
import { readMarkedText } from './sources/marked-text.ts'
import { readPdf } from './sources/pdf.ts'
import { Unreadable } from './unreadable.ts'

export { Unreadable, type UnreadableCode } from './unreadable.ts'

const MEGABYTE = 1024 * 1024

/** No document is larger; a caller may refuse a file by its size before reading it. */
export const LARGEST_FILE = 50 * MEGABYTE

/** A report as text is some tens of kilobytes. */
export const LARGEST_TEXT = 20 * MEGABYTE

/**
 * A document of any kind as what it holds in reading order. The kind is taken from the content; the name only helps where
 * content leaves it open. Throws Unreadable, whose message says in one Chinese sentence what is wrong and what to do.
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(bytes.length, LARGEST_FILE)
  const kind = kindOf(bytes, name)
  const refusal = REFUSED[kind]
  if (refusal) throw new Unreadable(...refusal)
  switch (kind) {
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
    case 'pdf':
      return readPdf(bytes)
    default: {
      if (bytes.length > LARGEST_TEXT) throw tooLarge(bytes.length, LARGEST_TEXT)
      return kind === 'html' ? readHtml(bytes) : readMarkedText(printedText(bytes))
    }
  }
}

/** A document as the report in it. Throws as `openDocument` does; whether it is a report at all says `isReport`. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Reading> {
  return read(await openDocument(bytes, name), name)
}

function tooLarge(size: number, most: number): Unreadable {
  return new Unreadable(
    'too-large',
    `文件有 ${Math.ceil(size / MEGABYTE)} MB，超过能打开的 ${most / MEGABYTE} MB；请去掉其中的图片和附件，只保留年度报告再试。`,
  )
}

/** Kinds that are recognised and not read: what to do instead. */
const REFUSED: Partial<Record<Kind, [code: Unreadable['code'], sentence: string]>> = {
  empty: ['empty', '文件是空的，没有内容；请核对文件是否保存完整。'],
  encrypted: ['password', 'Word 文件设有打开密码；请用 Word 打开后去掉密码（文件—信息—保护文档），另存后再试。'],
  ole: ['old-format', '这是旧版办公软件的文件，不能直接读取；请用 Word 或 WPS 打开后另存为 .docx 再试。'],
  rtf: ['old-format', '这是 RTF 格式的文件，不能直接读取；请用 Word 打开后另存为 .docx 再试。'],
  'word-xml': ['old-format', '这是 Word 的 XML 文件，不能直接读取；请用 Word 打开后另存为 .docx 再试。'],
  odt: ['old-format', '这是 OpenDocument 格式的文件，不能直接读取；请打开后另存为 .docx 再试。'],
  ofd: ['old-format', '这是 OFD 版式文件，不能直接读取；请提供 .docx 原件，或者转换为 PDF 再试。'],
  mht: ['old-format', '这是单个文件网页（.mht），不能直接读取；请在浏览器里打开后另存为“网页，仅 HTML”再试。'],
  xlsx: ['wrong-kind', '这是 Excel 工作簿，不是年度报告文档；请提供 .docx、.pdf、.html 或 .txt 格式的年度报告。'],
  xls: ['wrong-kind', '这是 Excel 工作簿，不是年度报告文档；请提供 .docx、.pdf、.html 或 .txt 格式的年度报告。'],
  pptx: ['wrong-kind', '这是演示文稿，不是年度报告文档；请提供 .docx、.pdf、.html 或 .txt 格式的年度报告。'],
  ppt: ['wrong-kind', '这是演示文稿，不是年度报告文档；请提供 .docx、.pdf、.html 或 .txt 格式的年度报告。'],
  zip: ['wrong-kind', '这是压缩包，不是年度报告文档；请先解压，再提供其中的 .docx、.pdf、.html 或 .txt 文件。'],
  archive: ['wrong-kind', '这是压缩包，不是年度报告文档；请先解压，再提供其中的 .docx、.pdf、.html 或 .txt 文件。'],
  picture: ['scanned', '这是一张图片，里面没有可以读取的文字；请提供年度报告的 .docx 原件或由 Word 直接导出的 PDF。'],
  binary: ['not-a-document', '无法识别文件的格式；请提供 .docx、.pdf、.html 或 .txt 格式的年度报告。'],
}

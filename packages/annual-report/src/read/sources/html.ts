import type { Source } from '../source.ts'
import { declaredCharset, printedText } from './charset.ts'
import { reportPieces } from './html-report.ts'
import { parseHtml } from './html-tree.ts'
import { settle } from './nested.ts'

/**
 * A web page as blocks: the part that holds the report, without the navigation, footer and scripts a saved page brings
 * along. A page that holds no report gives all its text. `at.line` is the line of the file.
 * Throws Unreadable for a page that is made to exhaust the reader.
 */
export function readHtml(bytes: Uint8Array): Source {
  const body = parseHtml(printedText(bytes, declaredCharset(bytes)))
  return { format: 'html', blocks: body ? settle(reportPieces(body)) : [] }
}

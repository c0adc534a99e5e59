import type { PDFPageProxy } from 'pdfjs-dist'
import { Unreadable } from '../unreadable.ts'
import { fromLibrary } from './pdf-damaged.ts'

type Operations = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/** A page of a form with all its borders has some ten thousand. */
const MOST_OPERATIONS = 200_000

/**
 * The drawing operations of a page. A page can be written so that it draws itself a billion times; the library collects
 * whatever comes, so what it takes in is counted on the way, and the document closed when it is too much.
 * `until`: when it has taken too long, on the clock of `performance.now()`.
 */
export async function operationsOf(page: PDFPageProxy, close: () => void, until: number): Promise<Operations> {
  let count = 0
  const library = page as unknown as { _renderPageChunk(chunk: { length: number }, state: unknown): void }
  const take = library._renderPageChunk
  const tooMuch = new Promise<never>((_, reject) => {
    library._renderPageChunk = (chunk, state) => {
      count += chunk.length
      if (count > MOST_OPERATIONS || performance.now() > until) {
        reject(
          new Unreadable(
            'too-long',
            'PDF 的一页里图形过多，超过能读取的数量，已停止；请用 Word 打开后另存为 .docx，或重新导出 PDF 再试。',
          ),
        )
        close()
      } else take.call(page, chunk, state)
    }
  })
  return fromLibrary(Promise.race([page.getOperatorList(), tooMuch]))
}

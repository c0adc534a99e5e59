import type { ARequest, TestApp } from '../../../testing/app.ts'
import { aVisitor, type Visitor } from '../../../testing/browser.ts'

let visitors = 0

/** A visitor at an address nobody else has: the limits on trying are another test's. */
export function somebody(test: TestApp): Visitor {
  visitors += 1
  return aVisitor(test, { address: `10.2.${Math.floor(visitors / 250)}.${visitors % 250}` })
}

/** Somebody who has opened a request with its number and code, and its address. */
export async function followerOf(test: TestApp, { receiptNumber, queryCode }: ARequest) {
  const visitor = somebody(test)
  const answer = await visitor.post('/follow', { number: receiptNumber, code: queryCode! })
  if (answer.statusCode !== 303) throw new Error(`following ${receiptNumber} → ${answer.statusCode}`)
  const at = `/follow/${receiptNumber}`
  return { visitor, at, page: async () => (await visitor.get(at)).body }
}

/** The words of a page, without its markup. */
export const wordsOn = (body: string): string =>
  body
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

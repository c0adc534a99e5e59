/** What somebody who copied a document leaves where they left something out: 【…】, （本节表格从略）. */
const LEFT_OUT =
  /【\s*(?:…+|\.{3,}|略|节略|中略)\s*】|\[\s*(?:…+|\.{3,})\s*\]|[（(][^（()）]{0,12}(?:从略|略去|节略)[）)]|[（(]略[）)]/

/** Whether a text says that something of it was left out by whoever copied it. */
export function saysLeftOut(text: string): boolean {
  return LEFT_OUT.test(text)
}

/** The pieces of a text between what was left out of it. */
export function piecesOf(text: string): string[] {
  return text.split(new RegExp(LEFT_OUT.source, 'g'))
}

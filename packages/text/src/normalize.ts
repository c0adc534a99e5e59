/**
 * What pasted text carries that nobody sees: control characters (they also break XML, so Word and Excel files), zero-width
 * characters, marks that turn the reading direction, and halves of surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF\p{Cs}]/gu
const KEPT_CONTROLS = new Set(['\n', '\t'])

/** Takes out unseen characters and writes every line end as `\n`. Use on every text that comes in from outside. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNSEEN, (unseen) => (KEPT_CONTROLS.has(unseen) ? unseen : ''))
}

/** One line: cleaned, inner white space as single spaces, ends trimmed. For names, titles, numbers. */
export function singleLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Full-width letters, digits, signs and spaces (Ａ１：　) as half-width ones. Keeps the length in UTF-16 units. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/**
 * The form in which two texts are compared and searched: compatibility forms unified (full width, ㈠, Kangxi radicals from
 * copied PDFs), lower case, no white space beside a Chinese character (a line end may stand anywhere, and some set a space
 * around Latin words), other white space one space, punctuation with what surrounds it one `|`. Applied twice it changes
 * nothing more, so stored text may be normalised again.
 */
export function searchText(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, (gap) => (/^\s+$/.test(gap) ? ' ' : '|'))
    .replace(/^[ |]+|[ |]+$/g, '')
}

/**
 * A document number (文号) with the year in the brackets GB/T 9704-2012 asks for: `明政发[2026]5号` → `明政发〔2026〕5号`.
 * Leaves text without a bracketed year as it is, apart from white space.
 */
export function normalizeDocumentNumber(text: string): string {
  return toHalfWidth(singleLine(text))
    .replace(/\s+/g, '')
    .replace(/[[({〔【﹝]((?:19|20)\d{2})[\])}〕】﹞]/g, '〔$1〕')
}

/** A text without the spaces inside it, and for each of its characters where it stood; the last entry is the text's end. */
export interface Squeezed {
  text: string
  origin: Int32Array
}

/**
 * Takes out spaces (not line ends): justified lines and copied PDFs set them anywhere in Chinese text, so that 政务 公开 has to
 * be read as 政务公开.
 */
export function squeeze(text: string): Squeezed {
  const origin = new Int32Array(text.length + 1)
  let squeezed = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x09 && code !== 0x3000 && code !== 0xa0) continue
    for (let kept = from; kept < at; kept++) origin[squeezed.length + kept - from] = kept
    squeezed += text.slice(from, at)
    from = at + 1
  }
  for (let kept = from; kept <= text.length; kept++) origin[squeezed.length + kept - from] = kept
  squeezed += text.slice(from)
  return { text: squeezed, origin }
}

/** Where `squeezed.text.slice(start, end)` stood: from its first character to behind its last. */
export function unsqueeze(squeezed: Squeezed, start: number, end: number): [start: number, end: number] {
  return [squeezed.origin[start]!, end > start ? squeezed.origin[end - 1]! + 1 : squeezed.origin[start]!]
}

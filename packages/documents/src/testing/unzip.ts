import { unzipSync } from 'fflate'

/** The text files inside a .docx or .xlsx, by name. */
export function partsOf(file: Buffer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(file))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  )
}

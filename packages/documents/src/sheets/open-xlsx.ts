import { promisify } from 'node:util'
import { constants, inflateRaw } from 'node:zlib'
import { zipSync } from 'fflate'

const inflate = promisify(inflateRaw)

/** How much a file may hold, so that none can fill the memory. */
export interface WorkbookLimits {
  /** Of the file itself, in bytes. Default 10 MB. */
  fileBytes?: number
  /** Of its parts when unpacked, in bytes. Default 64 MB. */
  unpackedBytes?: number
}

const MB = 1024 * 1024
const MOST_PARTS = 2000
/** The last row and column of a cell with content; Excel's own last row is 1,048,576. */
const LAST_ROW = 1_048_576
const MOST_COLUMNS = 256
const UTF8 = new TextDecoder()

/**
 * Opens an Excel file from outside with care: every part is unpacked within a limit, cells are looked at before they are read,
 * and what passed is packed again, so that the reader sees exactly what was checked.
 *
 * @returns the checked workbook, or `refused`: a sentence (Chinese) saying what is wrong and what to do.
 */
export async function openXlsx(
  file: Uint8Array,
  { fileBytes = 10 * MB, unpackedBytes = 64 * MB }: WorkbookLimits = {},
): Promise<{ refused: string } | { refused: null; workbook: Buffer }> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length === 0) return refuse('文件是空的，请重新选择文件。')
  if (bytes.length > fileBytes)
    return refuse(`文件有${megabytes(bytes.length)}，超过${megabytes(fileBytes)}的上限，请拆成几个文件。`)
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    return refuse('这是旧版Excel（.xls）文件或者设有打开密码的文件，请另存为不带密码的.xlsx文件后再上传。')
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50)
    return refuse('这不是Excel（.xlsx）文件，请使用下载的模板填写。')

  const entries = listEntries(bytes)
  if (!entries || entries.length > MOST_PARTS) return refuse(BROKEN)
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    return refuse('这个文件不是Excel工作簿（可能是Word文件或普通压缩包），请使用下载的模板填写。')

  const parts: Record<string, Uint8Array> = {}
  let left = unpackedBytes
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
    const part = await unpack(bytes, entry, left)
    if (part === 'broken') return refuse(BROKEN)
    if (part === 'too-large')
      return refuse(`文件解开后超过${megabytes(unpackedBytes)}，内容异常，请重新下载模板，把数据复制过去再上传。`)
    left -= part.length
    const text = UTF8.decode(part)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse(BROKEN)
    const isSheet = entry.name.startsWith('xl/worksheets/')
    const problem = isSheet ? strayCell(text) : null
    if (problem) return refuse(problem)
    parts[entry.name] = isSheet ? Buffer.from(withErrorsAsText(text)) : part
  }
  return { refused: null, workbook: Buffer.from(zipSync(parts, { level: 0 })) }
}

export const BROKEN = '文件已损坏或者不完整，打不开。请用Excel或WPS重新保存一次后再上传。'

interface Entry {
  name: string
  method: number
  offset: number
  packedBytes: number
}

/** The files a zip lists in its central directory; null when the directory does not hold together. */
function listEntries(zip: Buffer): Entry[] | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length) return null
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null
    const nameBytes = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameBytes),
      method: zip.readUInt16LE(at + 10),
      offset: zip.readUInt32LE(at + 42),
      packedBytes: zip.readUInt32LE(at + 20),
    })
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

async function unpack(zip: Buffer, entry: Entry, limit: number): Promise<Buffer | 'broken' | 'too-large'> {
  const { offset, packedBytes, method } = entry
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) return 'broken'
  const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (from + packedBytes > zip.length) return 'broken'
  const packed = zip.subarray(from, from + packedBytes)
  if (method === 0) return packed.length > limit ? 'too-large' : packed
  if (method !== 8) return 'broken'
  if (limit <= 0) return 'too-large'
  try {
    return await inflate(packed, { maxOutputLength: limit, finishFlush: constants.Z_FINISH })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}

/**
 * Looks at the address of every row and cell. A reader fills the gaps before a cell, so one cell far out, or an address no Excel
 * writes, would make it build a sheet of billions.
 */
function strayCell(xml: string): string | null {
  for (const [tag, name, attributes] of xml.matchAll(/<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)>/g)) {
    const address = /\sr\s*=\s*["']([^"']*)["']/.exec(attributes!)?.[1]
    if (name === 'row') {
      if (address !== undefined && !(/^\d{1,7}$/.test(address) && Number(address) <= LAST_ROW)) return BROKEN
      continue
    }
    const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '')
    if (!parts || Number(parts[2]) > LAST_ROW) return BROKEN
    if (!tag.endsWith('/>') && columnNumber(parts[1]!) > MOST_COLUMNS)
      return `单元格${address}在第${MOST_COLUMNS}列以外，表格列数过多，请只保留模板中的列。`
  }
  return null
}

/** The reader takes a failed formula (`#REF!`) for an empty cell; as text it can be reported where it stands. */
function withErrorsAsText(xml: string): string {
  return xml.replace(/(<(?:[\w.-]+:)?c\s[^>]*?\bt\s*=\s*["'])e(?=["'])/g, '$1str')
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function refuse(refused: string): { refused: string } {
  return { refused }
}

function megabytes(bytes: number): string {
  return `${Number((bytes / MB).toFixed(1))}MB`
}

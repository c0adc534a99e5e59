import { truncateSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { rewriteZip } from '../examine/docx/rewrite-zip.ts'
import { toDocx } from '../render/files.ts'
import { toPdf } from '../render/index.ts'
import { aReport } from '../testing/a-report.ts'
import { aFolder, nianbao } from './testing/run.ts'

const MEGABYTE = 1024 * 1024
const folder = aFolder()

beforeAll(async () => {
  const docx = await toDocx(aReport())
  const { pdf } = await toPdf(aReport())
  folder.put('empty.docx', '')
  folder.put('blank.txt', ' \n\n')
  for (const name of ['huge.docx', 'huge.pdf', 'huge.txt']) {
    writeFileSync(folder.path(name), name === 'huge.txt' ? '年报' : '')
    truncateSync(folder.path(name), 200 * MEGABYTE)
  }
  folder.put('bomb.docx', bomb(docx))
  folder.put('half.docx', docx.subarray(0, docx.length / 2))
  folder.put('half.pdf', pdf.subarray(0, pdf.length / 2))
  folder.put('head.pdf', '%PDF-1.7\n')
  folder.put('letter.txt', '张三同志：\n您好。关于会议的通知已经收到。\n李四')
  folder.put('book.txt', `明州市财政局2024年政府信息公开工作年度报告\n一、总体情况\n${'其中1件、'.repeat(50_000)}`)
  folder.put('letter.docx', zipSync({ 'word/document.xml': strToU8('<a/>') }))
  folder.put('locked.docx', locked())
  folder.put('old.doc', locked('WordDocument'))
  folder.put(
    'noise.pdf',
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251),
  )
})

/** A Word file whose text unpacks to a gigabyte. */
function bomb(docx: Uint8Array): Uint8Array {
  const zeros = Buffer.alloc(8 * MEGABYTE, 0x20)
  // One deflate stream of many blocks: each piece ends on a byte, so pieces can follow each other.
  const piece = deflateRawSync(zeros, { finishFlush: 3 })
  const packed = Buffer.concat([...Array.from({ length: 128 }, () => piece), deflateRawSync(Buffer.alloc(0))])
  const marked = rewriteZip(docx, new Map([['word/document.xml', Buffer.from('<mark/>')]]))!
  return withPacked(marked, 'word/document.xml', packed, 128 * zeros.length)
}

/** Exchanges the packed bytes of a part for others, which say they unpack to `size`. */
function withPacked(zip: Uint8Array, name: string, packed: Uint8Array, size: number): Uint8Array {
  const view = Buffer.from(zip)
  const local = view.indexOf(Buffer.concat([Buffer.from(name)])) - 30
  const from = local + 30 + name.length
  const old = view.readUInt32LE(local + 18)
  view.writeUInt32LE(packed.length, local + 18)
  view.writeUInt32LE(size, local + 22)
  const grown = packed.length - old
  const out = Buffer.concat([view.subarray(0, from), packed, view.subarray(from + old)])
  const end = out.length - 22
  const directory = out.readUInt32LE(end + 16) + grown
  out.writeUInt32LE(directory, end + 16)
  for (let at = directory, entry = 0; entry < out.readUInt16LE(end + 10); entry += 1) {
    const length = out.readUInt16LE(at + 28)
    const offset = out.readUInt32LE(at + 42)
    if (out.toString('utf8', at + 46, at + 46 + length) === name) {
      out.writeUInt32LE(packed.length, at + 20)
      out.writeUInt32LE(size, at + 24)
    } else if (offset > local) out.writeUInt32LE(offset + grown, at + 42)
    at += 46 + length + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32)
  }
  return out
}

/** The beginning of a compound file as Word keeps an encrypted document, or the old format, in. */
function locked(stream = 'EncryptedPackage'): Uint8Array {
  const file = Buffer.alloc(4096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(0x3e, 24)
  file.writeUInt16LE(3, 26)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeInt32LE(-2, 60)
  file.writeInt32LE(-2, 68)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1024)
  file.writeInt32LE(-3, 512)
  file.writeInt32LE(-2, 516)
  for (const [at, name] of ['Root Entry', stream].entries()) {
    const entry = 1024 + at * 128
    file.write(name, entry, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, entry + 64)
    file.writeUInt8(at === 0 ? 5 : 2, entry + 66)
    file.fill(0xff, entry + 68, entry + 80)
    if (at === 0) file.writeUInt32LE(1, entry + 76)
    file.writeInt32LE(-2, entry + 116)
  }
  return file
}

describe('input nobody can read', () => {
  it.each([
    ['empty.docx', /空的/],
    ['blank.txt', /。$/m],
    ['huge.docx', /200 MB/],
    ['huge.pdf', /200 MB/],
    ['huge.txt', /200 MB/],
    ['bomb.docx', /解压后/],
    ['half.docx', /不完整|损坏/],
    ['half.pdf', /不完整|损坏/],
    ['head.pdf', /不完整|损坏/],
    ['letter.txt', /没有政府信息公开工作年度报告/],
    ['book.txt', /超过 20 万字/],
    ['letter.docx', /。$/m],
    ['locked.docx', /密码/],
    ['old.doc', /旧版|\.docx/],
    ['noise.pdf', /。$/m],
  ])('%s is refused with a sentence, in seconds, within bounds', (name, sentence) => {
    const { exit, out, err, ms, megabytes } = nianbao(['check', folder.path(name)])
    expect(exit).toBe(2)
    expect(out).toMatch(sentence)
    expect(out).toMatch(/[\u4e00-\u9fff]{6}/)
    expect(err).toBe('')
    expect(ms).toBeLessThan(15_000)
    expect(megabytes).toBeGreaterThan(20)
    expect(megabytes).toBeLessThan(400)
  })

  it('from a pipe without end is left off in time', () => {
    const { exit, err, megabytes } = nianbao(['read', '-'], { input: new Uint8Array(80 * MEGABYTE) })
    expect(exit).toBe(2)
    expect(err).toMatch(/超过 50 MB/)
    expect(megabytes).toBeLessThan(400)
  })

  it.runIf(process.platform === 'linux')('from a device without end is left off in time', () => {
    const { exit, out, megabytes } = nianbao(['check', '/dev/zero'])
    expect(exit).toBe(2)
    expect(out).toMatch(/超过 50 MB/)
    expect(megabytes).toBeLessThan(400)
  })

  it('costs a run of many files nothing but itself', () => {
    const { exit, out } = nianbao(['read', '--json', folder.path('bomb.docx'), folder.path('letter.txt')])
    expect(exit).toBe(2)
    expect(
      out
        .trim()
        .split('\n')
        .every((line) => typeof JSON.parse(line).unreadable === 'string'),
    ).toBe(true)
  })
})

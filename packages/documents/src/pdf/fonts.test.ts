import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { named, needs } from '../testing/needs.ts'
import { fontsOf } from '../testing/pdf.ts'
import { bundledFonts, FontError, loadFonts } from './fonts.ts'
import { paperToPdf } from './paper-to-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'yangguang-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const sans = bundledFonts(['sans']).find((path) => path.includes('NotoSansSC_400'))!

describe('loadFonts', () => {
  it('names the directory or file it cannot read, and the family it does not find', async () => {
    await expect(loadFonts({ directory: join(folder, 'nowhere') })).rejects.toThrow(/读不到字体目录.*nowhere/)
    const broken = join(folder, 'broken.ttf')
    writeFileSync(broken, 'not a font')
    await expect(loadFonts({ files: [broken] })).rejects.toThrow(FontError)
    await expect(loadFonts({ files: [broken] })).rejects.toThrow(/broken\.ttf/)
    await expect(loadFonts({ files: [sans], families: { fangsong: '仿宋_GB2312' } })).rejects.toThrow(
      /没有「仿宋_GB2312」（用于仿宋）/,
    )
  })

  it('knows nothing of a font whose name says nothing', async () => {
    const { substituted, faces } = await loadFonts({ files: [sans] })
    expect(substituted.sort()).toEqual(['biaosong', 'fangsong', 'kaiti'])
    expect(faces.fangsong.families[0]).toBe('Noto Serif SC')
  })
})

const without = needs('poppler')

describe.skipIf(without)(named("an office's own font", without), () => {
  it('is used in its place, and the note leaves it out', async () => {
    const own = join(folder, 'own')
    rmSync(own, { recursive: true, force: true })
    const directory = mkdtempSync(own)
    copyFileSync(sans, join(directory, 'office.ttf'))
    const fonts = { directory, families: { fangsong: 'Noto Sans SC' } }
    const paper = { form: 'plain' as const, title: '题', blocks: [{ kind: 'paragraph' as const, text: '正文' }] }
    const { pdf, fontNote } = await paperToPdf(paper, { fonts })
    expect(fontsOf(pdf)).toContain('NotoSansSC-Regular')
    expect(fontNote).toBe('没有设置小标宋字体，PDF文件中以思源宋体代替；Word文件用的是规定字体。')
  })
})

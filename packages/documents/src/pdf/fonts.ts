import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as fontkit from 'fontkit'
import type { Typeface } from '../paper/paper.ts'

/** Fonts of the office's own for PDF files. Without any, 思源宋体 and 思源黑体 stand in. */
export interface FontSettings {
  /** A directory with .ttf, .otf, .ttc or .otc files; sub-directories are not read. */
  directory?: string
  /** Single font files, besides or instead of the directory. */
  files?: string[]
  /** Which family to use where the file's own name does not tell (e.g. `{ fangsong: 'STFangsong' }`). */
  families?: Partial<Record<Typeface, string>>
}

/** The loaded fonts and what they are used for. */
export interface FontSet {
  /** Every font file, the office's first. */
  blobs: Buffer[]
  faces: Record<Typeface, Face>
  /** Typefaces that are replaced by another kind of type: 宋体 and 黑体 never are, 思源宋体 is a 宋体. */
  substituted: Typeface[]
  hasGlyph(codePoint: number): boolean
}

/** Families in order of preference. `synthetic`: the font has no bold of its own. */
export interface Face {
  families: string[]
  weight: 400 | 700
  headingWeight: 400 | 700
  synthetic: boolean
}

/** Cannot read the office's fonts; the message (Chinese) names the setting or the file. */
export class FontError extends Error {
  override name = 'FontError'
}

export const TYPEFACE_NAMES: Record<Typeface, string> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
  biaosong: '小标宋',
}

const SERIF = 'Noto Serif SC'
const SANS = 'Noto Sans SC'

/** What stands in: the title and the second heading must differ from the text without a typeface of their own. */
const STAND_INS: Record<Typeface, Face> = {
  fangsong: { families: [SERIF, SANS], weight: 400, headingWeight: 400, synthetic: false },
  songti: { families: [SERIF, SANS], weight: 400, headingWeight: 400, synthetic: false },
  kaiti: { families: [SERIF, SANS], weight: 400, headingWeight: 700, synthetic: false },
  biaosong: { families: [SERIF, SANS], weight: 700, headingWeight: 700, synthetic: false },
  heiti: { families: [SANS, SERIF], weight: 400, headingWeight: 700, synthetic: false },
}

const FAMILY_PATTERNS: [Typeface, RegExp][] = [
  ['biaosong', /小标宋|xiaobiaosong|xbiaosong|XBSK?|FZXBS/i],
  ['fangsong', /仿宋|fang ?song|FZFS/i],
  ['kaiti', /楷体|楷书|kai ?ti|KaiTi|FZKT/i],
  ['heiti', /黑体|sim ?hei|hei ?ti|FZHT/i],
  ['songti', /宋体|sim ?sun|song ?ti|FZSS/i],
]

/** The two files each of 思源宋体 and 思源黑体, as npm brings them. @throws when the packages are not installed. */
export function bundledFonts(kinds: readonly ('serif' | 'sans')[] = ['serif', 'sans']): string[] {
  return kinds.flatMap((kind) => {
    const name = kind === 'serif' ? 'NotoSerifSC' : 'NotoSansSC'
    return ['400Regular', '700Bold'].map((weight) =>
      fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-${kind}-sc/${weight}/${name}_${weight}.ttf`)),
    )
  })
}

/** @throws FontError when the directory or a file cannot be read as a font, or a family that was asked for is not in them. */
export async function loadFonts(settings: FontSettings = {}): Promise<FontSet> {
  const own = await Promise.all((await ownFiles(settings)).map(readFont))
  const bundled = await Promise.all(bundledFonts().map(readFont))
  const faces = { ...STAND_INS }
  const substituted: Typeface[] = []
  for (const typeface of Object.keys(STAND_INS) as Typeface[]) {
    const names = familyNames(typeface, own, settings)
    if (names) {
      faces[typeface] = { families: [...names, SERIF, SANS], weight: 400, headingWeight: 400, synthetic: true }
    } else if (typeface !== 'songti' && typeface !== 'heiti') substituted.push(typeface)
  }
  const fonts = [...own, ...bundled]
  return {
    blobs: fonts.map(({ blob }) => blob),
    faces,
    substituted,
    hasGlyph: (codePoint) => fonts.some(({ faces }) => faces.some((font) => font.hasGlyphForCodePoint(codePoint))),
  }
}

interface LoadedFont {
  path: string
  blob: Buffer
  faces: fontkit.Font[]
}

async function ownFiles({ directory, files = [] }: FontSettings): Promise<string[]> {
  if (!directory) return files
  const entries = await readdir(directory).catch((error: Error) => {
    throw new FontError(`读不到字体目录 ${directory}：${error.message}`)
  })
  const fonts = entries.filter((name) => ['.ttf', '.otf', '.ttc', '.otc'].includes(extname(name).toLowerCase()))
  return [...files, ...fonts.sort().map((name) => join(directory, name))]
}

async function readFont(path: string): Promise<LoadedFont> {
  const { create } = await import('fontkit')
  try {
    const blob = await readFile(path)
    const opened = create(blob)
    return { path, blob, faces: 'fonts' in opened ? opened.fonts : [opened] }
  } catch (error) {
    throw new FontError(`字体文件 ${path} 读不出来：${(error as Error).message}`)
  }
}

/** All names, in every language the file has them in, of the family for a typeface; null when the office has none. */
function familyNames(typeface: Typeface, own: LoadedFont[], settings: FontSettings): string[] | null {
  const wanted = settings.families?.[typeface]
  const pattern = FAMILY_PATTERNS.find(([name]) => name === typeface)![1]
  for (const { faces } of own) {
    for (const font of faces) {
      const names = namesOf(font)
      const fits = wanted ? names.includes(wanted) : isFirstMatch(typeface, pattern, names)
      if (fits) return wanted ? [wanted, ...names.filter((name) => name !== wanted)] : names
    }
  }
  if (wanted) throw new FontError(`设置的字体中没有「${wanted}」（用于${TYPEFACE_NAMES[typeface]}）。`)
  return null
}

/** 「方正小标宋」 also contains 宋, 「仿宋体」 contains 宋体: the first pattern that fits decides. */
function isFirstMatch(typeface: Typeface, pattern: RegExp, names: string[]): boolean {
  return names.some(
    (name) => pattern.test(name) && FAMILY_PATTERNS.find(([, each]) => each.test(name))![0] === typeface,
  )
}

function namesOf(font: fontkit.Font): string[] {
  const records = (font as unknown as { name: { records: Record<string, Record<string, string> | undefined> } }).name
    .records
  const all = [records.preferredFamily, records.fontFamily].flatMap((names) => Object.values(names ?? {}))
  return [...new Set(all.filter((name) => typeof name === 'string' && name !== ''))]
}

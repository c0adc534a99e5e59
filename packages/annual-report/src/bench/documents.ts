import { toDocx, toPdf } from '../render/files.ts'
import { toHtmlPage } from '../render/html/html.ts'
import type { AnnualReport } from '../report.ts'
import { aReport } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'
import { OF_A_BUREAU } from '../testing/sound-sentences.ts'

export type Format = 'docx' | 'pdf' | 'html' | 'text'

export interface BenchDocument {
  name: string
  bytes: Uint8Array
}

/** Sentences of a section, none twice, in an order of their own for every report. */
function textOf(section: number, seed: number, most: number): string {
  const all = OF_A_BUREAU.filter(([of]) => of === section).map(([, text]) => text)
  // Steps without a divisor in common with how many there are come by each once.
  const step = [7, 11, 13, 17, 19].filter((one) => all.length % one !== 0)[seed % 3]!
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[(seed + at * step) % all.length]!).join('\n')
}

const FIRST = '澄槐云岫霞柳明宁望春'
const SECOND = '岭湾陵岚浦泉东海溪川山河林原台洲阳源平安'

function agencyOf(n: number): string {
  return `${FIRST[n % FIRST.length]}${SECOND[Math.floor(n / FIRST.length) % SECOND.length]}县文化广电旅游局`
}

/** The nth report: the body and the order of its sentences differ, so that nothing can be kept from one to the next. */
function report(n: number): AnnualReport {
  const agency = agencyOf(n)
  const base = aReport({
    agency,
    preface: `本报告由${agency}按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2025年1月1日起至2025年12月31日止。`,
  })
  return {
    ...base,
    sections: base.sections.map((section, at) => {
      if (at === 0) return { ...section, text: textOf(1, n, 46) }
      return at === 4 ? { ...section, text: textOf(5, n, 1) } : section
    }),
  }
}

const MAKE: Record<Format, (one: AnnualReport) => Promise<Uint8Array>> = {
  text: async (one) => new TextEncoder().encode(reportText(one)),
  html: async (one) => new TextEncoder().encode(toHtmlPage(one)),
  docx: toDocx,
  pdf: async (one) => (await toPdf(one)).pdf,
}

/** `count` different reports in a format. */
export async function documents(format: Format, count: number): Promise<BenchDocument[]> {
  const made: BenchDocument[] = []
  for (let n = 0; n < count; n += 1) {
    made.push({ name: `${n}.${format === 'text' ? 'txt' : format}`, bytes: await MAKE[format](report(n)) })
  }
  return made
}

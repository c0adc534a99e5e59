import { toDocx, toPdf } from '../render/files.ts'
import { toHtmlPage } from '../render/html/html.ts'
import type { AnnualReport } from '../report.ts'
import { aReport } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'

export type Format = 'docx' | 'pdf' | 'html' | 'text'

export interface BenchDocument {
  name: string
  bytes: Uint8Array
}

/** Sentences such as reports consist of, so that texts have the length of real ones (about 4,000 characters). */
const SENTENCES = [
  '全年通过政府网站主动公开政府信息1286条，其中工作动态842条、通知公告231条、政策文件及解读213条。',
  '坚持以公开为常态、不公开为例外，围绕群众关心的文化惠民、旅游市场监管、非物质文化遗产保护等事项及时发布信息。',
  '依申请公开严格执行登记、审核、办理、答复、归档的流程，全年收到申请37件，上年结转3件，均在法定期限内答复。',
  '对公开信息实行三级审核，定期检查栏目更新情况，清理失效文件，规范性文件统一标注有效性和废止日期。',
  '依托政府网站集约化平台，完善政府信息公开专栏，优化检索功能，增加图解、视频等解读形式。',
  '召开专题会议2次，组织业务培训3期，培训人员128人次，将政府信息公开工作纳入年度考核。',
]

function textOf(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => SENTENCES[(seed + at) % SENTENCES.length]!).join('')
}

/** The nth report: figures and texts differ, so that nothing can be kept from one to the next. */
function report(n: number): AnnualReport {
  const base = aReport({
    agency: `明州市第${n + 1}局`,
    counts: {
      newReceived: { naturalPerson: 30 + n, commercial: 6 },
      carriedOver: { naturalPerson: 3 },
      results: { granted: { naturalPerson: 20 + n, commercial: 6 }, 'unavailable.notHeld': { naturalPerson: 9 } },
      carriedForward: { naturalPerson: 4 },
    },
    preface: `本报告由明州市第${n + 1}局按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2025年1月1日起至2025年12月31日止。`,
  })
  const long = [
    '（一）主动公开情况。',
    '（二）依申请公开情况。',
    '（三）政府信息管理情况。',
    '（四）平台建设情况。',
    '（五）监督保障情况。',
  ]
  return {
    ...base,
    sections: base.sections.map((section, at) => {
      if (at === 0) return { ...section, text: long.map((lead, part) => lead + textOf(n + part, 10)).join('\n') }
      return at === 4 ? { ...section, text: textOf(n, 12) } : section
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

/** What the lines of a title say: whose report on which year it is, and how it calls itself. */
export interface TitleParts {
  /** The lines as one, without spaces. */
  text: string
  agency: string | null
  year: number | null
  /** 政府信息公开工作年度报告, as printed; null where no such words stand. */
  name: string | null
}

/** How reports call themselves, from the statutory name to the freest. */
const NAME =
  /(?:政府信息(?:和政务)?公开|政务(?:信息)?公开|信息公开)(?:和[^年报]{2,12})?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报|总结)/

const YEAR = /((?:19|20)\d{2}|二[〇○零O0][一二三四五六七八九〇○零]{2})年?度?/

export function titleParts(lines: readonly string[]): TitleParts {
  const text = halfWidth(lines.join('').replaceAll(/[\s\u3000]/g, ''))
  const year = YEAR.exec(text)
  // The year may stand within the name: 政府信息公开工作2024年度报告.
  const yearless = text.replaceAll(new RegExp(YEAR.source, 'g'), '')
  const name = NAME.exec(yearless)
  const agency = yearless
    .replace(NAME, '')
    .replaceAll(/[（(]\s*\d{4}年度?\s*[）)]|关于|《|》|#/g, '')
    .replaceAll(/^[\s,，:：、.．·-]+|[\s,，:：、.．·-]+$/g, '')
    .replace(/[（(](?:\d{4}年)?\d{1,2}月\d{1,2}日[）)]$/, '')
    .replace(/的$/, '')
  return { text, agency: agency === '' ? null : agency, year: year ? yearOf(year[1]!) : null, name: name?.[0] ?? null }
}

const CHINESE = '〇一二三四五六七八九'

function yearOf(written: string): number {
  const figures = [...written].map((sign) => {
    const at = CHINESE.indexOf(sign)
    return at >= 0 ? at : /[○零O]/.test(sign) ? 0 : sign
  })
  return Number(figures.join(''))
}

function halfWidth(text: string): string {
  return text.replaceAll(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

import type { ReportAsRead } from '../report.ts'
import { textsOf } from './text/texts.ts'

/** Words that tell of a change of the body or its tasks, or that earlier figures were put right. */
export const BODY_CHANGED =
  /机构改革|机构(?:合并|分立|撤销|撤并|整合|调整)|(?:合并|整合|重新)?组建|(?:职能|职责)(?:划转|划入|划出|调整|移交)|区划调整|撤(?:乡|镇|县|并)|更正|统计口径|口径(?:调整|变化|不同)/

/** The words with which a report itself explains why its figures do not follow from the year before; null where it says nothing. */
export function explanationIn(report: ReportAsRead, words: RegExp): string | null {
  for (const { line } of textsOf(report)) {
    const match = words.exec(line.plain)
    if (match) return line.quote(match.index, match.index + match[0].length)
  }
  return null
}

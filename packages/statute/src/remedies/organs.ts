import type { PlainDate } from '../calendar/plain-date.ts'
import { inForce } from '../dated.ts'
import { remedyRules } from './values.ts'

/**
 * Kinds of agency by who reviews and who judges its decisions: `government` and `provincialGovernment` at county level or
 * above, `township` a town or township government, `vertical` customs, tax, foreign exchange, state security and other
 * agencies led from above, `justice` the 司法行政部门 that runs the review office itself.
 */
export type AgencyKind = 'provincialGovernment' | 'government' | 'department' | 'township' | 'vertical' | 'justice'

const NAMES = {
  superior: '上一级人民政府',
  own: '本级人民政府',
  self: '本机关',
  above: '上一级主管部门',
  justiceAbove: '上一级司法行政部门',
} as const

/** Who reviews an agency's decisions, in words, for the settings page and for checking what is entered there. */
export interface ReviewOrganKind {
  /** The organ that must be named. */
  organ: string
  /** A second organ the applicant may choose instead, or null. */
  alternative: string | null
  cites: string
}

/** The review organ of an agency for a decision of `decidedOn` (2024-01-01 左右不同). */
export function reviewOrganKind(kind: AgencyKind, decidedOn: PlainDate): ReviewOrganKind {
  const old = inForce(remedyRules, decidedOn).value.departmentsAbove
  const law = old ? '行政复议法（2023年修订前）' : '行政复议法（2023年修订）'
  switch (kind) {
    case 'provincialGovernment':
      return { organ: NAMES.self, alternative: null, cites: `${law}${old ? '第十四条' : '第二十四条第二款'}` }
    case 'government':
    case 'township':
      return { organ: NAMES.superior, alternative: null, cites: `${law}${old ? '第十三条' : '第二十四条第一款第二项'}` }
    case 'vertical':
      return { organ: NAMES.above, alternative: null, cites: `${law}${old ? '第十二条第二款' : '第二十七条'}` }
    case 'department':
      return old
        ? { organ: NAMES.own, alternative: NAMES.above, cites: `${law}第十二条第一款` }
        : { organ: NAMES.own, alternative: null, cites: `${law}第二十四条第一款第一项` }
    case 'justice':
      return {
        organ: NAMES.own,
        alternative: NAMES.justiceAbove,
        cites: `${law}${old ? '第十二条第一款' : '第二十八条'}`,
      }
  }
}

/**
 * The level of the court that hears a first case against an agency: 中级人民法院 against governments of a county or above
 * (行政诉讼法第十五条第一项), else 基层人民法院 (第十四条). Customs cases also go to the former and are set by hand.
 */
export function courtKind(kind: AgencyKind): '中级人民法院' | '基层人民法院' {
  return kind === 'government' || kind === 'provincialGovernment' ? '中级人民法院' : '基层人民法院'
}

import type { Standing } from '../dated.ts'
import type { Outcome, ResultRow } from './outcomes.ts'

/** The groups of 表三（三）本年度办理结果, in the order of the form. */
export type OutcomeGroup = 'granted' | 'partial' | 'denied' | 'unavailable' | 'notProcessed' | 'other'

/** What the law says about one answer. */
export interface OutcomeRule {
  outcome: Outcome
  /** The answer in the words of the form or the law: 属于三类内部事务信息. */
  name: string
  /** 表三 group, whose name is `groupNames[group]`. */
  group: OutcomeGroup
  /** Where 表三 counts it. */
  row: ResultRow
  /** Basis to article, paragraph and item, ready to stand in a letter; empty for 其他, where the officer names it. */
  basis: string
  /** The item of 条例第三十六条 it answers under; null where the answer rests on another article. */
  article36: '一' | '二' | '三' | '四' | '五' | '六' | '七' | null
  /** The officer must give facts and reasons (条例第三十六条第三、五项等). */
  needsReason: boolean
  /** A search record must stand in the file (经检索没有). */
  needsSearch: boolean
  /** The letter must say how the information is supplied, where it can be got, or whom to ask. */
  supply: 'how' | 'where' | 'whom' | null
  /** 可以不予公开 (条例第十六条), where the office may also choose to disclose. */
  discretionary: boolean
  /** Whether it may be given orally on the spot: only what gives the applicant what they asked for needs no letter with remedies. */
  onTheSpot: boolean
  /** Whether a decision letter can state it; the lapses and the withdrawal are steps of their own. */
  drafted: boolean
  /** The name of the letter that states this answer alone. */
  letterTitle: string
  /** How sure we are of the row. */
  standing: Standing
}

import type { Quantity } from './quantities.ts'

/**
 * What a figure is: a `count` of something; a `percent` (a share, a rate or a change, which its words tell); a `change`
 * against another figure (较上年减少15件); an `average` (日均3.5万次); an `extreme` of a row (3月最多，为24件); what it was
 * `earlier` (上年52件). Only counts stand in tables, are totals, and are parts of totals.
 */
export type Kind = 'count' | 'percent' | 'change' | 'average' | 'extreme' | 'earlier'

const CHANGE = /(?:增加|减少|增长|下降|上升|提高|净增|上涨|降低|压缩|缩短|多|少|增|减)(?:了)?$/
const AVERAGE = /平均|人均|日均|月均|年均|场均|户均|件均|每[月天年季件日周]/
const EXTREME = /最[多少高低大小快长短]/
const EARLIER =
  /^(?:同比|较|比|与|相比)|(?<!结转的?|转结的?)(?:上(?:一|个)?年度?|去年|前年)(?:同期)?(?:的|为|是|有|收到|受理|仅|共|全年)*$|上年同期|去年同期/

/** What a figure is by its unit and the words before it. */
export function kindOf(unit: Quantity['unit'], lead: string): Kind {
  if (unit === '个百分点') return 'change'
  if (unit === '%') return 'percent'
  if (AVERAGE.test(lead)) return 'average'
  if (EXTREME.test(lead)) return 'extreme'
  if (CHANGE.test(lead)) return 'change'
  return EARLIER.test(lead) ? 'earlier' : 'count'
}

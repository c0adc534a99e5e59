import type { Table4Outcome } from '../../editions/keys.ts'
import type { Figure, FiguredText } from '../text/figures.ts'
import type { Claim, Matter } from './claim.ts'

type Disputes = Extract<Matter, { of: 'disputes' }>

const OUTCOME: Readonly<Record<string, Table4Outcome>> = {
  维持: 'upheld',
  纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
  未审结: 'pending',
}

const ANSWER = '(?:原(?:具体)?行政行为|原(?:行政)?决定|原答复)?'
const END = '(?=[，；、。）]|$)'

/** 行政复议1件，复议结果为纠正: an outcome without a figure is that of all the cases before it. */
const OF_ALL = new RegExp(
  `^[，（](?:其中)?(?:(?:行政)?复议|(?:行政)?诉讼|审理|判决|复议机关|法院)?(?:的)?(?:(?:结果|决定)(?:均|都)?为|(?:均|全部|都)(?:被|为|予以|是)?(?:结果)?)(${Object.keys(OUTCOME).join('|')})${ANSWER}${END}`,
)

/** 行政诉讼1件，尚未审结: one case has one outcome. */
const OF_ONE = new RegExp(`^[，（](?:目前)?(${Object.keys(OUTCOME).join('|')})${ANSWER}${END}`)

/** 没有被纠正的案件 */
const OF_NONE = new RegExp(
  `(?:没有|无|未有|未出现|未发生)(?:一件)?(?:被|结果)?(纠正)${ANSWER}(?:的)?(?:案件|情形|情况)?${END}`,
)

/** 均已审结: none is pending. */
const ALL_DECIDED = new RegExp(`^[，（](?:(?:均|都|全部)(?:已|已经)?|已全部)(?:审结|结案|办结)${END}`)

/** What is said of the outcome of all or none of the disputes a figure counts. */
export function outcomesOfAll({ plain }: FiguredText, figure: Figure, { group, outcome }: Disputes): Claim[] {
  if (outcome !== 'total') return []
  const after = plain.slice(figure.nameEnd, figure.sentence.end)
  const all = OF_ALL.exec(after) ?? (figure.value === 1 ? OF_ONE.exec(after) : null)
  const none = OF_NONE.exec(after)
  const decided = ALL_DECIDED.exec(after)
  const claim = (match: RegExpExecArray, one: Table4Outcome, low: number, high: number): Claim => ({
    matter: { of: 'disputes', group, outcome: one },
    figure: low,
    low,
    high,
    start: figure.leadStart,
    end: figure.nameEnd + match.index + match[0].length,
    includesCarriedOver: false,
    certain: figure.exact,
    wider: false,
  })
  return [
    ...(all ? [claim(all, OUTCOME[all[1]!]!, figure.low, figure.high)] : []),
    ...(decided ? [claim(decided, 'pending', 0, 0)] : []),
    ...(none && !/复议|诉讼/.test(after.slice(0, none.index)) ? [claim(none, 'corrected', 0, 0)] : []),
  ]
}

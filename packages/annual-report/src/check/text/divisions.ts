import type { Division } from './division.ts'
import { classified, examplesOf } from './divisions-apart.ts'
import { coversName, familyOf, isRest, isWhole } from './families.ts'
import type { Figure, FiguredText } from './figures.ts'
import { openerOf } from './names.ts'
import { CLASSIFIED, EXAMPLES, fits, partsFrom } from './parts.ts'
import { listBefore } from './sums-told.ts'
import { tellingsOf } from './tellings.ts'

/** The divisions a text makes. Only lists that can be nothing else are taken. */
export function divisionsIn(text: FiguredText): Division[] {
  const found: Division[] = []
  for (const { figures: own, before } of tellingsOf(text)) {
    for (let at = 0; at < own.length; at++) {
      const division = listAfter(text.plain, own, at) ?? listBefore(text.plain, own, at)
      if (division) found.push(division)
    }
    found.push(...classified(text.plain, own, before), ...examplesOf(text.plain, own, before))
  }
  return found
}

/** The first part after a total, and where the words that open it begin: what only qualifies the total (占22%, 较上年减少4个) is passed over. */
function partAfter(own: readonly Figure[], at: number): { from: number; opens: number } | null {
  let opens = own[at]!.end
  for (let from = at + 1; from < own.length; from++) {
    const figure = own[from]!
    if (figure.kind === 'count') return { from, opens }
    if (/[；：]|其中/.test(figure.reach)) return null
    opens = figure.end
  }
  return null
}

/**
 * 行政复议18件、行政诉讼12件，其中复议结果维持9件、诉讼结果维持7件; 收到167件，上年结转9件，其中网络118件、信函58件: parts of
 * what is told before the total as well.
 */
function isOneOfTwo(own: readonly Figure[], at: number, names: readonly string[]): boolean {
  const [before, whole] = [own[at - 1], own[at]!]
  if (before?.kind !== 'count' || before.unit !== whole.unit || before.depth !== whole.depth) return false
  if (/结转|转结/.test(whole.lead)) return true
  return whole.sign === '、' && /诉讼/.test(whole.lead) && names.some((name) => /复议/.test(name))
}

/** 公开1268条：动态481、公告139…; 复议5件（维持3件、纠正1件…）; 749件，其中自然人741件，法人8件. */
function listAfter(plain: string, own: readonly Figure[], at: number): Division | null {
  const whole = own[at]!
  const found = whole.kind === 'count' && whole.unit !== '' ? partAfter(own, at) : null
  const first = found && own[found.from]
  if (!first || first.leadStart < found.opens) return null
  const opener = plain.slice(found.opens, first.leadStart).replace(/^）/, '') + openerOf(first.lead)
  const bracket = /^[\u4e00-\u9fff]{0,14}（/.test(opener) && first.depth === whole.depth + 1
  const colon = /^[\u4e00-\u9fff]{0,14}：/.test(opener)
  const among = /^[\u4e00-\u9fff]{0,14}[，、；]?(?:其中|分别[为是]|具体[为是]|包括|含|即)/.test(opener)
  // 在收到的37件申请中，通过网络提交20件，…
  const amid = /中$/.test(whole.tail) && /^[\u4e00-\u9fff]{0,10}中[，：]/.test(opener)
  const family = !bracket && !colon && !among && !amid
  if (family && !/^[，、]$/.test(opener)) return null
  if (first.depth !== whole.depth + (bracket ? 1 : 0)) return null
  const examples = EXAMPLES.test(opener)
  const { parts, goesOn } = partsFrom(own, found.from, first.depth, whole, colon || /：$/.test(opener))
  if (parts.length === 0) return null
  const names = parts.map(({ name }) => name)
  const last = parts.at(-1)!
  const open = examples || /^等/.test(last.tail) || names.some((name) => EXAMPLES.test(name) || name.length > 24)
  const kind = familyOf(names)
  if (family && !(parts.length >= 2 && kind !== null && fits(kind, whole.lead) && familyOf([whole.lead]) !== kind)) {
    return null
  }
  const said = CLASSIFIED.test(whole.reach) || (amid && kind === 'ways' && parts.length >= 3)
  const all =
    said ||
    names.some(isRest) ||
    coversName(whole.lead, names) ||
    (isWhole(kind, names) && (!(kind === 'results' || kind === 'disputes') || fits(kind, whole.lead)))
  if (isOneOfTwo(own, at, names)) return null
  const usual = among && examples && kind === 'ways' && parts.length >= 3 && !goesOn && !/^等/.test(last.tail)
  const complete = all
    ? !/^等/.test(last.tail) && !(said && open) && !goesOn
    : usual || (!open && !amid && !goesOn && parts.length >= 2)
  // 收到26件，其中网络15件、信函8件、当面3件；其中自然人22件、企业4件: the second list is of the first total too.
  const before = /^[\u4e00-\u9fff]{0,14}；/.test(opener)
    ? own.slice(0, at).filter((one) => one.unit === whole.unit)
    : []
  return {
    whole,
    parts,
    complete,
    loose: family || examples,
    usual: usual && !all,
    alsoRight: before,
    start: whole.leadStart,
    end: last.nameEnd,
  }
}

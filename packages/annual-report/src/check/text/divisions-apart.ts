import type { Division } from './division.ts'
import { isRest } from './families.ts'
import type { Figure } from './figures.ts'
import { openerOf } from './names.ts'
import { CLASSIFIED, EXAMPLES, partsFrom, SUM } from './parts.ts'
import { ALL_RECEIVED } from './sums-told.ts'

/** 从申请途径看，通过网络平台申请80件，通过信函申请5件: divides the applications counted before. */
export function classified(plain: string, own: readonly Figure[], paragraph: readonly Figure[]): Division[] {
  const found: Division[] = []
  for (let at = 0; at < own.length; at++) {
    const match = CLASSIFIED.exec(own[at]!.reach)
    // 从申请方式看，在收到的37件申请中，…: the list of that figure.
    if (!match || /中$/.test(own[at]!.tail)) continue
    const opener = plain.slice(own[at]!.start - own[at]!.reach.length + match.index, own[at]!.leadStart)
    const { parts, goesOn } = partsFrom(own, at, own[at]!.depth, own[at]!, false)
    const names = parts.map(({ name }) => name)
    const last = parts.at(-1)
    if (
      !last ||
      parts.length < 2 ||
      goesOn ||
      /^等/.test(last.tail) ||
      // 从内容看，涉及征地58件、其他109件 leaves nothing out.
      (!names.some(isRest) && [opener, ...names].some((one) => EXAMPLES.test(one)))
    ) {
      continue
    }
    const byResult = /结果|答复|办理|处理/.test(match[1] ?? match[2] ?? '')
    const base = byResult ? /答复|办结|办复/ : /申请|公开|受理|收到/
    const totals = [...paragraph, ...own.slice(0, at)].filter(
      (one) =>
        one.unit === last.unit && one.depth === 0 && base.test(one.lead) && /收|受理|答复|办|公开|处理/.test(one.lead),
    )
    const whole = totals.find((one) => !/其中|通过|网络|信函/.test(one.lead)) ?? sumBehind(own, last)
    if (whole)
      found.push({
        whole,
        parts,
        complete: true,
        loose: false,
        usual: false,
        alsoRight: totals,
        start: parts[0]!.leadStart,
        end: last.nameEnd,
      })
  }
  return found
}

/** 从类别看，政策类316条…，全年共公开4236条: the total told after its parts. */
function sumBehind(own: readonly Figure[], last: Figure): Figure | null {
  const next = own.slice(own.indexOf(last) + 1).find((one) => one.kind === 'count')
  return next?.unit === last.unit && next.depth === last.depth && (SUM.test(next.lead) || ALL_RECEIVED.test(next.lead))
    ? next
    : null
}

const AMONG_THEM = /^(?:其中|在?[^，；：\d]{0,10}(?:信息|文件|申请)中[，：])/

/** 主动公开文件197件。其中，规范性文件30件: examples of the one total of the sentence before. */
export function examplesOf(plain: string, own: readonly Figure[], paragraph: readonly Figure[]): Division[] {
  const first = own[0]
  if (!first || !AMONG_THEM.test(plain.slice(first.sentence.start, first.start))) return []
  const { parts } = partsFrom(own, 0, first.depth, first, false)
  const last = parts.at(-1)
  if (!last) return []
  const before = paragraph.filter((one) => one.unit === first.unit && one.kind === 'count')
  const sentence = before.at(-1)?.sentence
  // 答复98件（含上年结转8件）: what a total contains is none itself.
  const totals = before.filter(
    (one) => one.sentence === sentence && one.depth === 0 && openerOf(one.lead) === '' && !/结转|转结/.test(one.lead),
  )
  if (totals.length !== 1 || first.unit === '') return []
  const all = parts.some(({ name }) => isRest(name)) && parts.length >= 2
  return [
    {
      whole: totals[0]!,
      parts,
      complete: all,
      loose: false,
      usual: false,
      alsoRight: [],
      start: parts[0]!.leadStart,
      end: last.nameEnd,
    },
  ]
}

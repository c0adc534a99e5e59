import type { Account } from '../../text/account.ts'
import type { Division } from '../../text/division.ts'
import { familyOf, isWhole } from '../../text/families.ts'
import type { Figure } from '../../text/figures.ts'
import { total } from '../../text/total.ts'
import { agrees, EPSILON, quotient, type Ratio } from './ratios.ts'
import { runsOf, type Share } from './share-words.ts'

/** 其中土地征收类申请30件，占22%: the share of each part in its total. */
export function sharesIn(own: readonly Figure[], paragraph: readonly Figure[], account: Account): Ratio[] {
  const found = [...sharesOfNamed(own), ...sharesOfRuns(own, paragraph, account)]
  const judged = new Set(found.map(({ percentage }) => percentage))
  return [...found, ...sharesOfSaid(own, paragraph).filter(({ percentage }) => !judged.has(percentage))]
}

/** 予以公开14件，占办结总数36件的38.9%: the total is said with the share. */
function sharesOfNamed(own: readonly Figure[]): Ratio[] {
  return own.flatMap((percentage, at) => {
    const [part, whole] = [own[at - 2], own[at - 1]]
    const named =
      percentage.unit === '%' && /^(?:申请|件|总数)?的$/.test(percentage.lead) && /^约?占/.test(whole?.lead ?? '')
    if (!named || !part || !whole || part.unit !== whole.unit || whole.value === 0) return []
    return [{ ...quotient([part], whole), percentage, start: part.leadStart, end: percentage.end, certain: true }]
  })
}

/** 自然人137件，占82%；法人或其他组织30件，占18%: parts that leave nothing out make their total, told or not. */
function sharesOfAll(run: readonly Share[]): Ratio[] {
  const parts = run.map(({ part }) => part)
  const names = parts.map(({ name }) => name)
  const family = familyOf(names)
  const all = total(parts)
  // Of six results five are listed as if they were all.
  if (family === 'results' || !isWhole(family, names) || all.value === 0 || run.some(({ of }) => of !== '')) return []
  return run.map(({ part, percentage }) => ({
    ...quotient([part], all),
    percentage,
    start: part.leadStart,
    end: percentage.end,
    certain: true,
  }))
}

const SAID =
  /^(?:全部|全年|本年)?(新收|收到|受理|办结|答复|办理)(?:申请|件)?(?:的)?(?:总数|总量|总件数|数量|总申请量)(?:的)?$/

/** 办结165件…，不予处理12件，占办结总数的7.3%: the total named by its verb, where one figure has it. */
function sharesOfSaid(own: readonly Figure[], paragraph: readonly Figure[]): Ratio[] {
  return runsOf(own)
    .flat()
    .flatMap(({ part, percentage, of }) => {
      const verb = SAID.exec(of)?.[1]
      if (!verb) return []
      const wholes = [...paragraph, ...own].filter(
        (one) => isTold(one, part) && one.lead.includes(verb) && !/其中|通过|上年|去年/.test(one.lead),
      )
      const whole = wholes.length === 1 ? wholes[0]! : null
      if (!whole || whole.value === 0) return []
      return [{ ...quotient([part], whole), percentage, start: part.leadStart, end: percentage.end, certain: true }]
    })
}

/** Whether a figure beside a share may be its total. */
function isTold(one: Figure, part: Figure): boolean {
  return one.kind === 'count' && one.unit === part.unit && one.depth === 0 && one !== part
}

function sharesOfRuns(own: readonly Figure[], paragraph: readonly Figure[], account: Account): Ratio[] {
  return runsOf(own)
    .flatMap((run) => byDivision(run, account))
    .flatMap((run) => {
      const division = divisionOf(run, account)
      const told = division && judged(run, division, [...paragraph, ...own])
      const whole = told?.whole ?? (told ? null : wholeByFit(run, own, paragraph))
      if (!whole) return told ? [] : sharesOfAll(run)
      return (told?.shares ?? run).map(({ part, together, percentage }) => {
        const alone = { ...quotient([part], whole), percentage }
        // 予以公开64件、部分公开17件，占49.1%: the share of both.
        const both = together.length > 1 && { ...quotient(together, whole), percentage }
        return {
          ...(both && agrees(both) ? both : alone),
          start: part.leadStart,
          end: percentage.end,
          certain: told !== null || whole.sentence === part.sentence || run.length > 1,
        }
      })
    })
}

/** 其中征地类68件，占40.7%，其中土地征收30件，占44.1%: shares of parts of different totals are judged apart. */
function byDivision(run: readonly Share[], account: Account): Share[][] {
  const runs: Share[][] = []
  for (const share of run) {
    const whole = account.divisionOf(share.part)?.whole
    const last = runs.at(-1)
    if (last && account.divisionOf(last[0]!.part)?.whole === whole) last.push(share)
    else runs.push([share])
  }
  return runs
}

/** The list all parts of a run belong to: 新收37件，其中自然人31件，占83.8%. */
function divisionOf(run: readonly Share[], account: Account): Division | null {
  const divisions = run.map(({ part }) => account.divisionOf(part))
  const first = divisions[0]
  return first && divisions.every((one) => one?.whole === first.whole) ? first : null
}

/** The shares to be held against the total of their list. */
function judged(
  run: readonly Share[],
  division: Division,
  near: readonly Figure[],
): { whole: Figure | null; shares: readonly Share[] } {
  const totals = [division.whole, ...division.alsoRight]
  // 占新收总数的59.9%: of another figure told near, or of one that is not told.
  const open = run.filter((share) => share.of === '' && !totals.some((one) => explains(share, one)))
  const unsaid = run.length > 1 && !run.some((share) => explains(share, division.whole)) && unsaidTotal(run)
  const shares = open.filter((share) => !near.some((one) => isTotal(one, share, division) && explains(share, one)))
  return { whole: shares.length > 0 && !unsaid ? division.whole : null, shares }
}

/** A figure beside a list that its shares may be meant of: 收到37件…，办结36件，其中…. */
function isTotal(one: Figure, { part }: Share, division: Division): boolean {
  return isTold(one, part) && !division.parts.includes(one)
}

function explains({ part, together, percentage }: Share, whole: Figure): boolean {
  if (whole.value === 0) return false
  return [[part], together].some((parts) => agrees({ ...quotient(parts, whole), percentage }))
}

/** The total where no word tells: the figure before them, of the same unit, that most of the shares are right of. */
function wholeByFit(pairs: readonly Share[], own: readonly Figure[], paragraph: readonly Figure[]): Figure | null {
  const { part } = pairs[0]!
  const parts = new Set(pairs.map((pair) => pair.part))
  const fits = (one: Figure) =>
    one.kind === 'count' && one.unit === part.unit && one.high >= part.low && !parts.has(one)
  const here = own.filter((one) => fits(one) && (one.start < part.start || /^(?:合计|共计?|总计)/.test(one.lead)))
  const before = paragraph.filter(fits)
  const right = (one: Figure) => pairs.filter((share) => explains(share, one)).length
  const candidates = [...here, ...before].filter((one) => one.value > 0)
  const best = Math.max(0, ...candidates.map(right))
  if (best > 0) {
    const most = best * 2 > pairs.length || (pairs.length === 2 && here.some((one) => right(one) === best))
    if (!most || (best < pairs.length && pairs.length > 1 && unsaidTotal(pairs))) return null
    const equal = candidates.filter((one) => right(one) === best)
    // The greatest: parts of the total may explain a share by chance, the total does so by intent.
    return equal.reduce((a, b) => (b.value > a.value ? b : a))
  }
  // 占全县的34.7%: of what is not told here.
  if (pairs.some(({ of }) => of !== '')) return null
  // Nothing explains a single share: it is held against the total of its own sentence, if there is but one.
  const totals = here.filter((one) => one.depth <= part.depth && !/其中/.test(one.lead))
  if (pairs.length === 1 && totals.length === 1 && before.length <= 2) return totals[0]!
  // 收到申请37件。其中自然人31件，占83.8%: the one total of the sentence before.
  const last = before.filter(({ sentence }) => sentence === before.at(-1)?.sentence)
  return pairs.length === 1 && here.length === 0 && last.length === 1 && /^其中/.test(part.reach) ? last[0]! : null
}

/**
 * Whether one whole number explains all the shares: then they are of a total that is not told (of those answered, where
 * only those received are), and what agrees with a told one does so by chance.
 */
function unsaidTotal(pairs: readonly Share[]): boolean {
  const bounds = pairs.map(({ part, percentage }) => {
    const half = 10 ** -percentage.decimals / 2
    return {
      low: part.low / ((percentage.high + half) / 100),
      high: percentage.low > half ? part.high / ((percentage.low - half) / 100) : Infinity,
    }
  })
  const low = Math.max(...bounds.map((one) => one.low))
  const high = Math.min(...bounds.map((one) => one.high))
  return Math.ceil(low + EPSILON) <= high - EPSILON
}

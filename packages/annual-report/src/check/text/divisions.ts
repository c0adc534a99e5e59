import { familyOf, isRest, isWhole } from './families.ts'
import type { Figure, FiguredText } from './figures.ts'
import { openerOf } from './names.ts'
import { tellingsOf } from './tellings.ts'

/** A total and the parts it is divided into. */
export interface Division {
  whole: Figure
  parts: Figure[]
  /** The parts claim to be all there is; otherwise they are examples that can only be too many. */
  complete: boolean
  /** Only their kind, or a last 其他, makes the parts complete: 行政复议5件，维持3件，尚未审结1件. */
  loose: boolean
  /** Other totals the parts may honestly be of. */
  alsoRight: Figure[]
  /** The words that state it, in the plain text. */
  start: number
  end: number
}

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

/** Words that open a list of examples: what follows is not all there is. */
const EXAMPLES = /其中|含|包括|包含|涵盖|涉及|如|例如|比如|主要|重点|特别是|尤其|部分|典型|等方面|等领域/

/** At the beginning of an item: then it is no part but the next thing that is told. */
const NEXT_THING =
  /^(?:共|并|已|全部|均|累计|全年|依法|按时|按期|及时|实际|目前|现|年内)*(?:收到|受理|新收|接收|答复|办结|办理|处理|召开|开展|举办|组织(?!机构)|培训|制定|出台|印发|修订|废止|开设|设置|整改|回应|同比|较|比|增长|增加|减少|下降|上升|占|达|合计|共计|总计|累计|点击|阅读|浏览|转发|参与|覆盖|吸引)/

const ELSEWHERE = /结转|转结|顺延|另外|另有|此外|同时|还有|其中|平均|人均|上年|去年|同期|以来|历年|往年|一是|二是|百分/

/** 公开1268条（2024年1130条、2023年986条）: what it was in other years. */
const A_YEAR = /^(?:19|20)\d\d年度?(?:为|是|公开|收到|有)?$/

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
    said || names.some(isRest) || (isWhole(kind, names) && (kind !== 'results' || fits('results', whole.lead)))
  const complete = all
    ? !/^等/.test(last.tail) && !(said && open) && !goesOn
    : !open && !amid && !goesOn && parts.length >= 2
  // 收到26件，其中网络15件、信函8件、当面3件；其中自然人22件、企业4件: the second list is of the first total too.
  const before = /^[\u4e00-\u9fff]{0,14}；/.test(opener)
    ? own.slice(0, at).filter((one) => one.unit === whole.unit)
    : []
  return {
    whole,
    parts,
    complete,
    loose: family || examples,
    alsoRight: before,
    start: whole.leadStart,
    end: last.nameEnd,
  }
}

/** 通过网络80件，通过信函5件 divides applications that came in; 予以公开36件，… those that were answered. */
function fits(family: string, lead: string): boolean {
  if (family === 'ways') return /申请/.test(lead) && /收到|受理|新收|接收/.test(lead)
  if (family === 'applicants') return /申请|受理|收到/.test(lead) && !/复议|诉讼/.test(lead)
  if (family === 'results') return /答复|办结|办理/.test(lead)
  if (family === 'outcomes') return /复议|诉讼/.test(lead)
  return /人员/.test(lead)
}

const OUTCOME = /维持|纠正|其[他它]结果|未审结/

interface Parts {
  parts: Figure[]
  /** The sentence goes on counting (另有1件尚未审结): the parts are not all there is. */
  goesOn: boolean
}

/** The items of a list from a figure on: same unit or none, same brackets, no new matter. Shares (占22%) are passed over. */
function partsFrom(own: readonly Figure[], from: number, depth: number, whole: Figure, semicolons: boolean): Parts {
  const parts: Figure[] = []
  const { unit } = whole
  const ofResults = fits('results', whole.lead)
  for (let at = from; at < own.length; at++) {
    const figure = own[at]!
    if (figure.depth > depth) continue
    if (figure.depth < depth) break
    // 占22%, 较上年减少4件, 平均每月3件: said of the part before.
    if (figure.kind !== 'count' && parts.length > 0 && !/[；：]/.test(figure.reach)) continue
    const { name } = figure
    const stops =
      (figure.unit !== unit && figure.unit !== '') ||
      (parts.length > 0 &&
        figure.reach.includes('；') &&
        !semicolons &&
        !goesOnWithShares(own, at) &&
        !(ofResults && areResults(parts, figure))) ||
      (parts.length > 0 && figure.sign === '：') ||
      (name === '' && parts.length === 0) ||
      (name === '' && !/^[、和及与，]?$/.test(figure.sign)) ||
      (figure.sign !== '、' && (NEXT_THING.test(name) || SUM.test(figure.lead))) ||
      ELSEWHERE.test(parts.length === 0 ? name : figure.reach + name) ||
      A_YEAR.test(name)
    // 行政争议11件，其中行政复议7件，结果维持6件: the parts of a part.
    const ofAPart = parts.length > 0 && OUTCOME.test(name) && !OUTCOME.test(parts[0]!.name)
    if (ofAPart) return { parts, goesOn: true }
    if (stops) return { parts, goesOn: figure.unit === unit && goesOnWith(figure, name, semicolons) }
    parts.push(figure)
  }
  return { parts, goesOn: false }
}

/** 自然人31件，占83.8%；法人6件，占16.2%: each item has its share, and ； parts them. */
function goesOnWithShares(own: readonly Figure[], at: number): boolean {
  const [before, after] = [own[at - 1], own[at + 1]]
  return [before, after].every((one) => one?.unit === '%' && /^约?占/.test(one.lead) && one.depth === own[at]!.depth)
}

/** 予以公开64件，占38.8%；部分公开17件，占10.3%: the results of handling are told to their end. */
function areResults(parts: readonly Figure[], next: Figure): boolean {
  return familyOf([...parts, next].map(({ name }) => name)) === 'results'
}

/** Whether the figure a list stops at still belongs to its total: 其他文件102条；工作报告2条、动态213条. */
function goesOnWith(figure: Figure, name: string, semicolons: boolean): boolean {
  if (!figure.reach.includes('；')) return ELSEWHERE.test(figure.reach)
  return !semicolons && !NEXT_THING.test(name) && !CLASSIFIED.test(figure.reach) && !/复议|诉讼|结转|转结/.test(name)
}

const SUM =
  /^(?:全年)?(?:合计|共计|总计|总共|一共|共)(?:(?:主动)?(?:公开|发布)(?:各类)?(?:政府)?(?:信息)?)?(?:为|是|达)?$/

/** 新收37件、上年结转3件，共计40件. */
function listBefore(plain: string, own: readonly Figure[], at: number): Division | null {
  const whole = own[at]!
  if (whole.kind !== 'count' || whole.unit === '' || whole.tail !== '') return null
  if (!SUM.test(whole.lead)) return null
  let parts: Figure[] = []
  for (let index = at - 1; index >= 0; index--) {
    const figure = own[index]!
    if (figure.unit !== whole.unit || figure.depth !== whole.depth || figure.lead === '') break
    parts.unshift(figure)
    if (figure.sign === '；' || figure.sign === '：') break
  }
  // 收到申请37件，办理建议12件、提案9件，共21件: what 、 joins belongs together.
  const joined = parts.slice(parts.findLastIndex(({ sign }) => sign !== '、'))
  if (joined.length >= 2) parts = joined
  if (parts.length < 2) return null
  const said = plain.slice(parts[0]!.leadStart, whole.start)
  if (/[；。]|其中|含|等|共|同比|较|累计|各/.test(said.slice(0, -whole.lead.length))) return null
  // 收到37件，办结36件，合计…: a run of steps is no list.
  const sums = parts.map((_, from) => total(parts.slice(from)).value)
  if (sums.slice(0, -1).includes(whole.value)) return null
  return { whole, parts, complete: true, loose: false, alsoRight: [], start: parts[0]!.leadStart, end: whole.end }
}

const CLASSIFIED =
  /(申请|提交|受理|接收)(?:渠道|方式|途径|形式)(?:方面|上)?[：，]|(?:从|按照?|根据|就)([\u4e00-\u9fff]{1,12}?)(?:来看|上看|看|划分|来分|区分|分类|分|统计)(?=[，：、]|为|[\u4e00-\u9fff]{0,2}$)/

/** 从申请途径看，通过网络平台申请80件，通过信函申请5件: divides the applications counted before. */
function classified(plain: string, own: readonly Figure[], paragraph: readonly Figure[]): Division[] {
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
      EXAMPLES.test(opener) ||
      /^等/.test(last.tail) ||
      names.some((one) => EXAMPLES.test(one))
    ) {
      continue
    }
    const byResult = /结果|答复|办理|处理/.test(match[1] ?? match[2]!)
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
  return next?.unit === last.unit && next.depth === last.depth && SUM.test(next.lead) ? next : null
}

/** 主动公开文件197件。其中，规范性文件30件: examples of the one total of the sentence before. */
function examplesOf(plain: string, own: readonly Figure[], paragraph: readonly Figure[]): Division[] {
  const first = own[0]
  if (!first || !/^其中/.test(plain.slice(first.sentence.start, first.start))) return []
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
      alsoRight: [],
      start: parts[0]!.leadStart,
      end: last.nameEnd,
    },
  ]
}

/** The sum of figures, as printed and as their words allow. */
export function total(figures: readonly Figure[]): { value: number; low: number; high: number } {
  const add = (of: (figure: Figure) => number) => Math.round(figures.reduce((sum, one) => sum + of(one), 0) * 1e4) / 1e4
  return { value: add(({ value }) => value), low: add(({ low }) => low), high: add(({ high }) => high) }
}

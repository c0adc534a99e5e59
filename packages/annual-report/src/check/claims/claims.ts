import type { Account } from '../text/account.ts'
import type { Figure, Span } from '../text/figures.ts'
import { tellingsOf } from '../text/tellings.ts'
import { readApplications } from './applications.ts'
import { includesCarriedOver } from './carried.ts'
import type { Base, Claim, Matter, ReadMatter, Setting, Topic } from './claim.ts'
import { readDisputes } from './disputes.ts'
import { noneClaims, noneSaid } from './none.ts'
import { outcomesOfAll } from './outcomes.ts'
import { readPublished } from './published.ts'
import { ONE_WAY, periodNamed, type Scope, sceneOf, scopeNamed } from './scope.ts'
import { topicOf } from './topic.ts'
import { fitsWhole } from './wholes.ts'
import { wordings } from './wording.ts'

/** Whose report it is, of which year, and what the section is about by its title. */
export interface Author {
  agency: string | null
  year: number | null
  title: string
}

const READERS: readonly ReadMatter[] = [readDisputes, readApplications, readPublished]

/**
 * Finds the claims a text makes about figures that stand in the tables. A figure of one channel, one quarter, last year,
 * another circle or another matter is left alone, because a false alarm costs more trust than a missed one.
 */
export function claimsIn(text: Account, author: Author): Claim[] {
  const claims: Claim[] = []
  const ofSection = /申请|复议|诉讼/.test(author.title)
  let paragraph = fresh()
  for (const { sentence, figures, opensParagraph } of tellingsOf(text)) {
    if (opensParagraph) paragraph = fresh()
    const words = text.plain.slice(sentence.start, sentence.end)
    if (/申请/.test(words))
      paragraph.applications ||=
        /信息公开|依申请|公开申请|申请公开|申请(?:件)?\d|不予公开|无法提供/.test(words) || ofSection
    // （二）依申请公开。 A heading says what its paragraph is about.
    if (figures.length === 0 && words.length <= HEADING) paragraph.topic = topicOf(words, paragraph.topic)
    claims.push(...claimsOfSentence(text, sentence, figures, paragraph, author))
    const disclosure = paragraph.applications || ofSection || /信息公开/.test(words)
    for (const said of noneSaid(words, sentence.start, disclosure)) {
      const scene = text.plain.slice(Math.max(sentence.start, said.start - 20), said.end)
      const circle = scopeNamed(scene, author.agency)
      if (circle !== 'other' && circle !== 'wider' && periodNamed(scene, author.year) !== 'other') {
        claims.push(...noneClaims(said))
      }
    }
  }
  return claims.sort((a, b) => a.start - b.start)
}

/** Characters of a heading at most. */
const HEADING = 20

interface Paragraph {
  /** It has told of disputes over access to information. */
  disputes: boolean
  /** What its last sentence was about. */
  topic: Topic
  applications: boolean
  circle: Scope
  /** What its figures were read as. */
  matters: Map<Figure, Matter | null>
}

const fresh = (): Paragraph => ({
  disputes: false,
  applications: false,
  topic: null,
  circle: 'same',
  matters: new Map(),
})

function claimsOfSentence(
  text: Account,
  sentence: Span,
  figures: readonly Figure[],
  paragraph: Paragraph,
  author: Author,
): Claim[] {
  const { plain } = text
  const words = plain.slice(sentence.start, sentence.end)
  const claims: Claim[] = []
  // 共收到申请132件。目前办结122件: the next sentence goes on about the same.
  let topic = paragraph.topic
  let base: Base = 'received'
  let baseIsPart = false
  let period: Scope = 'same'
  let circle = paragraph.circle
  // 受理行政复议申请128件，维持86件: the outcomes of disputes that are not about this body's answers.
  let othersDisputes = false
  for (const [index, figure] of figures.entries()) {
    topic = topicOf(figure.reach, topic)
    paragraph.topic = topic
    const scene = sceneOf(figure)
    circle = scopeNamed(scene, author.agency) ?? circle
    // 较上年减少4件，其中…: what it is compared with says nothing of what follows.
    const compared = figure.kind === 'change' || figure.kind === 'percent' || /^(?:同比|较|比)/.test(figure.lead)
    if (!compared)
      period =
        periodNamed(figure.reach, author.year) ?? (figure.sign === '；' && !/累计/.test(figure.lead) ? 'same' : period)
    if (figure.kind !== 'count' || RISEN.test(figure.lead)) continue
    const division = text.divisionOf(figure)
    const setting: Setting = {
      topic: othersDisputes && topic !== 'applications' ? 'foreign' : topic,
      base,
      whole: wholeOf(division?.whole ?? hostOf(figures, index), paragraph),
      applications: paragraph.applications,
      disclosure: paragraph.disputes || /信息公开|直接起诉|复议后起诉/.test(words) || /复议|诉讼/.test(author.title),
      titled: /复议|诉讼/.test(author.title),
      previous: figures[index - 1]?.lead ?? '',
      sentence: words,
      year: author.year,
    }
    const { said, read } = readAs(figure, setting)
    paragraph.matters.set(figure, read?.matter ?? null)
    const verb = /新收|收到|受理|接收|接到|答复|办结|办理|处理/.exec(figure.lead)
    // A circle holds for the sentences after it only where it was said of a figure that counts: 所属2家单位 is an aside.
    if (read) paragraph.circle = circle
    if (/复议|诉讼/.test(figure.lead)) othersDisputes = read === null && !/信息公开/.test(figure.tail)
    if (!read) {
      // 通过网络收到申请20件，其中予以公开8件: what follows are parts of a part.
      if (verb && ONE_WAY.test(figure.lead) && topic === 'applications') baseIsPart = true
      continue
    }
    const of = read.matter.of
    if (of === 'disputes') paragraph.disputes = true
    if (of === 'received' || of === 'handled' || of === 'answered') {
      base = of
      baseIsPart = false
    }
    const fits = fitsWhole(read.matter, setting.whole)
    const part = baseIsPart && (of === 'results' || of === 'resultRow' || of === 'applicants')
    const before = of === 'carriedOver' || of === 'carriedForward' ? 'same' : period
    if (part || fits === 'no' || circle === 'other' || before === 'other') continue
    const start = figure.leadStart
    const rounding = of === 'charges' && figure.exact ? grainOf(figure, plain) / 2 : 0
    claims.push({
      matter: read.matter,
      figure: figure.value,
      low: figure.low - rounding,
      high: figure.high + rounding,
      start,
      end: said === figure ? endOf(figure, plain) : said.nameEnd,
      includesCarriedOver: includesCarriedOver(figures, index, plain),
      certain: read.certain && figure.exact && circle !== 'unclear' && fits === 'yes',
      wider: circle === 'wider',
    })
    if (read.matter.of === 'disputes' && circle !== 'wider') claims.push(...outcomesOfAll(text, said, read.matter))
  }
  return claims
}

/** What the total of a figure counts; undefined where it has none. */
function wholeOf(total: Figure | undefined, { matters }: Paragraph): Matter | null | undefined {
  return total && (matters.get(total) ?? null)
}

/** 自然资源局58件（含上年结转2件）: what stands in brackets is of the figure before them. */
function hostOf(figures: readonly Figure[], index: number): Figure | undefined {
  const { depth } = figures[index]!
  return depth === 0 ? undefined : figures.slice(0, index).findLast((one) => one.depth < depth)
}

/** What a figure claims, in the first of its wordings that claims anything. */
function readAs(figure: Figure, setting: Setting): { said: Figure; read: ReturnType<ReadMatter> } {
  for (const said of wordings(figure)) {
    for (const reader of READERS) {
      const read = reader(said, setting)
      if (read) return { said, read }
    }
  }
  return { said: figure, read: null }
}

/** The place value of the last digit of an amount: 3860.42万元 in the table is 0.39亿元 in a text. */
function grainOf({ start, end, decimals }: Figure, plain: string): number {
  const words = plain.slice(start, end)
  return (words.includes('亿') ? 1e8 : words.includes('万') ? 1e4 : 1) / 10 ** decimals
}

/** 由149件增至167件: mostly told of a row of years. */
const RISEN = /(?:增|减|升|降|涨|加|少|长|提高)(?:到|至)$/

/** 4件转入下年度 is quoted with what says so. */
function endOf(figure: Figure, plain: string): number {
  const moved = /^[^，。；]{0,6}?(?:结转|转入|转至|顺延|延至)[^，。；、）]{0,8}/.exec(
    plain.slice(figure.end, figure.sentence.end),
  )
  return (
    figure.end +
    (moved && figure.tail.startsWith(moved[0].slice(0, 2)) ? Math.min(moved[0].length, figure.tail.length) : 0)
  )
}

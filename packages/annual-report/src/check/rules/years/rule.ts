import { IN_PREFACE, type Place, placeInSection } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { type SectionKind, sectionOfKind } from '../../section-kinds.ts'
import type { PlainText } from '../../text/plain.ts'
import { unbroken } from '../../text/sentences.ts'
import { textsOf } from '../../text/texts.ts'
import { reportYear } from '../../whose-report.ts'

/** The text carries the report's year where it is due, and the next year where it plans. */
export const years: Rule = {
  id: 'years',
  title: '正文年份与报告年度一致，计划年份为下一年度',
  severity: 'error',
  check(report) {
    const year = reportYear(report)
    if (year === null) return []
    return [
      ...inPreface(report, year),
      ...inSection(report, 1, (sentences) => overview(sentences, year)),
      ...inSection(report, 5, (sentences) => plans(sentences, year)),
      ...inSection(report, 6, (sentences) => otherMatters(sentences, year)),
    ]
  },
}

interface Slip {
  quote: string
  left: number
  right: number
  severity: Severity
  why: string
}

function inSection(
  report: ReportAsRead,
  kind: SectionKind,
  slips: (sentences: readonly PlainText[]) => Slip[],
): Finding[] {
  const section = sectionOfKind(report.sections, kind)
  if (!section) return []
  const text = textsOf(report).find((one) => one.section === section.position)
  return slips(text?.sentences ?? []).map((slip) => found(placeInSection(report, section.position), slip))
}

/** 现将××2024年政府信息公开工作年度报告公布如下. */
function inPreface(report: ReportAsRead, year: number): Finding[] {
  const { plain, quote } = unbroken(report.preface ?? '')
  const named =
    /(\d{4})年(?:度)?[^，。；：《》\d]{0,25}(?:政府信息公开|政务公开)(?:工作)?(?:的)?(?:年度)?(?:报告|年报|工作编制|工作情况)/.exec(
      plain,
    )
  if (!named || Number(named[1]) === year) return []
  return [
    found(IN_PREFACE, {
      quote: quote(named.index, named.index + named[0].length),
      left: Number(named[1]),
      right: year,
      severity: 'error',
      why: `前言写的是${named[1]}年，报告年度为${year}年`,
    }),
  ]
}

/** （一）, 1. and the like, and the word that leads over to what comes. */
const LEAD = '^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)?'
const OPENING = new RegExp(`${LEAD}(\\d{4})年(?:度)?(以来)?(?:[，,]|(?=[我本全各在市县区省镇乡街局委办厅共累]))`)

/** Words of a text that speaks of another year on purpose. */
const COMPARES = /同比|相比|比上|较上|上一?年|去年|增长|下降|增加|减少|以来|第[一二三四五六七八九十\d]+年|分别/

/** What the body did: said of another year than the report's, it was written for that year. */
const DID =
  /主动公开|公开(?:各类)?(?:政府)?信息|受理|收到|答复|办结|办理|严格按照|认真贯彻|深入贯彻|坚持以|在.{2,20}领导下|(?:围绕|聚焦|紧扣|扎实|推进|推动|深化|做好|加强|高度重视|全面落实).*(?:信息公开|政务公开)/

function overview(sentences: readonly PlainText[], year: number): Slip[] {
  return sentences.flatMap((sentence, index): Slip[] => {
    const opening = OPENING.exec(sentence.plain)
    if (!opening || Number(opening[1]) === year) return []
    const about = sentence.plain + (sentences[index + 1]?.plain ?? '')
    if (COMPARES.test(sentence.plain) || about.includes(`${year}年`) || !DID.test(sentence.plain)) return []
    const severity = index === 0 ? 'error' : 'warning'
    return [slip(sentence, opening, year, severity, `总体情况写的是${opening[1]}年，报告年度为${year}年`)]
  })
}

const PLAN = new RegExp(
  `${LEAD}(?:下一步[，,]?|展望|新的一年[，,]?|(?:针对|对照|围绕|为此|今后|接下来|面对)[^，,]{0,16}[，,])?(?:在)?(\\d{4})年(?:度)?(?:的)?(?:工作)?(?:里|中)?[，,]?([^，,：:]{0,14}?)(将|拟|打算|力争)(.*)$`,
)
const PLAN_HEADING = new RegExp(
  `${LEAD}(\\d{4})年(?:度)?(?:的)?(?:下一步)?(?:政府信息公开|政务公开)?(?:工作)?(?:的)?(?:主要)?(?:打算|计划|思路|设想|努力方向|工作安排|重点工作|工作重点)(?:[：:]|$)`,
)

/** What follows 将 only when it means the time to come: 将继续, 将以……为. */
const TO_COME =
  /^(?:要|会|继续|认真|进一步|按照|以|坚持|坚决|深入|不断|着力|着重|紧紧|紧扣|紧盯|全力|严格|切实|围绕|结合|加快|持续|大力|更加|积极|努力|采取|通过|针对|根据|立足|聚焦|突出|牢固|充分|扎实|始终|从|在|把|对|是|稳步|再|于|一如既往|多措并举|严守|依托|依法|统筹|牢牢|牢记)/
/** What it is mostly followed by then, but also when it means 把: 将推进公开作为重点工作. */
const MOSTLY_TO_COME =
  /^(?:重点(?!领域)|全面|加强|加大|强化|抓|贯彻|落实|推进|推动|完善|健全|做好|主要(?!负责)|优化|提升|提高|深化|拓展|规范(?!性)|创新|有序|发挥|开展|组织|不再)/
const TAKING = /纳入|列入|作为|列为|融入|贯穿|放在|摆上|摆在|置于|落实到|下发|印发|报送/

function plans(sentences: readonly PlainText[], year: number): Slip[] {
  return sentences.flatMap((sentence, index): Slip[] => {
    const heading = PLAN_HEADING.exec(sentence.plain)
    if (heading && Number(heading[1]) <= year) {
      const why = `计划部分写的是${heading[1]}年，报告年度为${year}年，下一年度是${year + 1}年`
      return [slip(sentence, heading, year + 1, 'warning', why)]
    }
    return [...plan(sentence, year), ...(index === 0 ? problems(sentence, year) : [])]
  })
}

/** 下一步，我镇将在2021年重点做好……; 在新的一年里（2021年），……; 下步打算：2021年，…… */
const AHEAD =
  /(?:(?:将|拟|计划|打算)(?:在|于)|(?:新的一年|下一年度?|来年|明年|翌年)(?:里|中)?[（，]|(?:下一?步|下阶段)[^，：。\d]{0,8}[：，](?=在?\d{4}年(?:[，,]|[我本全]|将|要|继续|重点))|(?:下一?步|将)[^。]{0,60}[，,](?=在\d{4}年(?:重点|继续|着力|进一步)(?!.*基础上)))(?:在)?(\d{4})年/

function plan(sentence: PlainText, year: number): Slip[] {
  const ahead = AHEAD.exec(sentence.plain)
  if (ahead && Number(ahead[1]) <= year) return [slip(sentence, ahead, year + 1, 'error', planned(ahead[1]!, year))]
  const match = PLAN.exec(sentence.plain)
  if (!match || Number(match[1]) === year + 1) return []
  const [, written, subject, , rest] = match
  const taking = TAKING.test(rest!.split(/[，,]/)[0]!)
  const comes = TO_COME.test(rest!) || (MOSTLY_TO_COME.test(rest!) && !taking)
  if (!comes && taking) return []
  const late = Number(written) > year + 1
  // A goal may lie further away; who plans for himself plans for the coming year.
  if (late && !(comes && /我|本/.test(subject!))) return []
  const severity = comes && !late ? 'error' : 'warning'
  return [slip(sentence, match, year + 1, severity, planned(written!, year))]
}

function planned(written: string, year: number): string {
  return `这一句写的是今后的打算，年份为${written}年；报告年度为${year}年，下一年度是${year + 1}年`
}

/** 2023年工作中还存在……, 2023年政务公开工作取得……但……. */
const IN_THE_WORK = new RegExp(
  `${LEAD}(\\d{4})年(?:度)?(?:的)?(?:政府信息公开|政务公开)?工作(?=中|还|仍|虽|存在|取得|有)`,
)

/** 2023年，我局政府信息公开工作……但仍存在…… in a report on 2024. */
function problems(sentence: PlainText, year: number): Slip[] {
  const opening = OPENING.exec(sentence.plain) ?? IN_THE_WORK.exec(sentence.plain)
  if (!opening || Number(opening[1]) >= year || PLAN.test(sentence.plain)) return []
  if (COMPARES.test(sentence.plain) || sentence.plain.includes(`${year}年`)) return []
  return [slip(sentence, opening, year, 'warning', `这一部分写的是${opening[1]}年，报告年度为${year}年`)]
}

function otherMatters(sentences: readonly PlainText[], year: number): Slip[] {
  return sentences.flatMap((sentence): Slip[] => {
    const opening = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(\d{4})年(?:度)?(?!\d)/.exec(sentence.plain)
    if (!opening || Number(opening[1]) === year || sentence.plain.includes(`${year}年`)) return []
    if (!/(?:无|没有|未).{0,20}(?:其他|收取|处理费|报告|事项)|收取|处理费/.test(sentence.plain)) return []
    return [slip(sentence, opening, year, 'error', `这一句写的是${opening[1]}年，报告年度为${year}年`)]
  })
}

function slip(sentence: PlainText, match: RegExpExecArray, right: number, severity: Severity, why: string): Slip {
  const from = match.index
  return { quote: sentence.quote(from, clauseEnd(sentence.plain, from)), left: Number(match[1]), right, severity, why }
}

/** The clause with the year and the one it opens: 2020年，我区将认真贯彻上级精神. */
function clauseEnd(text: string, from: number): number {
  const first = indexOfComma(text, from)
  if (first < 0) return text.length
  // A year within its clause needs no second one.
  if (from > 0) return first
  const second = indexOfComma(text, first + 1)
  return second < 0 ? text.length : second
}

function indexOfComma(text: string, from: number): number {
  const at = text.slice(from).search(/[，,：:]/)
  return at < 0 ? -1 : from + at
}

function found(place: Place, { quote, left, right, severity, why }: Slip): Finding {
  return {
    rule: years.id,
    severity,
    place,
    quote,
    left,
    right,
    message: `${why}。请核对年份，应为${right}年的请改正。`,
  }
}

import { familyOf } from './families.ts'
import type { Figure } from './figures.ts'

/** Words that open a list of examples: what follows is not all there is. */
export const EXAMPLES = /其中|含|包括|包含|涵盖|涉及|如|例如|比如|主要|重点|特别是|尤其|部分|典型|等方面|等领域/

/** At the beginning of an item: then it is no part but the next thing that is told. */
const NEXT_THING =
  /^(?:共|并|已|全部|均|累计|全年|依法|按时|按期|及时|实际|目前|现|年内)*(?:收到|受理|新收|接收|答复|办结|办理|处理|召开|开展|举办|组织(?!机构)|培训|制定|出台|印发|修订|废止|开设|设置|整改|回应|同比|较|比|增长|增加|减少|下降|上升|占|达|合计|共计|总计|累计|点击|阅读|浏览|转发|参与|覆盖|吸引)/

/** 专区总数达17个 */
const ANOTHER_TOTAL = /(?:总数|总量|总计|累计)(?:已|共)?(?:达|达到|为|是|有)*$/

const ELSEWHERE = /结转|转结|顺延|另外|另有|此外|同时|还有|其中|平均|人均|上年|去年|同期|以来|历年|往年|一是|二是|百分/

/** 公开1268条（2024年1130条、2023年986条）: what it was in other years. */
const A_YEAR = /^(?:19|20)\d\d年度?(?:为|是|公开|收到|有)?$/

/** 共计, 全年共公开: the figure behind it sums up what was told. */
export const SUM =
  /^(?:全年)?(?:合计|共计|总计|总共|一共|共)(?:(?:主动)?(?:公开|发布|推送|刊发|更新)(?:各类)?(?:政府|政务)?(?:信息)?)?(?:为|是|达)?$/

/** 从申请途径看, 按方式分: what follows divides what was counted before. */
export const CLASSIFIED =
  /分类(?:来)?看(?=[，：])|(申请|提交|受理|接收)(?:渠道|方式|途径|形式)(?:方面|上)?[：，]|(?:从|按照?|根据|就)([\u4e00-\u9fff]{1,12}?)(?:来看|上看|看|划分|来分|区分|分类|分|统计)(?=[，：、]|为|[\u4e00-\u9fff]{0,2}$)/

/** 通过网络80件，通过信函5件 divides applications that came in; 予以公开36件，… those that were answered. */
export function fits(family: string, lead: string): boolean {
  if (family === 'ways') return /申请/.test(lead) && /收到|受理|新收|接收/.test(lead)
  if (family === 'applicants') return /申请|受理|收到/.test(lead) && !/复议|诉讼/.test(lead)
  if (family === 'results') return /答复|办结|办理/.test(lead)
  if (family === 'disputes') return /争议|复议.*诉讼/.test(lead)
  if (family === 'outcomes') return /复议|诉讼/.test(lead)
  if (family === 'progress') return /复议|诉讼|问题/.test(lead)
  return family !== 'levels' && family !== 'bodies' && family !== 'grades' && /人员/.test(lead)
}

const OUTCOME = /维持|纠正|其[他它]结果|审结/

interface Parts {
  parts: Figure[]
  /** The sentence goes on counting (另有1件尚未审结): the parts are not all there is. */
  goesOn: boolean
}

/** The items of a list from a figure on: same unit or none, same brackets, no new matter. Shares (占22%) are passed over. */
export function partsFrom(
  own: readonly Figure[],
  from: number,
  depth: number,
  whole: Figure,
  semicolons: boolean,
): Parts {
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
      (figure.sign !== '、' &&
        ((NEXT_THING.test(name) && !isProgress(parts, figure)) || SUM.test(figure.lead) || ANOTHER_TOTAL.test(name))) ||
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

/** 发现问题93个，已整改91个，正在整改2个 */
function isProgress(parts: readonly Figure[], next: Figure): boolean {
  return familyOf([...parts, next].map(({ name }) => name)) === 'progress'
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

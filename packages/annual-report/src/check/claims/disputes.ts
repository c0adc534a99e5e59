import type { Table4Outcome } from '../../editions/keys.ts'
import type { DisputeGroup, ReadMatter, Topic } from './claim.ts'

const SAID_OF =
  '(?:案件|案|申请|共计|共|总计|总数|合计|计|有|为|的|发生|引起|引发|产生|数量|数|了|被|提起|提出|件|量|全年|均|各|新收|收到|、|：)*'

const GROUPS: readonly (readonly [DisputeGroup, RegExp])[] = [
  ['all', new RegExp(`复议(?:案件|申请)?(?:、|和|及|与|或者|或|以及)?(?:行政)?诉讼${SAID_OF}$`)],
  ['litigationAfterReview', new RegExp(`复议后(?:再)?(?:起诉|提起(?:的)?(?:行政)?诉讼|诉讼)${SAID_OF}$`)],
  ['litigationDirect', new RegExp(`(?:未经(?:行政)?复议)?直接(?:起诉|提起(?:的)?(?:行政)?诉讼)${SAID_OF}$`)],
  ['litigation', new RegExp(`诉讼${SAID_OF}$`)],
  ['review', new RegExp(`复议${SAID_OF}$`)],
]

const BY =
  '(?:其中|政府信息公开|信息公开|行政|复议机关|复议|诉讼|法院|案件|审理|判决|决定|作出|做出|结果|予以|被|为|，|：)*'
const OF = '(?:原(?:具体)?行政行为|原(?:行政)?决定|原答复|决定|结果|案件|的|共|为|有)*'

const outcome = (words: string): RegExp => new RegExp(`^${BY}(?:${words})${OF}$`)

const OUTCOMES: readonly (readonly [Table4Outcome, RegExp])[] = [
  ['upheld', outcome('维持')],
  ['corrected', outcome('纠正')],
  ['other', outcome('其[他它]结果')],
  ['pending', outcome('尚未审结|尚未办结|未审结|尚在审理|尚在审理中')],
]

const GROUP_OF: Partial<Record<NonNullable<Topic>, DisputeGroup>> = {
  review: 'review',
  litigation: 'litigation',
  litigationDirect: 'litigationDirect',
  litigationAfterReview: 'litigationAfterReview',
  all: 'all',
}

/** The work of a body that decides reviews, and cases that are about something else than access to information. */
const OTHER_CASES =
  /占|办理|受理|审结|审理|承办|化解|调解|应诉|许可|处罚|强制|征收|败诉|胜诉|撤销|撤回|终止|中止|维持|纠正|驳回|上一?年|去年|同比|较|比|其中/

/** The body tells of the reviews it decides over others. */
const DECIDES =
  /作为(?:行政)?复议(?:机关|机构)|作出的?(?:行政)?复议决定|(?:被复议机关|被申请人)(?:均|都|全部)?(?:为|是)(?![我本])|以[^，；]{1,16}为被申请人|(?:复议机构|复议机关|复议局|司法局)[^，；：]{0,8}(?:受理|审理|审结|办理|收到|承办)/

const OURS_AMONG_THEM = /^[^；]*?(?:其中[^，；]{0,10}信息公开|信息公开[^，；]{0,10}占)/

/** Reviews and litigations about access to information, in all and by outcome. */
export const readDisputes: ReadMatter = (figure, { topic, disclosure, applications, titled, sentence, whole }) => {
  if (!CASES.has(figure.unit)) return null
  const lead = figure.lead.replaceAll(/[“”"]/g, '')
  if (!(disclosure || applications) || DECIDES.test(sentence)) return null
  // 行政复议收案312件，其中…；行政诉讼156件: of what the first is, the second is.
  if (topic === 'foreign' && !/信息公开|申请公开/.test(figure.reach)) return null
  for (const [group, pattern] of GROUPS) {
    const match = pattern.exec(lead)
    if (!match) continue
    const before = lead.slice(0, match.index).replace(/行政$/, '')
    // 行政诉讼12件，其中未经复议直接起诉5件: of what the tables count.
    const ours = /信息公开|申请公开/.test(figure.reach) || whole?.of === 'disputes'
    if (OTHER_CASES.test(ours ? before.replaceAll(/办理|受理|其中|应诉/g, '') : before)) return null
    if (!ours && !titled && !/信息公开|申请|直接起诉|复议后起诉/.test(sentence) && !applications) return null
    // 复议案件12件、诉讼案件9件，其中涉及政府信息公开的复议5件: all the cases, of which ours are told next.
    if (!ours && OURS_AMONG_THEM.test(sentence.slice(figure.end - figure.sentence.start))) return null
    return {
      matter: { of: 'disputes', group, outcome: 'total' },
      // 申请人不服，2件申请行政复议: perhaps of those alone.
      certain: ours || (figure.nameEnd === figure.end && (titled ? PLAIN_IN_ITS_SECTION : PLAIN).test(before)),
    }
  }
  const group = topic ? GROUP_OF[topic] : undefined
  if (!group) return null
  const outcome = OUTCOMES.find(([, pattern]) => pattern.test(lead))?.[0]
  return outcome ? { matter: { of: 'disputes', group, outcome }, certain: true } : null
}

/** Before 行政复议5件 where nothing else is meant by it. */
const PLAIN = /^(?:被|提起|发生|引发|引起|产生|由此|因此)*$/
const PLAIN_IN_ITS_SECTION = /^(?:全年|本年度?|\d{4}年度?|共|被|提起|发生|引发|引起|产生|由此|因此)*$/

const CASES = new Set(['件', '起', '宗', '例', '次', ''])

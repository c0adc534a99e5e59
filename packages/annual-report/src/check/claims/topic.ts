import type { Topic } from './claim.ts'

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'foreign',
    /热线|12345|信访(?![、举])|留言|提案|(?<!复)议案|咨询|来信|来电|工单|诉求|许可申请|更正|确权|登记申请|调解|仲裁|救助|听证|信箱|审批|备案|报名|招标|(?:各类|民商?事|刑事|执行|审判|执法|违法)案件/g,
  ],
  ['all', /复议(?:案件|申请)?(?:、|和|及|与|或者?|以及)?(?:行政)?诉讼/g],
  ['review', /行政复议(?!后|直接)|(?<!经|经行政|行政)复议(?!后)/g],
  ['litigation', /行政诉讼|(?<!复议后提起的?|直接提起的?|行政)诉讼/g],
  ['litigationDirect', /未经(?:行政)?复议|直接起诉|直接提起/g],
  ['litigationAfterReview', /复议后/g],
  [
    'applications',
    /(?:信息公开|依申请|公开政府信息|公开)[^，；。：]{0,8}申请|依申请公开|新收(?!各类|案件|民|刑)|(?:收到|受理|办理)申请|申请公开/g,
  ],
]

/** Most words name no topic: one look tells. */
const ANY = new RegExp(TOPICS.map(([, { source }]) => source).join('|'))

/** What words are about: the topic named last, or the one before where they name none. */
export function topicOf(words: string, before: Topic): Topic {
  if (!ANY.test(words)) return before
  let topic = before
  let last = -1
  for (const [one, pattern] of TOPICS) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (end > last || (end === last && one !== 'litigation' && one !== 'review')) {
        last = end
        topic = one
      }
    }
  }
  return topic
}

import type { Random } from '../random.ts'
import type { FaultKind } from '../texts/fault-kinds.ts'
import { plain } from '../texts/sentence.ts'
import type { Draft } from '../texts/texts.ts'

/** A fault that has been planted: what kind, and the words it is in (more than one place where it shows in several). */
export interface Planted {
  kind: FaultKind
  quotes: string[]
}

/** Replaces one sentence that can be wrong by its wrong variant; null where no sentence can be wrong that way. */
export function plantInSentence(random: Random, draft: Draft, kind: FaultKind): Planted | null {
  const paragraphs = [draft.preface, ...draft.sections.flat()]
  const places = paragraphs.flatMap((sentences) =>
    sentences.flatMap((sentence, index) =>
      sentence.faults.filter((fault) => fault.kind === kind).map((fault) => ({ sentences, index, fault })),
    ),
  )
  if (places.length === 0) return null
  const { sentences, index, fault } = random.pick(places)
  sentences[index] = plain(fault.text)
  return { kind, quotes: [fault.quote] }
}

type Planter = (random: Random, draft: Draft) => Planted | null

const SLIPS: readonly (readonly [sentence: string, slip: string])[] = [
  ['继续将政务共公开作为重点工作来抓。', '政务共公开'],
  ['不断健完善信息发布机制。', '健完善'],
  ['群众满意度有等提升。', '有等提升'],
  ['对内容不明确的申请，一次性告知补证。', '告知补证'],
  ['严格按照《政府信息公开条列》办理。', '公开条列'],
  ['依申请公公开工作平稳有序。', '依申请公公开'],
  ['进一步加强强队伍建设。', '加强强'],
  ['政府信息公开的的及时性还不够。', '的的'],
]

const wording: Planter = (random, draft) => {
  const [words, slip] = random.pick(SLIPS)
  random.pick(draft.sections[0]!.slice(1)).push(plain(words))
  return { kind: 'wording', quotes: [slip] }
}

const personal: Planter = (random, draft) => {
  const mobile = `13${random.int(1, 9)}${String(random.int(0, 99_999_999)).padStart(8, '0')}`
  const id = idNumber(random)
  const [words, quote] = random.pick([
    [`申请人张建国（身份证号：${id}）申请公开征地批文，已按期答复。`, id],
    [`联系申请人李某，电话${mobile}，当面说明有关情况。`, mobile],
  ] as const)
  draft.sections[0]![2]!.push(plain(words))
  return { kind: 'personal', quotes: [quote] }
}

/** A number with the right check digit (GB 11643). */
function idNumber(random: Random): string {
  const month = String(random.int(1, 12)).padStart(2, '0')
  const body = `3301021985${month}${random.int(10, 28)}${random.int(100, 999)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

const leftover: Planter = (random, draft) => {
  const quote = random.pick([
    '[bookmark: _GoBack]',
    '错误！未找到引用源。',
    '【此处补充数据】',
    'XX局',
    '×××条',
    '{ PAGE \\* MERGEFORMAT }',
    '#REF!',
    '（待补充）',
  ])
  random.pick(draft.sections[0]!.slice(1)).push(plain(`${quote === 'XX局' ? '按照XX局要求落实。' : quote}`))
  return { kind: 'leftover', quotes: [quote] }
}

const otherBody: Planter = (random, draft) => {
  const other = random.pick(['霞浦岭县教育局', '桐山区民政局', '沙河口市水利局'])
  const words = random.pick([`${other}高度重视政府信息公开工作，主要负责同志亲自部署。`, `本报告由${other}编制。`])
  if (words.startsWith('本报告')) draft.preface.unshift(plain(words))
  else draft.sections[0]![0] = [plain(words)]
  return { kind: 'otherBody', quotes: [words.slice(0, -1)] }
}

const numbering: Planter = (random, draft) => {
  const way = random.int(0, 2)
  if (way === 0) {
    const last = draft.sections[0]!.at(-1)!
    last[0] = plain(last[0]!.text.replace('（五）', '（5）'))
    return { kind: 'numbering', quotes: [last[0].text.slice(0, -1)] }
  }
  if (way === 1) {
    draft.titles[5] = draft.titles[5]!.replace('六、', '6、')
    return { kind: 'numbering', quotes: [draft.titles[5]!] }
  }
  const fourth = draft.sections[0]![4]!
  fourth[0] = plain(fourth[0]!.text.replace('（四）', '（三）'))
  return { kind: 'numbering', quotes: [fourth[0].text.slice(0, -1)] }
}

const emptySection: Planter = (random, draft) => {
  draft.sections[4] = random.pick([[], [[plain('无')]], [[plain('无。')]]])
  return { kind: 'emptySection', quotes: [draft.titles[4]!] }
}

export const TEXT_PLANTERS: Partial<Record<FaultKind, Planter>> = {
  wording,
  personal,
  leftover,
  otherBody,
  numbering,
  emptySection,
}

const PROBLEMS = [
  '从全年工作看，个别科室对公开工作的认识还停留在完成任务的层面，信息报送零散，解读材料多为文字摘编，群众反映看不明白。',
  '公开目录与权责清单衔接不紧，栏目设置偏多而更新力量不足，季度检查中被点名的空白栏目集中在应急和食品安全两类。',
  '征求意见渠道单一，收到的建议少，采纳情况反馈不及时；申请答复中引用条款不够准确，说理部分过于简略。',
]

/** Section five is last year's, word for word. */
export function copyText(random: Random, draft: Draft, before: Draft): Planted {
  const words = random.shuffle(PROBLEMS).slice(0, 2).join('')
  draft.sections[4] = [[plain(words)]]
  before.sections[4] = [[plain(words)]]
  return { kind: 'copied', quotes: [words] }
}

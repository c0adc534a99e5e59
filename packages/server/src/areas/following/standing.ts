import { type CaseState, chineseDate, groupNames, outcomeRule, type PlainDate } from '@yangguang/statute'

/** Whose turn it is: the sentence a person looks for first. */
export type Turn = 'office' | 'you' | 'others' | 'nobody'

export const turnNames: Record<Turn, string> = {
  office: '轮到受理机构',
  you: '轮到您',
  others: '等待征求意见',
  nobody: '已经办结',
}

/** Where a request is, in plain words. */
export interface Standing {
  turn: Turn
  title: string
  /** Sentences under the title. */
  says: string[]
}

type Stand = (state: CaseState, today: PlainDate) => Standing

const office = (title: string, ...says: string[]): Standing => ({ turn: 'office', title, says })

const reviewing: Stand = () => office('答复正在审查、审核', '承办人已经拟出答复，正在进行保密审查和审核。')

const stands: Record<CaseState['stage'], Stand> = {
  awaitingConfirmation: (state, today) => awaitingConfirmation(state, today),
  received: () => office('等待登记', '已经收到申请，受理机构正在登记。'),
  drafting: (state) => drafting(state),
  awaitingCorrection: (state, today) => {
    const last = state.corrections.at(-1)
    if (!last) return office('正在办理')
    const late = today > last.replyBy
    return {
      turn: 'you',
      title: late ? '补正期限已过' : '请补正申请',
      says: [
        `受理机构在${chineseDate(last.servedOn)}告知您补正，请在${chineseDate(last.replyBy)}以前补正。${
          late ? '期限已过，还没有补正的，请尽快补正或者与受理机构联系；没有正当理由逾期不补正的，视为放弃申请。' : ''
        }`,
        '收到补正后的申请，答复期限重新计算；补正期间不计算期限（条例第三十条）。',
      ],
    }
  },
  awaitingReasons: (state, today) => {
    const { reasons } = state
    if (!reasons) return office('正在办理')
    const late = today > reasons.replyBy
    return {
      turn: late ? 'office' : 'you',
      title: late ? '说明理由的期限已过' : '请说明理由',
      says: [
        `因申请公开的数量、频次明显超过合理范围，受理机构请您在${chineseDate(reasons.replyBy)}以前说明理由（条例第三十五条）。`,
      ],
    }
  },
  awaitingFee: (state) => {
    const { fee } = state
    if (!fee) return office('正在办理')
    return {
      turn: 'you',
      title: '请缴纳信息处理费',
      says: [
        `金额 ${fee.amountYuan} 元，请在${chineseDate(fee.payBy)}以前缴纳。缴纳方式见收费通知书。`,
        '逾期没有缴纳的，视为放弃申请，不再处理。完成缴纳后，处理期限重新计算。',
      ],
    }
  },
  secrecyReview: reviewing,
  legalReview: reviewing,
  approval: reviewing,
  decision: () => office('答复即将作出', '答复已经审核同意，正在制作。'),
  service: () => office('答复已经作出，正在送达', '按您选择的方式送达。'),
  archiving: (state) => ended(state),
  archived: (state) => ended(state),
}

/** Where the request is today. */
export const standingOf: Stand = (state, today) => stands[state.stage](state, today)

function awaitingConfirmation(state: CaseState, today: PlainDate): Standing {
  const by = state.confirmBy
  const late = by !== null && today > by
  return office(
    '等待受理机构与您确认收到',
    by === null
      ? '受理机构将与您联系。'
      : late
        ? `受理机构应当在${chineseDate(by)}结束前与您确认，现在已经超过。请打电话催办。`
        : `受理机构最迟在${chineseDate(by)}结束前与您联系确认，请留意来电。也可以主动打电话确认。`,
    '双方确认之日为收到申请之日，答复期限从第二天起算（条例第三十一条）。',
  )
}

function drafting(state: CaseState): Standing {
  const open = state.consultations.filter((one) => one.reply === null && one.silence === null)
  const running = open.filter((one) => state.clock.pauses.some((pause) => pause.who === one.who && !pause.settled))
  const [first] = running
  if (!first) return office('正在办理', '受理机构正在查找、研究，拟出答复。')
  const who = first.why === 'thirdParty' ? '第三方' : '其他机关'
  return {
    turn: 'others',
    title: `正在征求${who}意见`,
    says: [
      `${
        first.why === 'thirdParty' ? '您申请的信息涉及第三方的合法权益' : '您申请的信息由几个机关共同制作'
      }，受理机构已书面征求意见，最迟到${chineseDate(first.replyBy)}。征求意见的时间不计入答复期限（条例第三十三条）。`,
    ],
  }
}

const endings: Partial<Record<NonNullable<CaseState['closing']>['how'], Omit<Standing, 'turn'>>> = {
  withdrawn: { title: '已撤回', says: ['您撤回了申请，受理机构不再处理。需要的，可以重新申请。'] },
  correctionLapsed: { title: '不再处理', says: ['逾期没有补正，视为放弃申请（条例第三十条）。'] },
  feeLapsed: { title: '不再处理', says: ['逾期没有缴纳信息处理费，视为放弃申请。'] },
  voided: { title: '登记已作废', says: ['这件申请的登记已经作废。有疑问的，请与受理机构联系。'] },
  transferred: { title: '已移送', says: ['申请已移送其他机关办理，见移送告知书。'] },
}

function ended(state: CaseState): Standing {
  const how = state.closing?.how
  const plain = how && endings[how]
  if (plain) return { turn: 'nobody', ...plain }
  return { turn: 'nobody', title: '已经答复', says: resultsOf(state) }
}

/** What was decided on each thing asked for. */
function resultsOf(state: CaseState): string[] {
  const items = state.draft?.items ?? []
  if (items.length === 0) return ['办理结果见答复。']
  const said = items.map(({ outcome }) => {
    const { group, name } = outcomeRule(outcome)
    return group === 'granted' || group === 'partial' ? name : `${groupNames[group]}（${name}）`
  })
  if (items.length === 1) return [`办理结果：${said[0]}。`]
  return items.map((item, at) => `第 ${item.itemId} 项：${said[at]}。`)
}

/** The steps on the way to an answer; a request that ended otherwise has no way left to show. */
export const stepNames = ['提出申请', '确认收到', '登记', '办理', '审查审核', '答复送达'] as const

const stepOf: Record<CaseState['stage'], number> = {
  awaitingConfirmation: 1,
  received: 2,
  drafting: 3,
  awaitingCorrection: 3,
  awaitingReasons: 3,
  awaitingFee: 3,
  secrecyReview: 4,
  legalReview: 4,
  approval: 4,
  decision: 5,
  service: 5,
  archiving: stepNames.length,
  archived: stepNames.length,
}

/** The index of the step a request is at; null when it ended on another way than an answer. */
export function stepAt(state: CaseState): number | null {
  const how = state.closing?.how
  if (how !== undefined && how in endings) return null
  return stepOf[state.stage]
}

import { channelNames, confirmedHowNames, serviceMethodNames } from '@yangguang/contract'
import {
  type CaseEvent,
  type CaseState,
  chineseDate,
  type Happening,
  type HappeningOf,
  type LetterState,
  letterRules,
  type PlainDate,
} from '@yangguang/statute'
import { REASONS_NOTE } from '../requests/actions/for-applicant.ts'

/** Something that happened, as an applicant reads it. */
export interface Told {
  on: PlainDate
  text: string
}

/**
 * What happened to a request, for its applicant: what was done with them and towards the answer. What officers wrote to each
 * other, who they are, and whom they asked as a third party stays in the office.
 */
export function historyOf(events: readonly CaseEvent[], state: CaseState): Told[] {
  return events.flatMap((event) => {
    const text = tell(event, state)
    return text === null ? [] : [{ on: event.on, text }]
  })
}

function tell({ what, by }: CaseEvent, state: CaseState): string | null {
  switch (what.kind) {
    case 'submitted':
      return `以“${channelNames[what.channel]}”方式提出申请。`
    case 'imported':
      return `登记，编号 ${what.number}。`
    case 'redecisionStarted':
      return `按照行政复议决定或者法院判决重新处理，编号 ${what.number}。`
    case 'receiptConfirmed':
      return `受理机构以${confirmedHowNames[what.how]}方式与您确认收到申请。`
    case 'registered':
      return `登记，编号 ${what.number}。`
    case 'correctionReceived':
      return '收到您补正的申请，答复期限重新计算。'
    case 'noted':
      return by === 'applicant' && what.text.startsWith(REASONS_NOTE) ? '收到您说明的理由。' : null
    case 'reasonsGiven':
      return what.accepted ? '您说明的理由合理，继续办理。' : '您说明的理由未被认可。'
    case 'feePaid':
      return '收到您缴纳的信息处理费，处理期限重新计算。'
    case 'thirdPartyReplied':
      return '收到第三方的意见。'
    case 'thirdPartySilenceDecided':
      return '第三方逾期没有提出意见，由受理机构依法决定是否公开。'
    case 'agencyReplied':
      return '收到其他机关的意见。'
    case 'answeredOnTheSpot':
      return `当场答复：${what.manner}。`
    case 'letterIssued':
      return what.terms.kind === 'decision' ? '答复已经作出，等待送达。' : null
    case 'letterServed':
      return served(what, state)
    default:
      return ending(what, state, by)
  }
}

/** How a request ends without a decision, and what may come after one. */
function ending(what: Happening, state: CaseState, by: string): string | null {
  switch (what.kind) {
    case 'withdrawn':
      return by === 'applicant' ? '您在网上撤回了申请。' : '您撤回了申请。'
    case 'correctionLapsed':
      return '逾期没有补正，视为放弃申请，不再处理。'
    case 'feeLapsed':
      return '逾期没有缴费，视为放弃申请，不再处理。'
    case 'transferred':
      return `移送${what.toAgency}办理。`
    case 'voided':
      return '登记已经作废。'
    case 'makePublicProposed':
      return by === 'applicant' ? '您建议将所公开的信息转为主动公开。' : null
    case 'archived':
      return state.closing?.how === 'decision' || state.closing?.how === 'onTheSpot' ? '办结归档。' : null
    case 'redecisionOpened':
      return '按照行政复议决定或者法院判决重新处理，已另行立案，将另行答复。'
    default:
      return null
  }
}

const asked = { thirdPartyConsultation: '书面征求第三方意见。', agencyConsultation: '征求其他机关意见。' } as const

function served(what: HappeningOf<'letterServed'>, state: CaseState): string | null {
  const letter = state.letters.find((one) => one.id === what.letterId)
  if (!letter) return null
  const { terms } = letter
  if (terms.kind === 'thirdPartyConsultation' || terms.kind === 'agencyConsultation') return asked[terms.kind]
  if (letterRules[terms.kind].to !== 'applicant') return null
  return `${about(letter)}${serviceMethodNames[what.method]}${
    what.receivedOn ? `，${chineseDate(what.receivedOn)}收到` : ''
  }。`
}

function about({ terms, number }: LetterState): string {
  const letter = `《${letterRules[terms.kind].title}》（${number}）`
  switch (terms.kind) {
    case 'decision':
      return `答复${letter}`
    case 'correctionNotice':
      return `请您补正，${letter}`
    case 'extensionNotice':
      return `延长答复期限 ${terms.workingDays} 个工作日，${letter}`
    case 'reasonsNotice':
      return `请您说明理由，${letter}`
    case 'feeNotice':
      return `请您缴纳信息处理费，${letter}`
    default:
      return letter
  }
}

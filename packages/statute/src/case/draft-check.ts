import { outcomeRule } from '../decisions/rules.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { AskedItem, ItemOutcome, SearchRecord } from './events.ts'
import { isBlank, type Moment } from './moment.ts'
import type { CaseState } from './state.ts'

/** What is missing from a search record, as a sentence; or null. “无” is not a system that was searched. */
export function searchFault(search: SearchRecord): string | null {
  if (isBlank(search.system)) return '检索记录应当写明检索的系统或者档案。'
  if (isBlank(search.keywords)) return '检索记录应当写明使用的关键词。'
  if (isBlank(search.period)) return '检索记录应当写明检索的期间。'
  if (isBlank(search.searchedBy)) return '检索记录应当写明检索人。'
  return null
}

/** The searches that were made for an item: those of its own and those for the whole request. */
export function searchesFor(state: Pick<CaseState, 'searches'>, itemId: string): SearchRecord[] {
  return state.searches.filter((search) => search.itemId === undefined || search.itemId === itemId)
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

/** Why this outcome cannot be given to this item, or null. */
function itemRefusal(state: CaseState, asked: AskedItem, item: ItemOutcome, moment: Moment): Refusal | null {
  const rule = outcomeRule(item.outcome)
  const about = `“${shorten(asked.text)}”`
  const cites = rule.basis
  if (!rule.drafted)
    return refuse('own-step', `“${rule.name}”不用拟办答复，请在相应期限届满后直接办理“不再处理”。`, cites)
  if (isBlank(item.basis)) return refuse('no-basis', `${about}没有写明法律依据（到条、款、项）。`, cites)
  if (rule.needsReason && isBlank(item.reason))
    return refuse('no-reason', `${about}的处理结果是“${rule.name}”，应当说明理由。`, cites)
  if (rule.supply && isBlank(item.supply))
    return refuse('no-supply', `${about}没有写明${SUPPLIES[rule.supply]}。`, cites)
  if (rule.needsSearch) return searchRefusal(state, item.itemId, about, cites)
  if (item.outcome === 'unavailable.unclearAfterCorrection' && !state.corrections.some((one) => one.receivedOn))
    return refuse(
      'no-correction',
      `${about}：申请人补正后内容仍不明确的才能如此答复，本件没有收到补正。`,
      '条例第三十条',
    )
  if (item.outcome === 'notProcessed.excessive') return excessiveRefusal(state, moment)
  if (item.outcome === 'denied.thirdParty') return thirdPartyRefusal(state, about)
  return null
}

const SUPPLIES = {
  how: '提供信息的方式、途径',
  where: '获取信息的方式、途径',
  whom: '应当向哪个机关提出及其联系方式或者办理途径',
} as const

function searchRefusal(state: CaseState, itemId: string, about: string, cites: string): Refusal | null {
  const latest = searchesFor(state, itemId).at(-1)
  if (!latest) return refuse('no-search', `答复${about}不存在须有检索记录，请先记录检索。`, cites)
  if (latest.result !== 'notFound')
    return refuse('search-found', `最近一次检索的结果不是“未检索到”，不能答复${about}不存在。`, cites)
  return null
}

/** 条例第三十五条: reasons must have been asked for, and either not given in time or not accepted. */
function excessiveRefusal({ reasons }: CaseState, { on }: Moment): Refusal | null {
  if (!reasons)
    return refuse(
      'no-reasons-asked',
      '以申请数量、频次明显超过合理范围为由不予处理的，应当先要求申请人说明理由。',
      '条例第三十五条',
    )
  if (reasons.given?.accepted)
    return refuse(
      'reasons-accepted',
      '申请人说明的理由已认定合理，不能以此不予处理，可以确定延迟答复的合理期限并告知。',
      '条例第三十五条',
    )
  if (!reasons.given && on <= reasons.replyBy)
    return refuse('reasons-open', '申请人说明理由的期限尚未届满。', '条例第三十五条')
  return null
}

function thirdPartyRefusal(state: CaseState, about: string): Refusal | null {
  const asked = state.consultations.filter((one) => one.why === 'thirdParty')
  if (asked.length === 0)
    return refuse(
      'no-consultation',
      `以第三方合法权益为由不公开${about}的，应当先书面征求第三方的意见。`,
      '条例第三十二条',
    )
  const against = asked.some((one) => one.reply?.consents === false || one.silence?.disclose === false)
  return against
    ? null
    : refuse(
        'third-party-consents',
        `被征求意见的第三方均未反对公开，不能以此为由不公开${about}。`,
        '条例第十五条、第三十二条',
      )
}

/** Why these outcomes do not answer the request, or null: every asked item once, each as its outcome demands. */
export function draftRefusal(state: CaseState, items: readonly ItemOutcome[], moment: Moment): Refusal | null {
  if (state.items.length === 0)
    return refuse('no-items', '案卷没有记载申请公开的内容，请先补录申请内容。', '条例第二十九条')
  for (const item of items) {
    if (!state.items.some((asked) => asked.id === item.itemId))
      return refuse('unknown-item', '答复了申请中没有的事项，请刷新后重新拟办。')
  }
  for (const asked of state.items) {
    const answers = items.filter((item) => item.itemId === asked.id)
    if (answers.length > 1) return refuse('answered-twice', `“${shorten(asked.text)}”有两个处理结果，每项只能有一个。`)
    const answer = answers[0]
    if (!answer)
      return refuse('no-outcome', `“${shorten(asked.text)}”还没有处理结果，申请的每一项都要答复。`, '条例第三十六条')
    const refusal = itemRefusal(state, asked, answer, moment)
    if (refusal) return refusal
  }
  return publicInterestRefusal(state, items)
}

/** Disclosing wholly what a third party objects to needs the reason of public interest (条例第十五条). */
function publicInterestRefusal(state: CaseState, items: readonly ItemOutcome[]): Refusal | null {
  const objecting = state.consultations.find((one) => one.why === 'thirdParty' && one.reply?.consents === false)
  if (!objecting || !items.every((item) => item.outcome === 'granted')) return null
  if (items.some((item) => !isBlank(item.reason))) return null
  const because = `“${objecting.name}”不同意公开，决定予以公开的应当写明不公开会对公共利益造成重大影响的理由。`
  return refuse('no-public-interest', because, '条例第十五条、第三十二条')
}

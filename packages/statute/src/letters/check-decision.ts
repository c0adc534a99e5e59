import { chineseDate } from '../calendar/plain-date.ts'
import { searchesFor } from '../case/draft-check.ts'
import type { ItemOutcome } from '../case/events.ts'
import { isBlank } from '../case/moment.ts'
import type { Outcome } from '../decisions/outcomes.ts'
import { outcomeRule } from '../decisions/rules.ts'
import type { LetterContent, LetterFacts, Missing } from './content.ts'
import { datesIn, says } from './text.ts'

/** Words the result must use, so that the reader knows what was decided; outcomes without an entry may be put freely. */
const RESULT_WORDS: { readonly [K in Outcome]?: { words: RegExp; example: string } } = {
  alreadyPublic: { words: /(主动|已经?)(对外)?公开/u, example: '已主动公开' },
  granted: { words: /(?<!不)予以公开|提供/u, example: '予以公开' },
  partial: { words: /部分/u, example: '部分公开' },
  'denied.stateSecret': { words: /不予公开/u, example: '不予公开' },
  'denied.lawProhibited': { words: /不予公开/u, example: '不予公开' },
  'denied.safetyStability': { words: /不予公开/u, example: '不予公开' },
  'denied.thirdParty': { words: /不予公开/u, example: '不予公开' },
  'denied.internalAffairs': { words: /不予公开/u, example: '不予公开' },
  'denied.processInfo': { words: /不予公开/u, example: '不予公开' },
  'denied.enforcementFile': { words: /不予公开/u, example: '不予公开' },
  'unavailable.notExist': { words: /不存在/u, example: '不存在' },
  'unavailable.notOurs': {
    words: /(不属于|不是|不由)本(机关|单位|局|委|办|厅|政府)/u,
    example: '不属于本机关负责公开',
  },
  'unavailable.needsCreation': { words: /制作|加工|分析|汇总/u, example: '需要另行制作' },
  'unavailable.unclearAfterCorrection': { words: /不明确/u, example: '申请内容仍不明确' },
}

/** 《…》第三十六条第四项 → 第三十六条: the articles a basis names. */
function articlesOf(basis: string): string[] {
  return [...basis.matchAll(/第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五])?/gu)].map(([article]) => article)
}

/** What a decision letter says against the draft that was reviewed and approved, and against the searches on file. */
export function checkDecision(content: LetterContent, facts: LetterFacts): Missing[] {
  const items = facts.state.draft?.items ?? []
  return [
    ...outcomeFaults(content, items),
    ...items.flatMap((item) => itemFaults(content, facts, item)),
    ...approvalFaults(content, facts),
  ]
}

function outcomeFaults(content: LetterContent, items: readonly ItemOutcome[]): Missing[] {
  const drafted = new Set(items.map((item) => item.outcome))
  const stated = new Set(content.outcomes ?? [])
  const cites = '条例第三十六条'
  const name = (outcome: Outcome) => `“${outcomeRule(outcome).name}”`
  const because: string[] = []
  if (drafted.size === 0) because.push('还没有拟办意见，不能起草答复。')
  for (const outcome of stated)
    if (!drafted.has(outcome)) because.push(`文书的处理结果${name(outcome)}不在拟办意见之中。`)
  for (const outcome of drafted) if (!stated.has(outcome)) because.push(`文书没有写拟办的处理结果${name(outcome)}。`)
  return because.map((sentence) => ({ part: 'outcomes', problem: 'contradicts', because: sentence, cites }))
}

function itemFaults(content: LetterContent, facts: LetterFacts, item: ItemOutcome): Missing[] {
  const rule = outcomeRule(item.outcome)
  const found: Missing[] = []
  const say = (part: Missing['part'], because: string) =>
    found.push({ part, problem: 'contradicts', because, cites: rule.basis })
  const unsaid = articlesOf(item.basis).filter((article) => !says(content.parts.factsAndBasis, article))
  if (unsaid.length > 0) say('factsAndBasis', `“事实和法律依据”没有写明拟办所依据的${unsaid.join('、')}。`)
  const wanted = RESULT_WORDS[item.outcome]
  if (wanted && !wanted.words.test(content.parts.result ?? ''))
    say('result', `“处理结果”没有写明“${rule.name}”，应当有“${wanted.example}”的字样。`)
  if (rule.needsSearch) {
    const fault = searchFault(content, facts, item.itemId)
    if (fault) say('searchRecord', fault)
  }
  return found
}

/** The letter must tell the search that is on file, not another. */
function searchFault(content: LetterContent, { state }: LetterFacts, itemId: string): string | null {
  const search = searchesFor(state, itemId).findLast((one) => one.result === 'notFound')
  if (!search) return '卷内没有“未检索到”的检索记录，不能答复政府信息不存在。'
  const text = content.parts.searchRecord ?? ''
  if (!says(text, search.system)) return `“检索情况”没有写明检索的系统或者档案（${search.system}）。`
  const words = search.keywords.split(/[、，,；;\s]+/u).filter((word) => !isBlank(word))
  const unsaid = words.filter((word) => !says(text, word))
  return unsaid.length === 0 ? null : `“检索情况”没有写明检索的关键词（${unsaid.join('、')}）。`
}

/** A decision is dated when it is made: not before the last approval. */
function approvalFaults(content: LetterContent, { state, phase }: LetterFacts): Missing[] {
  const approvedOn = state.approvals.at(-1)?.on
  const [written] = datesIn(content.parts.date ?? '')
  if (phase === 'draft' || approvedOn === undefined || written === undefined || written >= approvedOn) return []
  const because = `成文日期早于审核同意的日期（${chineseDate(approvedOn)}）。`
  return [{ part: 'date', problem: 'contradicts', because, cites: '条例第四十五条' }]
}

import { chineseDate } from '../calendar/plain-date.ts'
import { isBlank } from '../case/moment.ts'
import { checkDecision } from './check-decision.ts'
import { checkProcedure } from './check-procedure.ts'
import type { LetterContent, LetterFacts, Missing } from './content.ts'
import { type LetterPart, letterPartNames } from './parts.ts'
import { letterRules, requiredParts } from './rules.ts'
import { datesIn, hasGap, says, saysDate, squeezed } from './text.ts'

/** Reads one part against the file; null when nothing is wrong with it. */
type PartCheck = (text: string, content: LetterContent, facts: LetterFacts) => string | null

const MANNERS = {
  window: /当面|现场|窗口/u,
  oral: /口头/u,
  registeredMail: /邮寄|挂号|信函|信件|快递|来信|邮政/u,
  ordinaryMail: /邮寄|平信|信函|信件|来信|邮政/u,
  fax: /传真/u,
  online: /互联网|网站|网上|在线|平台/u,
  email: /电子邮[件箱]/u,
} as const

const commonChecks: { readonly [P in LetterPart]?: PartCheck } = {
  receivedOnAndManner: (text, _content, { state }) => {
    // What was transferred or withdrawn before both sides confirmed has no receipt day but the one it arrived on.
    const arrivedOn = state.clock.receivedOn ?? state.submittedOn
    if (state.redecisionOf === null && !saysDate(text, arrivedOn))
      return `收到申请的日期与案卷不符，案卷记载为${chineseDate(arrivedOn)}。`
    if (!MANNERS[state.channel].test(text) && Object.values(MANNERS).some((manner) => manner.test(text)))
      return '收到申请的方式与案卷不符，请核对申请途径。'
    return null
  },
  signature: (text, _content, { agencyName }) =>
    says(text, agencyName) ? null : `署名应当是本机关全称“${agencyName}”。`,
  date: (text, _content, facts) => dateFault(text, facts),
  remedies: (text, _content, { remedy }) =>
    remedy === null || says(text, remedy) ? null : '救济告知与成文日期适用的文本不一致，请使用系统给出的现行文本。',
}

function dateFault(text: string, { date, today, phase, state }: LetterFacts): string | null {
  const written = datesIn(text)
  if (written.length !== 1) return '成文日期应当写明一个日期，如“2026年7月7日”。'
  if (written[0]! > today) return `成文日期${chineseDate(written[0]!)}晚于今天。`
  if (phase === 'issue' && written[0] !== date) return `成文日期应当是${chineseDate(date)}。`
  if (state.clock.receivedOn !== null && written[0]! < state.clock.receivedOn) return '成文日期早于收到申请之日。'
  return null
}

/**
 * What a letter lacks, or says against its file; empty when it may go out. Every part its kind and outcomes require must be
 * there and really say something (“无” is not a search record), carry no gap of a template, and agree with the case: applicant,
 * receipt, outcomes, periods, amounts, dates and the remedy in force. Sentences are Chinese, in the order of the parts.
 */
export function checkLetter(content: LetterContent, facts: LetterFacts): Missing[] {
  const rule = letterRules[content.kind]
  if (facts.terms.kind !== content.kind)
    throw new RangeError(`a ${content.kind} letter with the terms of a ${facts.terms.kind}`)
  const subject = { outcomes: facts.state.draft?.items.map((item) => item.outcome), closing: facts.state.closing?.how }
  const required = requiredParts(content.kind, subject)
  const found: Missing[] = [...headFaults(content, facts)]
  const say = (part: Missing['part'], problem: Missing['problem'], because: string) =>
    found.push({ part, problem, because, cites: rule.cites })

  for (const part of required) {
    const text = content.parts[part] ?? ''
    if (facts.phase === 'draft' && part === 'date' && text.trim() === '') continue
    if (isBlank(text)) say(part, text.trim() === '' ? 'missing' : 'placeholder', blankSentence(part, text))
    else if (hasGap(text)) say(part, 'placeholder', `“${letterPartNames[part]}”还有没有填写的地方。`)
    else {
      const fault = commonChecks[part]?.(text, content, facts)
      if (fault) say(part, 'contradicts', fault)
    }
  }
  if (!required.includes('remedies') && !isBlank(content.parts.remedies))
    say('remedies', 'contradicts', '程序性告知不附救济告知，请删去。')
  if (required.includes('remedies') && facts.remedy === null)
    say('remedies', 'missing', '没有成文日期适用的救济文本，请先在机构设置中填写行政复议机关和人民法院。')

  const own = content.kind === 'decision' ? checkDecision(content, facts) : checkProcedure(content, facts)
  // A part that is not there has been named already; a second sentence about it would only repeat that.
  const named = new Set(found.map((one) => one.part))
  return [...found, ...own.filter((one) => !named.has(one.part))]
}

function blankSentence(part: LetterPart, text: string): string {
  const name = letterPartNames[part]
  return text.trim() === '' ? `缺少“${name}”。` : `“${name}”只写了“${text.trim()}”，不能算写明。`
}

function headFaults(content: LetterContent, facts: LetterFacts): Missing[] {
  const { cites } = letterRules[content.kind]
  const found: Missing[] = []
  if (isBlank(content.title)) found.push({ part: 'title', problem: 'missing', because: '缺少文书标题。', cites })
  const number = numberFault(content, facts)
  if (number) found.push({ part: 'number', ...number, cites })
  const name = addresseeName(facts)
  if (isBlank(content.addressee))
    found.push({ part: 'addressee', problem: 'missing', because: `缺少称谓，应当写明“${name}”。`, cites })
  else if (squeezed(content.addressee) !== squeezed(name))
    found.push({ part: 'addressee', problem: 'contradicts', because: `称谓与案卷不符，应当是“${name}”。`, cites })
  return found
}

/** Whom the letter goes to by the file: the applicant, or whom the consultation is about. */
function addresseeName({ terms, state, applicantName }: LetterFacts): string {
  if (terms.kind === 'thirdPartyConsultation') return terms.partyName
  if (terms.kind === 'agencyConsultation') return terms.agencyName
  if (terms.kind === 'thirdPartyTold')
    return state.consultations.find((one) => one.why === 'thirdParty' && one.who === terms.partyId)?.name ?? ''
  return applicantName
}

function numberFault(content: LetterContent, facts: LetterFacts): Pick<Missing, 'problem' | 'because'> | null {
  const { number } = content
  if (number === null && facts.phase === 'draft') return null
  if (isBlank(number)) return { problem: 'missing', because: '缺少文号。' }
  const parts = /^.+〔(\d{4})〕([1-9]\d*)号$/u.exec(squeezed(number!))
  if (!parts)
    return { problem: 'contradicts', because: `文号“${number}”应当写作“机关代字〔${facts.date.slice(0, 4)}〕12号”。` }
  if (parts[1] !== facts.date.slice(0, 4))
    return { problem: 'contradicts', because: `文号的年份${parts[1]}与成文日期的年份不符。` }
  return null
}

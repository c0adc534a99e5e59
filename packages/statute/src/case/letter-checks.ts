import { chineseDate, isPlainDate } from '../calendar/plain-date.ts'
import { refuse } from '../refusal.ts'
import { letterStep } from './letter-steps.ts'
import { type Check, isBlank } from './moment.ts'
import { stageNames } from './stages.ts'

/** What a letter must be before it goes out. Its text is `letters/` to check; this is its place in the file. */
export const letterIssued: Check<'letterIssued'> = (state, what, moment) => {
  const { terms } = what
  const step = letterStep(terms.kind)
  if (!step.issueFrom.includes(state.stage))
    return refuse('wrong-stage', `当前处于“${stageNames[state.stage]}”，不能办理“${step.label}”。`, step.cites)
  if (isBlank(what.letterId) || isBlank(what.number)) return refuse('no-number', '文书应当有编号和文号。')
  if (state.letters.some((letter) => letter.id === what.letterId || letter.number === what.number))
    return refuse('same-letter', `文书（${what.number}）已经制发，发出的文书不能改动。`)
  if (terms.kind === 'decision' && state.draft?.letterId !== what.letterId)
    return refuse('other-letter', '这份文书不是经过审核的文书，请制发审核通过的文书。')
  return (
    step.needs?.(state, moment) ?? step.inTime?.(state, terms, moment) ?? step.terms?.(state, terms, moment) ?? null
  )
}

/** A service record: of a letter of this file, once, with evidence, while it can still have its effect. */
export const letterServed: Check<'letterServed'> = (state, what, moment) => {
  const cites = '国办公开办函〔2016〕235号'
  const letter = state.letters.find((one) => one.id === what.letterId)
  if (!letter) return refuse('unknown-letter', '本件没有这份文书。')
  if (letter.served)
    return refuse('already-served', `文书（${letter.number}）已于${chineseDate(letter.served.on)}送达。`, cites)
  const step = letterStep(letter.terms.kind)
  if (!step.serveFrom.includes(state.stage)) {
    const because = `当前处于“${stageNames[state.stage]}”，“${step.label}”的文书此时送达不能产生效力；确需送达的，请先退回拟办。`
    return refuse('wrong-stage', because, step.cites)
  }
  if (moment.on < letter.issuedOn)
    return refuse('too-early', `送达日期早于文书的成文日期（${chineseDate(letter.issuedOn)}）。`, cites)
  if (what.receivedOn !== undefined) {
    if (what.method !== 'mail') return refuse('not-mail', '只有邮寄送达的，才另记收件人签收的日期。', cites)
    if (!isPlainDate(what.receivedOn) || what.receivedOn < moment.on || what.receivedOn > moment.today)
      return refuse('bad-date', '收件人签收的日期应当不早于交邮日期，不晚于今天。', cites)
  }
  if (isBlank(what.evidence)) return refuse('no-evidence', '请写明送达凭证（签收人、邮件号码、回执等）。', cites)
  return step.inTime?.(state, letter.terms, moment) ?? null
}

import { describe, expect, it } from 'vitest'
import { drafted, issued, notSecret, served, TERMS } from './testing/happenings.ts'
import { outcomeOfSituation, REGISTERED, type Situation } from './testing/situations.ts'
import type { Line } from './testing/story.ts'

describe('补正 (条例第三十条)', () => {
  const notice = issued(TERMS.correctionNotice)
  const asked: readonly Line[] = [...REGISTERED, ['2026-03-10', notice], ['2026-03-10', served('correctionNotice-1')]]
  const corrected: readonly Line[] = [...asked, ['2026-03-12', { kind: 'correctionReceived', text: '海东街道' }]]
  const second = (allowSecond?: { by: string; reason: string }) =>
    issued({ ...TERMS.correctionNotice, allowSecond }, 'c-2')
  it.each<Situation>([
    { name: 'issued on the seventh working day', after: REGISTERED, on: '2026-03-11', what: notice, gives: null },
    { name: 'issued on the eighth', after: REGISTERED, on: '2026-03-12', what: notice, gives: 'too-late' },
    {
      name: 'issued in time but served on the eighth',
      after: [...REGISTERED, ['2026-03-11', notice]],
      on: '2026-03-12',
      what: served('correctionNotice-1'),
      gives: 'too-late',
    },
    {
      name: 'no points',
      after: REGISTERED,
      on: '2026-03-10',
      what: issued({ ...TERMS.correctionNotice, points: '无' }),
      gives: 'no-points',
    },
    {
      name: 'no period',
      after: REGISTERED,
      on: '2026-03-10',
      what: issued({ ...TERMS.correctionNotice, withinWorkingDays: 0 }),
      gives: 'no-period',
    },
    {
      name: 'a second while the first is not served',
      after: [...REGISTERED, ['2026-03-10', notice]],
      on: '2026-03-10',
      what: second({ by: '王芳', reason: '仍不明确' }),
      gives: 'letter-pending',
    },
    { name: 'a second without leave', after: corrected, on: '2026-03-13', what: second(), gives: 'once-only' },
    {
      name: 'a second with leave',
      after: corrected,
      on: '2026-03-13',
      what: second({ by: '王芳', reason: '补正后出现新的歧义' }),
      gives: null,
    },
    {
      name: 'a second, eight working days after the first correction',
      after: corrected,
      on: '2026-03-24',
      what: second({ by: '王芳', reason: '补正后出现新的歧义' }),
      gives: 'too-late',
    },
    {
      name: 'lapsed on the last day to correct',
      after: asked,
      on: '2026-03-24',
      what: { kind: 'correctionLapsed' },
      gives: 'not-yet',
    },
    { name: 'lapsed the day after', after: asked, on: '2026-03-25', what: { kind: 'correctionLapsed' }, gives: null },
    {
      name: 'a correction after its last day, while nobody has let it lapse',
      after: asked,
      on: '2026-03-25',
      what: { kind: 'correctionReceived', text: '申请公开2025年度的批复' },
      gives: null,
    },
    {
      name: 'unclear after correction, never corrected',
      after: REGISTERED,
      on: '2026-03-10',
      what: drafted(['unavailable.unclearAfterCorrection']),
      gives: 'no-correction',
    },
    {
      name: 'unclear after correction',
      after: corrected,
      on: '2026-03-13',
      what: drafted(['unavailable.unclearAfterCorrection']),
      gives: null,
    },
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

describe('延期 (条例第三十三条)', () => {
  const proposed: readonly Line[] = [
    ...REGISTERED,
    ['2026-03-16', { kind: 'extensionProposed', workingDays: 20, reason: '内容较多' }],
  ]
  const agreed: readonly Line[] = [...proposed, ['2026-03-17', { kind: 'extensionAgreed', agreedBy: '王芳' }]]
  const notice = issued(TERMS.extensionNotice)
  const extended: readonly Line[] = [...agreed, ['2026-03-18', notice], ['2026-03-18', served('extensionNotice-1')]]
  it.each<Situation>([
    { name: 'a notice nobody agreed to', after: proposed, on: '2026-03-17', what: notice, gives: 'not-approved' },
    {
      name: 'a notice of other days than agreed',
      after: agreed,
      on: '2026-03-17',
      what: issued({ kind: 'extensionNotice', workingDays: 10 }),
      gives: 'other-days',
    },
    {
      name: 'served on the old due date',
      after: [...agreed, ['2026-03-18', notice]],
      on: '2026-03-30',
      what: served('extensionNotice-1'),
      gives: null,
    },
    {
      name: 'served the day after',
      after: [...agreed, ['2026-03-18', notice]],
      on: '2026-03-31',
      what: served('extensionNotice-1'),
      gives: 'too-late',
    },
    {
      name: 'proposed twice',
      after: proposed,
      on: '2026-03-17',
      what: { kind: 'extensionProposed', workingDays: 5, reason: '再' },
      gives: 'already-proposed',
    },
    {
      name: 'proposed again after an extension',
      after: extended,
      on: '2026-03-19',
      what: { kind: 'extensionProposed', workingDays: 5, reason: '再' },
      gives: 'already-extended',
    },
    {
      name: 'twenty-one days',
      after: REGISTERED,
      on: '2026-03-19',
      what: { kind: 'extensionProposed', workingDays: 21, reason: '多' },
      gives: 'too-long',
    },
    {
      name: 'agreed without a proposal',
      after: REGISTERED,
      on: '2026-03-19',
      what: { kind: 'extensionAgreed', agreedBy: '王芳' },
      gives: 'not-proposed',
    },
    {
      name: 'agreed by an officer',
      after: proposed,
      on: '2026-03-19',
      what: { kind: 'extensionAgreed', agreedBy: '王芳' },
      moment: { roles: ['caseOfficer'] },
      gives: 'not-your-role',
    },
    {
      name: 'refused',
      after: proposed,
      on: '2026-03-19',
      what: { kind: 'extensionRefused', reason: '可按期答复' },
      gives: null,
    },
    {
      name: 'refused after the notice went out',
      after: extended,
      on: '2026-03-19',
      what: { kind: 'extensionRefused', reason: '可按期答复' },
      gives: 'already-issued',
    },
    {
      name: 'served during approval',
      after: [...agreed, ['2026-03-18', notice], ['2026-03-19', drafted()], ['2026-03-19', notSecret()]],
      on: '2026-03-20',
      what: served('extensionNotice-1'),
      gives: null,
    },
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

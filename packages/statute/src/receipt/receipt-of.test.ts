import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { confirmationLight, confirmBy } from './confirm.ts'
import { arrivalRefusal, receiptOf } from './receipt-of.ts'

// 30 September 2026 is the eve of National Day: the next working day is 8 October.
const submittedOn = '2026-09-30'

describe('receiptOf', () => {
  it.each([
    { channel: 'window', days: { submittedOn }, receivedOn: '2026-09-30', cites: '条例第三十一条第一项' },
    {
      channel: 'oral',
      days: { submittedOn },
      receivedOn: '2026-09-30',
      cites: '条例第二十九条第一款、第三十一条第一项',
    },
    {
      channel: 'registeredMail',
      days: { submittedOn, signedOn: '2026-10-08' },
      receivedOn: '2026-10-08',
      cites: '条例第三十一条第二项',
    },
    { channel: 'registeredMail', days: { submittedOn }, receivedOn: '2026-09-30', cites: '条例第三十一条第二项' },
    {
      channel: 'ordinaryMail',
      days: { submittedOn, confirmedOn: '2026-09-30' },
      receivedOn: '2026-09-30',
      cites: '条例第三十一条第二项',
    },
    {
      channel: 'fax',
      days: { submittedOn, confirmedOn: '2026-10-08' },
      receivedOn: '2026-10-08',
      cites: '条例第三十一条第三项',
    },
    {
      channel: 'online',
      days: { submittedOn, confirmedOn: '2026-09-30' },
      receivedOn: '2026-09-30',
      cites: '条例第三十一条第三项',
    },
    {
      channel: 'email',
      days: { submittedOn, confirmedOn: '2026-10-08' },
      receivedOn: '2026-10-08',
      cites: '条例第三十一条第三项',
    },
  ] as const)('$channel: received on $receivedOn', ({ channel, days, receivedOn, cites }) => {
    const receipt = receiptOf(channel, days, calendar)
    expect(receipt).toMatchObject({ receivedOn, cites, confirmedLate: null })
    expect(receipt.basis).toContain('为收到申请之日')
    expect(receipt.basis).toMatch(new RegExp(`（${cites}）$`))
  })

  it.each([
    { channel: 'online', by: '2026-10-08' },
    { channel: 'fax', by: '2026-10-08' },
    { channel: 'email', by: '2026-10-08' },
    { channel: 'ordinaryMail', by: '2026-09-30' },
  ] as const)('$channel waits for confirmation until $by', ({ channel, by }) => {
    expect(receiptOf(channel, { submittedOn }, calendar)).toMatchObject({ awaiting: 'confirmation', confirmBy: by })
  })

  it.each([
    {
      name: 'an online application confirmed a day late',
      channel: 'online',
      confirmedOn: '2026-10-09',
      by: '2026-10-08',
    },
    {
      name: 'a letter whose sender was called the next day',
      channel: 'ordinaryMail',
      confirmedOn: '2026-10-01',
      by: '2026-09-30',
    },
  ] as const)('notes $name as the fault of the office', ({ channel, confirmedOn, by }) => {
    expect(receiptOf(channel, { submittedOn, confirmedOn }, calendar)).toMatchObject({
      receivedOn: confirmedOn,
      confirmedLate: { confirmBy: by },
    })
  })
})

describe('confirmBy', () => {
  it('is the next working day also for what came in on a Sunday', () => {
    expect(confirmBy('online', '2026-11-22', calendar)).toEqual({ date: '2026-11-23', provisional: false })
    expect(confirmBy('online', '2026-12-31', calendar)).toEqual({ date: '2027-01-04', provisional: true })
  })

  it('does not exist where the day itself is receipt', () => {
    expect(confirmBy('window', '2026-11-22', calendar)).toBeNull()
    expect(confirmBy('registeredMail', '2026-11-22', calendar)).toBeNull()
  })

  it('turns red when it has passed', () => {
    expect(confirmationLight('2026-10-08', '2026-10-08')).toBe('amber')
    expect(confirmationLight('2026-10-08', '2026-10-09')).toBe('red')
  })
})

describe('arrivalRefusal', () => {
  it.each([
    {
      name: 'signed for before it came',
      channel: 'registeredMail',
      days: { submittedOn, signedOn: '2026-09-29' },
      as: 'signed-before-sent',
    },
    {
      name: 'confirmed before it was sent',
      channel: 'fax',
      days: { submittedOn, confirmedOn: '2026-09-29' },
      as: 'confirmed-before-sent',
    },
  ] as const)('refuses what was $name', ({ channel, days, as }) => {
    expect(arrivalRefusal(channel, days)).toMatchObject({ refused: as })
  })

  it('accepts the same day', () => {
    expect(arrivalRefusal('registeredMail', { submittedOn, signedOn: submittedOn })).toBeNull()
    expect(arrivalRefusal('online', { submittedOn, confirmedOn: submittedOn })).toBeNull()
  })
})

import { expect, it } from 'vitest'
import type { Database } from '../../database/open.ts'
import { openCalendar } from './source.ts'
import type { NoticeRecord } from './store.ts'

const dayOff = (date: string) =>
  ({
    year: 2026,
    number: '明政办发〔2026〕1号',
    title: '',
    issuedOn: null,
    days: [{ date, kind: 'off', name: '地方假日' }],
  }) as unknown as NoticeRecord

it('counts with what was read last, however late an earlier reading is answered', async () => {
  const readings: PromiseWithResolvers<NoticeRecord[]>[] = []
  const query = {
    select: () => query,
    from: () => query,
    where: () => query,
    orderBy() {
      const reading = Promise.withResolvers<NoticeRecord[]>()
      readings.push(reading)
      return reading.promise
    },
  }
  let changed = () => {}
  const listen = async (_: string, heard: (payload: string) => void) => {
    changed = () => heard('')
    return async () => {}
  }
  const opening = openCalendar({ db: query, listen } as unknown as Database)
  readings[0]!.resolve([])
  const source = await opening
  changed()
  changed()
  await expect.poll(() => readings.length).toBeGreaterThan(1)
  // Both under way at once, the later would be answered first.
  readings[2]?.resolve([dayOff('2026-12-24')])
  readings[1]!.resolve([dayOff('2026-12-23')])
  await expect.poll(() => readings.length).toBe(3)
  readings[2]!.resolve([dayOff('2026-12-24')])
  await expect.poll(() => source.current().special.get('2026-12-24')?.kind).toBe('off')
  expect(source.current().special.has('2026-12-23')).toBe(false)
})

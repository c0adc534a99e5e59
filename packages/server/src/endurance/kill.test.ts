import { expect, it } from 'vitest'
import { killSeries } from './series.ts'

it('loses nothing it has acknowledged, and leaves nothing by half, when it is killed at any moment', async () => {
  const rounds = await killSeries(6)
  expect(rounds.flatMap(({ found }) => found.faults)).toEqual([])
  // The kills hit work, and there was something to lose.
  expect(rounds.reduce((sum, { cutOff }) => sum + cutOff, 0)).toBeGreaterThan(0)
  const { requests, events, files, auditLines } = rounds.at(-1)!.found
  expect(requests).toBeGreaterThan(50)
  expect(events).toBeGreaterThan(requests)
  expect(auditLines).toBeGreaterThanOrEqual(events)
  expect(files).toBeGreaterThan(10)
  // 3 s on a machine of its own (docs/benchmarks.md); here other tests share it.
  expect(Math.max(...rounds.map(({ firstPageAfter }) => firstPageAfter))).toBeLessThan(20_000)
}, 300_000)

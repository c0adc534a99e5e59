import { expect, it } from 'vitest'
import { killSeries } from './series.ts'

it('loses nothing it has acknowledged, and leaves nothing by half, when it is killed at any moment', async () => {
  const rounds = await killSeries(6)
  expect(rounds.flatMap(({ found }) => found.faults)).toEqual([])
  // The kills hit work, and there was something to lose.
  expect(rounds.reduce((sum, { cutOff }) => sum + cutOff, 0)).toBeGreaterThan(0)
  const { requests, events, files, auditLines } = rounds.at(-1)!.found
  expect(requests).toBeGreaterThan(15)
  expect(events).toBeGreaterThan(requests)
  expect(auditLines).toBeGreaterThanOrEqual(events)
  expect(files).toBeGreaterThan(2)
  // How soon the first page is there again is measured elsewhere (docs/benchmarks.md): other tests keep the machine busy here.
}, 600_000)

import { describe, expect, it } from 'vitest'
import { lastLine, summary } from './summary.mjs'
import { countTests } from './vitest-report.mjs'

const test = (status: string, fullName = 'does it') => ({ status, fullName })
const file = (status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: '/a.test.ts',
  status,
  assertionResults,
})
const count = (status: number, ...testResults: ReturnType<typeof file>[]) => countTests({ testResults }, status)

describe('counting a run', () => {
  it('takes passed, failed and everything else as skipped', () => {
    const files = [
      file('failed', test('passed'), test('failed', 'breaks')),
      file('passed', test('skipped'), test('pending'), test('todo')),
    ]
    expect(count(1, ...files)).toEqual({ passed: 1, failed: 1, skipped: 3, failures: ['/a.test.ts: breaks'] })
  })

  it.each([
    ['a file that could not be read', count(1, file('passed', test('passed')), file('failed')), 1],
    ['a hook that failed after the tests passed', count(1, file('failed', test('passed'))), 1],
    ['an error outside every file', count(1, file('passed', test('passed'))), 1],
    ['a run without a test', count(0), 0],
  ])('counts %s as a failure', (_what, counted, passed) => {
    expect(counted).toMatchObject({ passed, failed: 1 })
    expect(counted.failures).toHaveLength(1)
  })
})

describe('the last line', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, skipped: 0, seconds: 2, failures: [] },
    { name: 'unit', passed: 40, failed: 2, skipped: 0, seconds: 3, failures: ['/a.test.ts: breaks'] },
  ]

  it('sums the stages and names the skipped only when there are any', () => {
    expect(lastLine(results)).toBe('41 passed, 2 failed')
    expect(lastLine([...results, { ...results[0]!, skipped: 3 }])).toBe('42 passed, 2 failed, 3 skipped')
  })

  it('stands under what failed and why something was skipped', () => {
    const text = summary([...results, { ...results[0]!, skipped: 3 }], ['Chromium is not installed'])
    expect(text).toContain('/a.test.ts: breaks')
    expect(text).toContain('Chromium is not installed')
  })
})

import { describe, expect, it } from 'vitest'
import { RULES } from '../../check/index.ts'
import type { CheckedFile } from '../../examine/checked.ts'
import { aReport } from '../../testing/a-report.ts'
import { toSarif } from './sarif.ts'

const file = (change: Partial<CheckedFile> = {}): CheckedFile => ({
  document: '年报 一.txt',
  path: '报告/年报 一.txt',
  source: { format: 'text', blocks: [] },
  reading: { ...aReport(), document: '年报 一.txt', format: 'text', cells: [], refused: [] },
  findings: [
    {
      rule: 't3-row-sum',
      severity: 'error',
      place: { table: 'table3', row: 'total', column: 'total', label: '表三“（七）总计”行“总计”列' },
      quote: '35',
      left: 35,
      right: 36,
      message: '请核对。',
      at: { line: 12 },
    },
    {
      rule: 'x',
      severity: 'note',
      place: { label: '全文' },
      quote: '',
      left: null,
      right: null,
      message: '看。',
      at: { page: 2, line: 3 },
    },
  ],
  ...change,
})
const run = (...files: Parameters<typeof toSarif>[0]) =>
  JSON.parse(toSarif(files, { rules: RULES, version: '1.2.3', folder: '/家' })).runs[0]

describe('findings as SARIF', () => {
  it('name rule, level, file and line, and the place in the report', () => {
    const { results, tool } = run(file())
    expect(results[0]).toMatchObject({
      ruleId: 't3-row-sum',
      level: 'error',
      message: { text: '请核对。' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: `${encodeURIComponent('报告')}/${encodeURIComponent('年报 一.txt')}` },
            region: { startLine: 12 },
          },
          logicalLocations: [{ fullyQualifiedName: 'table3/total/total' }],
        },
      ],
    })
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('t3-row-sum')
    expect(tool.driver.rules).toHaveLength(RULES.length)
  })

  it('give no region where lines count within a page', () => {
    expect(run(file()).results[1].locations[0].physicalLocation.region).toBeUndefined()
  })

  it('say which files could not be read', () => {
    const { invocations, results } = run({ document: 'b.pdf', path: '/别处/b.pdf', unreadable: '文件是空的。' })
    expect(results).toEqual([])
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          message: { text: '文件是空的。' },
          locations: [
            { physicalLocation: { artifactLocation: { uri: `file:///${encodeURIComponent('别处')}/b.pdf` } } },
          ],
        },
      ],
    })
  })
})

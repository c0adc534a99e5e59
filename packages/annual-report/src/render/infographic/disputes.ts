import { formOf } from '../../places.ts'
import type { AnnualReport } from '../../report.ts'
import type { Chart } from './chart.ts'

/** 行政复议、行政诉讼: how the disputes of each way stood at the end of the year. */
export function disputes(report: AnnualReport): Chart | null {
  const { groups, results } = formOf(report).table4
  const outcomes = results.filter(({ key }) => key !== 'total')
  const rows = groups.map(({ key, label }) => ({
    name: key === 'review' ? label : `行政诉讼\n（${label}）`,
    plainName: key === 'review' ? label : `行政诉讼（${label}）`,
    values: outcomes.map((outcome) => report.table4[key]?.[outcome.key] ?? 0),
  }))
  if (rows.every(({ values }) => values.every((value) => value === 0))) return null
  const sentence = ({ plainName, values }: (typeof rows)[number]) =>
    `${plainName}${values.reduce((sum, value) => sum + value, 0)}件（${outcomes.map(({ label }, at) => `${label}${values[at]}件`).join('、')}）`
  return {
    id: 'disputes',
    title: `${report.year}年政府信息公开行政复议、行政诉讼`,
    alt: `${rows.map(sentence).join('；')}。`,
    width: 720,
    height: 320,
    option: {
      // Dark enough for the white figures in the bars.
      color: ['#1f5fa8', '#b3261e', '#8f5600', '#5f6b75'],
      legend: { top: 0, textStyle: { fontSize: 15, color: '#1f2329' } },
      grid: { left: 170, right: 40, top: 50, bottom: 20 },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { fontSize: 15, lineHeight: 20, color: '#1f2329' },
      },
      series: outcomes.map(({ label }, at) => ({
        name: label,
        type: 'bar',
        stack: 'all',
        barWidth: 34,
        data: rows.map(({ values }) => values[at] || null),
        label: { show: true, fontSize: 14, color: '#fff', formatter: '{c}' },
      })),
    },
  }
}

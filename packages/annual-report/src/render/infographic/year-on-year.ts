import type { AnnualReport, ReportAsRead } from '../../report.ts'
import type { Chart } from './chart.ts'
import { cell } from './figures.ts'

const ROWS = [
  ['newReceived', '本年新收'],
  ['carriedOver', '上年结转'],
  ['total', '全年办结'],
  ['carriedForward', '结转下年度'],
] as const

/** 与上年比较: the four sums of 表三 beside those of the year before. */
export function yearOnYear(report: AnnualReport, previous: ReportAsRead | null): Chart | null {
  if (!previous?.table3 || previous.year !== report.year - 1) return null
  const figures = ROWS.map(([row, name]) => ({
    name,
    before: cell(previous, row, 'total'),
    now: cell(report, row, 'total'),
  }))
  if (figures.every(({ before, now }) => before + now === 0)) return null
  const bars = (year: number, values: number[]) => ({
    name: `${year}年`,
    type: 'bar',
    data: values,
    barMaxWidth: 44,
    label: { show: true, position: 'top', fontSize: 15, color: '#1f2329' },
  })
  return {
    id: 'yearOnYear',
    title: `${report.year}年与${previous.year}年政府信息公开申请比较`,
    alt: `${figures.map(({ name, before, now }) => `${name}：${previous.year}年${before}件、${report.year}年${now}件`).join('；')}。`,
    width: 720,
    height: 380,
    option: {
      color: ['#8a9099', '#1f5fa8'],
      legend: { top: 0, textStyle: { fontSize: 15, color: '#1f2329' } },
      grid: { left: 20, right: 20, top: 60, bottom: 40 },
      xAxis: {
        type: 'category',
        data: figures.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { fontSize: 15, color: '#1f2329' },
      },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
      series: [
        bars(
          previous.year,
          figures.map(({ before }) => before),
        ),
        bars(
          report.year,
          figures.map(({ now }) => now),
        ),
      ],
    },
  }
}

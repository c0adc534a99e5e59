import { formOf } from '../../places.ts'
import type { AnnualReport } from '../../report.ts'
import type { Chart } from './chart.ts'
import { cell } from './figures.ts'

/** 申请人构成: how many new applications each kind of applicant made. */
export function applicants(report: AnnualReport): Chart | null {
  const kinds = formOf(report)
    .table3.columns.filter(({ key }) => key !== 'total')
    .map(({ key, label, organisation }) => ({
      name: key === 'otherOrg' && organisation ? '其他法人或组织' : label,
      value: cell(report, 'newReceived', key),
    }))
  const whole = kinds.reduce((sum, { value }) => sum + value, 0)
  if (whole === 0) return null
  return {
    id: 'applicants',
    title: `${report.year}年新收政府信息公开申请的申请人`,
    alt: `本年新收${whole}件：${kinds.map(({ name, value }) => `${name}${value}件`).join('、')}。`,
    width: 720,
    height: 340,
    option: {
      color: ['#1f5fa8'],
      grid: { left: 130, right: 70, top: 20, bottom: 20 },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: kinds.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { fontSize: 15, color: '#1f2329' },
      },
      series: [
        {
          type: 'bar',
          data: kinds.map(({ value }) => value),
          barWidth: 22,
          label: { show: true, position: 'right', fontSize: 15, color: '#1f2329', formatter: '{c}件' },
        },
      ],
    },
  }
}

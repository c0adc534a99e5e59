import type { AnnualReport } from '../../report.ts'
import type { Chart } from './chart.ts'
import { FAMILIES, familyTotal, share } from './figures.ts'

/** 办理结果构成: the share of each family of results, clockwise as the form numbers them. */
export function results(report: AnnualReport): Chart | null {
  const families = FAMILIES.map(([key, name, color]) => ({
    name,
    value: familyTotal(report, key),
    itemStyle: { color },
  })).filter(({ value }) => value > 0)
  const whole = families.reduce((sum, { value }) => sum + value, 0)
  if (whole === 0) return null
  return {
    id: 'results',
    title: `${report.year}年政府信息公开申请办理结果`,
    alt: `全年办结${whole}件，其中${families.map(({ name, value }) => `${name}${share(value, whole)}`).join('、')}。`,
    width: 720,
    height: 400,
    option: {
      title: {
        text: `${whole}件`,
        subtext: '全年办结',
        left: 'center',
        top: '40%',
        textStyle: { fontSize: 28 },
        subtextStyle: { fontSize: 15, color: '#3c424a' },
      },
      series: [
        {
          type: 'pie',
          radius: ['42%', '66%'],
          data: families,
          itemStyle: { borderColor: '#fff', borderWidth: 2 },
          label: { fontSize: 15, lineHeight: 20, color: '#1f2329', formatter: labelOf(whole) },
          labelLine: { length: 14, length2: 18 },
        },
      ],
    },
  }
}

function labelOf(whole: number) {
  return ({ name, value }: { name: string; value: number }) => `${name}\n${share(value, whole)}`
}

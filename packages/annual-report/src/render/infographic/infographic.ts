import { chartToSvg } from '@yangguang/documents'
import type { AnnualReport, ReportAsRead } from '../../report.ts'
import { applicants } from './applicants.ts'
import type { Chart } from './chart.ts'
import { disputes } from './disputes.ts'
import { results } from './results.ts'
import { yearOnYear } from './year-on-year.ts'

/** 图解: a chart drawn as SVG, without script. */
export interface Infographic extends Omit<Chart, 'option'> {
  svg: string
}

/**
 * The charts a report gives rise to: shares of the results, applicants, this year beside the year before, disputes. A chart
 * without figures is left out, so a year without applications has none.
 */
export function charts(report: AnnualReport, previous: ReportAsRead | null = null): Chart[] {
  return [results(report), applicants(report), yearOnYear(report, previous), disputes(report)].filter(
    (chart) => chart !== null,
  )
}

/** The charts of `charts`, drawn. */
export function infographics(report: AnnualReport, previous: ReportAsRead | null = null): Infographic[] {
  return charts(report, previous).map(({ option, ...chart }) => ({ ...chart, svg: chartToSvg(option, chart) }))
}

import type { ReportView } from '@yangguang/contract'

/** The source typed last, by report: figures are entered many at a time from one paper. */
const last = new Map<string, string>()
const keyOf = ({ agency, year }: ReportView) => `${agency.id} ${year}`

export const lastSource = (view: ReportView): string => last.get(keyOf(view)) ?? ''

export function rememberSource(view: ReportView, source: string): void {
  last.set(keyOf(view), source)
}

/** Sources already named in the report, to choose from. */
export const sourcesOf = (view: ReportView): string[] => [
  ...new Set(view.figures.map(({ source }) => source).filter(Boolean)),
]

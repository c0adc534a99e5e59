import { FileDoneOutlined } from '@ant-design/icons'
import type { Role } from '@yangguang/contract'
import { lazy } from 'react'
import type { Area } from '../../shell/area.ts'

const ReportsPage = lazy(() => import('./list/ReportsPage.tsx').then((page) => ({ default: page.ReportsPage })))
const PastReportPage = lazy(() =>
  import('./past-report/PastReportPage.tsx').then((page) => ({ default: page.PastReportPage })),
)
const ReportPage = lazy(() => import('./ReportPage.tsx').then((page) => ({ default: page.ReportPage })))

/** Who reads annual reports before they are public; the server says the same (`reports/policy.ts`). */
const readers: readonly Role[] = ['reportOfficer', 'disclosureHead', 'leader', 'supervisor']

/** 年度报告: compiled from the records, checked, finalised, published. */
export const reports: Area = {
  menu: [
    { path: '/reports', label: '年度报告', icon: <FileDoneOutlined aria-hidden />, group: '年报', roles: readers },
  ],
  routes: [
    { path: 'reports', element: <ReportsPage /> },
    { path: 'reports/:agencyId/:year', element: <ReportPage /> },
    { path: 'reports/:agencyId/:year/past-report', element: <PastReportPage /> },
  ],
}

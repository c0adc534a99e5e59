import { ImportOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { Area } from '../../shell/area.ts'

const ImportsPage = lazy(() => import('./ImportsPage.tsx').then((page) => ({ default: page.ImportsPage })))

/** 历史办件导入: cases and disputes of earlier years, by Excel. */
export const imports: Area = {
  menu: [
    {
      path: '/imports',
      label: '历史办件导入',
      icon: <ImportOutlined aria-hidden />,
      group: '年报',
      roles: ['reportOfficer', 'disclosureHead'],
    },
  ],
  routes: [{ path: 'imports', element: <ImportsPage /> }],
}

import { FileSearchOutlined, LinkOutlined } from '@ant-design/icons'
import type { Role } from '@yangguang/contract'
import { lazy } from 'react'
import type { Area } from '../../shell/area.ts'

const LinesPage = lazy(() => import('./LinesPage.tsx').then((page) => ({ default: page.LinesPage })))
const ChainsPage = lazy(() => import('./ChainsPage.tsx').then((page) => ({ default: page.ChainsPage })))

const auditor: readonly Role[] = ['auditAdmin']

/** 审计: what happened and by whom, and whether the record of it is whole. */
export const audit: Area = {
  menu: [
    { path: '/audit', label: '审计记录', icon: <FileSearchOutlined aria-hidden />, group: '审计', roles: auditor },
    { path: '/audit/chains', label: '完整性校验', icon: <LinkOutlined aria-hidden />, group: '审计', roles: auditor },
  ],
  routes: [
    { path: 'audit', element: <LinesPage /> },
    { path: 'audit/chains', element: <ChainsPage /> },
  ],
}

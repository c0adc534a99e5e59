import {
  AuditOutlined,
  FileAddOutlined,
  InboxOutlined,
  PieChartOutlined,
  ReadOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { caseRoles, type Role } from '@yangguang/contract'
import { lazy } from 'react'
import type { Area } from '../../shell/area.ts'

const TasksPage = lazy(() => import('./TasksPage.tsx').then((page) => ({ default: page.TasksPage })))
const ListPage = lazy(() => import('./list/ListPage.tsx').then((page) => ({ default: page.ListPage })))
const IntakePage = lazy(() => import('./intake/IntakePage.tsx').then((page) => ({ default: page.IntakePage })))
const CasePage = lazy(() => import('./case/CasePage.tsx').then((page) => ({ default: page.CasePage })))
const ReplyPage = lazy(() => import('./reply/ReplyPage.tsx').then((page) => ({ default: page.ReplyPage })))
const TopicsPage = lazy(() => import('./TopicsPage.tsx').then((page) => ({ default: page.TopicsPage })))
const RegisterPage = lazy(() => import('../register/RegisterPage.tsx').then((page) => ({ default: page.RegisterPage })))
const DisputesPage = lazy(() => import('../disputes/DisputesPage.tsx').then((page) => ({ default: page.DisputesPage })))

/** Who may read cases at all; the server says the same (`requests/policy.ts`). */
export const readerRoles: readonly Role[] = [...caseRoles, 'supervisor', 'reportOfficer']
/** Who receives applications. */
export const deskRoles: readonly Role[] = ['windowClerk', 'caseOfficer', 'disclosureHead']

/** 依申请公开: tasks, cases, registration at the window, the register, disputes. */
export const requests: Area = {
  menu: [
    { path: '/tasks', label: '我的待办', icon: <InboxOutlined aria-hidden />, group: '办理', roles: caseRoles },
    {
      path: '/requests',
      label: '全部申请',
      icon: <UnorderedListOutlined aria-hidden />,
      group: '办理',
      roles: readerRoles,
    },
    {
      path: '/requests/new',
      label: '窗口登记',
      icon: <FileAddOutlined aria-hidden />,
      group: '办理',
      roles: deskRoles,
    },
    { path: '/register', label: '申请台账', icon: <ReadOutlined aria-hidden />, group: '办理', roles: readerRoles },
    { path: '/topics', label: '专题统计', icon: <PieChartOutlined aria-hidden />, group: '办理', roles: readerRoles },
    { path: '/disputes', label: '复议诉讼', icon: <AuditOutlined aria-hidden />, group: '办理', roles: readerRoles },
  ],
  routes: [
    { path: 'tasks', element: <TasksPage /> },
    { path: 'requests', element: <ListPage /> },
    { path: 'requests/new', element: <IntakePage /> },
    { path: 'requests/:id', element: <CasePage /> },
    { path: 'requests/:id/reply', element: <ReplyPage /> },
    { path: 'register', element: <RegisterPage /> },
    { path: 'topics', element: <TopicsPage /> },
    { path: 'disputes', element: <DisputesPage /> },
  ],
}

import {
  ApartmentOutlined,
  CalendarOutlined,
  FileTextOutlined,
  PayCircleOutlined,
  SafetyOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { administrators, type Role, roles } from '@yangguang/contract'
import { lazy } from 'react'
import type { Area } from '../../shell/area.ts'

const AgenciesPage = lazy(() => import('./agencies/AgenciesPage.tsx').then((page) => ({ default: page.AgenciesPage })))
const NewAgencyPage = lazy(() =>
  import('./agencies/NewAgencyPage.tsx').then((page) => ({ default: page.NewAgencyPage })),
)
const AgencyPage = lazy(() => import('./agencies/AgencyPage.tsx').then((page) => ({ default: page.AgencyPage })))
const PeoplePage = lazy(() => import('./people/PeoplePage.tsx').then((page) => ({ default: page.PeoplePage })))
const PersonPage = lazy(() => import('./people/PersonPage.tsx').then((page) => ({ default: page.PersonPage })))
const TopicsPage = lazy(() => import('./TopicsPage.tsx').then((page) => ({ default: page.TopicsPage })))
const CalendarPage = lazy(() => import('./calendar/CalendarPage.tsx').then((page) => ({ default: page.CalendarPage })))
const NewNoticePage = lazy(() =>
  import('./calendar/NewNoticePage.tsx').then((page) => ({ default: page.NewNoticePage })),
)
const EffectPage = lazy(() => import('./calendar/EffectPage.tsx').then((page) => ({ default: page.EffectPage })))
const LegalValuesPage = lazy(() => import('./LegalValuesPage.tsx').then((page) => ({ default: page.LegalValuesPage })))
const TemplatesPage = lazy(() =>
  import('./templates/TemplatesPage.tsx').then((page) => ({ default: page.TemplatesPage })),
)
const SecurityPage = lazy(() => import('./SecurityPage.tsx').then((page) => ({ default: page.SecurityPage })))

/** Who edits the office's own texts and topics; the server says the same. */
const officeRoles: readonly Role[] = ['disclosureHead', 'systemAdmin']

/** 管理: bodies, people, calendar, figures of the law, letter templates, sign-in policy. */
export const administration: Area = {
  menu: [
    {
      path: '/admin/agencies',
      label: '机构',
      icon: <ApartmentOutlined aria-hidden />,
      group: '管理',
      roles: administrators,
    },
    {
      path: '/admin/people',
      label: '人员账号',
      icon: <TeamOutlined aria-hidden />,
      group: '管理',
      roles: administrators,
    },
    { path: '/admin/topics', label: '专题设置', icon: <TagsOutlined aria-hidden />, group: '管理', roles: officeRoles },
    {
      path: '/admin/templates',
      label: '文书范本',
      icon: <FileTextOutlined aria-hidden />,
      group: '管理',
      roles: officeRoles,
    },
    { path: '/admin/calendar', label: '节假日安排', icon: <CalendarOutlined aria-hidden />, group: '管理', roles },
    { path: '/admin/values', label: '收费和法定参数', icon: <PayCircleOutlined aria-hidden />, group: '管理', roles },
    {
      path: '/admin/security',
      label: '登录安全设置',
      icon: <SafetyOutlined aria-hidden />,
      group: '管理',
      roles: administrators,
    },
  ],
  routes: [
    { path: 'admin/agencies', element: <AgenciesPage /> },
    { path: 'admin/agencies/new', element: <NewAgencyPage /> },
    { path: 'admin/agencies/:id', element: <AgencyPage /> },
    { path: 'admin/people', element: <PeoplePage /> },
    { path: 'admin/people/:id', element: <PersonPage /> },
    { path: 'admin/topics', element: <TopicsPage /> },
    { path: 'admin/templates', element: <TemplatesPage /> },
    { path: 'admin/calendar', element: <CalendarPage /> },
    { path: 'admin/calendar/new', element: <NewNoticePage /> },
    { path: 'admin/calendar/notices/:id', element: <EffectPage /> },
    { path: 'admin/values', element: <LegalValuesPage /> },
    { path: 'admin/security', element: <SecurityPage /> },
  ],
}

import { lazy } from 'react'
import type { Area } from '../../shell/area.ts'

const AccountPage = lazy(() => import('./AccountPage.tsx').then((page) => ({ default: page.AccountPage })))

/** 口令与登录安全: what a person does with their own account; opened from the menu of their name. */
export const account: Area = {
  menu: [],
  routes: [{ path: 'account', element: <AccountPage /> }],
}

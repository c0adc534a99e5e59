import type { Role } from '@yangguang/contract'
import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'

export interface MenuEntry {
  /** Address below /workbench, also the key of the entry. */
  path: string
  label: string
  icon: ReactNode
  group: '办理' | '年报' | '管理' | '审计'
  /** Who sees it; the server decides again on every call. */
  roles: readonly Role[]
}

/** What an area brings to the workbench: its entries in the menu and its pages. */
export interface Area {
  menu: MenuEntry[]
  routes: RouteObject[]
}

import { MenuOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { roleNames } from '@yangguang/contract'
import { Avatar, Button, Drawer, Dropdown, Grid, Layout, Menu, Spin } from 'antd'
import { Suspense, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { ApiRefusal, api } from '../api.ts'
import { areas } from '../areas/index.ts'
import type { MenuEntry } from './area.ts'
import { MeContext, meKey, useMeQuery } from './me.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { SignIn } from './SignIn.tsx'

const groups: MenuEntry['group'][] = ['办理', '年报', '管理', '审计']

/** The frame of every page: who is signed in, the menu their roles open, and the page itself. */
export function Frame() {
  const me = useMeQuery()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const wide = Grid.useBreakpoint().lg ?? true
  const [open, setOpen] = useState(false)

  if (me.isPending) return <Spin fullscreen description="正在打开工作台" />
  if (me.error) {
    const refused = me.error instanceof ApiRefusal ? me.error.view.refused : ''
    if (refused === 'not-signed-in' || refused === 'second-factor-needed')
      return <SignIn secondFactor={refused === 'second-factor-needed'} />
    return (
      <div className="yg-page">
        <RefusalNotice error={me.error} />
      </div>
    )
  }
  const person = me.data
  if (person.needsSecondFactor) return <SignIn secondFactor />

  const entries = areas
    .flatMap((area) => area.menu)
    .filter((entry) => entry.roles.some((role) => person.roles.includes(role)))
  const here = entries
    .filter((entry) => pathname === entry.path || (entry.path !== '/' && pathname.startsWith(`${entry.path}/`)))
    .map((entry) => entry.path)
  const menu = (
    <Menu
      mode="inline"
      selectedKeys={here.length > 0 ? [here.reduce((a, b) => (b.length > a.length ? b : a))] : []}
      onClick={({ key }) => {
        setOpen(false)
        navigate(key)
      }}
      items={groups
        .map((group) => ({
          type: 'group' as const,
          key: group,
          label: group,
          children: entries
            .filter((entry) => entry.group === group)
            .map((entry) => ({ key: entry.path, label: entry.label, icon: entry.icon })),
        }))
        .filter((group) => group.children.length > 0)}
    />
  )
  const signOut = async () => {
    await api.delete('/api/session')
    client.removeQueries()
    await client.invalidateQueries({ queryKey: meKey })
    navigate('/')
  }

  return (
    <MeContext.Provider value={person}>
      <a className="yg-skip" href="#content">
        跳到正文
      </a>
      <Layout style={{ minHeight: '100%' }}>
        {person.demonstration && <div className="yg-demonstration">演示系统：机构、人员和案件均为虚构</div>}
        <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
          {!wide && (
            <Button
              type="text"
              aria-label="打开菜单"
              icon={<MenuOutlined style={{ color: '#fff' }} />}
              onClick={() => setOpen(true)}
            />
          )}
          <strong
            style={{ color: '#fff', fontSize: 16, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {wide ? `${person.agency.name} · 政府信息公开工作台` : person.agency.name}
          </strong>
          <span style={{ flex: 1 }} />
          <Dropdown
            menu={{
              items: [
                {
                  key: 'roles',
                  disabled: true,
                  label: person.roles.map((role) => roleNames[role]).join('、') || '尚未授予岗位',
                },
                { type: 'divider' },
                { key: 'account', label: '口令与登录安全', onClick: () => navigate('/account') },
                { key: 'out', label: '退出登录', onClick: () => void signOut() },
              ],
            }}
            trigger={['click']}
          >
            <Button type="text" style={{ color: '#fff', paddingInline: 8 }}>
              <Avatar size={26} style={{ background: '#3d74b8' }}>
                {person.name.slice(0, 1)}
              </Avatar>
              {wide && person.name}
            </Button>
          </Dropdown>
        </Layout.Header>
        <Layout>
          {wide ? (
            <Layout.Sider width={208} theme="light" style={{ borderInlineEnd: '1px solid #e3e8ef' }}>
              <nav aria-label="主菜单" style={{ padding: '8px 6px' }}>
                {menu}
              </nav>
            </Layout.Sider>
          ) : (
            <Drawer
              open={open}
              placement="left"
              size={250}
              onClose={() => setOpen(false)}
              styles={{ body: { padding: 8 } }}
              title="菜单"
            >
              <nav aria-label="主菜单">{menu}</nav>
            </Drawer>
          )}
          <Layout.Content id="content" tabIndex={-1}>
            <Suspense fallback={<Spin style={{ display: 'block', margin: '80px auto' }} />}>
              <Outlet />
            </Suspense>
          </Layout.Content>
        </Layout>
      </Layout>
    </MeContext.Provider>
  )
}

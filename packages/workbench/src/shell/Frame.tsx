import { MenuOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '@yangguang/contract'
import { Button, Drawer, Grid, Menu, Spin } from 'antd'
import { Suspense, useState } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router'
import { ApiRefusal, api } from '../api.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { entriesFor, groups } from './entries.ts'
import { LeavingGuard } from './LeavingGuard.tsx'
import { MeContext, meKey, useMeQuery } from './me.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { SignIn } from './SignIn.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { UserMenu } from './UserMenu.tsx'

/** What keeps a person out of the pages: the session, the second factor. */
function gateOf(error: unknown): 'not-signed-in' | 'second-factor-needed' | null {
  const refused = error instanceof ApiRefusal ? error.view.refused : ''
  return refused === 'not-signed-in' || refused === 'second-factor-needed' ? refused : null
}

/** The frame of every page: who is signed in, the menu their roles open, and the page itself. */
export function Frame() {
  const me = useMeQuery()
  const client = useQueryClient()
  const navigate = useNavigate()

  if (me.isPending) return <Spin fullscreen description="正在打开工作台" />
  const gate = gateOf(me.error)
  if (!me.data) {
    if (gate) return <SignIn secondFactor={gate === 'second-factor-needed'} />
    return (
      <div className="yg-page">
        <RefusalNotice error={me.error} />
        <Button onClick={() => void me.refetch()}>重新加载</Button>
      </div>
    )
  }
  const person = me.data
  const leave = async () => {
    await api.delete('/api/session')
    client.clear()
    await client.resetQueries({ queryKey: meKey })
    navigate('/')
  }
  if (person.needsSecondFactor && !gate) return <SignIn secondFactor />
  if (person.mustChangePassword && !gate) return <ChangePassword onLeave={() => void leave()} />
  return (
    <MeContext.Provider value={person}>
      <ScrollRestoration />
      <LeavingGuard />
      <Pages person={person} onLeave={() => void leave()} />
      {gate && <SignInAgain person={person} secondFactor={gate === 'second-factor-needed'} />}
    </MeContext.Provider>
  )
}

function Pages({ person, onLeave }: { person: Me; onLeave: () => void }) {
  const wide = Grid.useBreakpoint().lg ?? true
  const [open, setOpen] = useState(false)
  const menu = <MainMenu person={person} onChosen={() => setOpen(false)} />
  return (
    <div className="yg-frame" data-demonstration={person.demonstration || undefined}>
      <a className="yg-skip" href="#content">
        跳到正文
      </a>
      <header className="yg-top">
        {person.demonstration && <div className="yg-demonstration">演示系统：机构、人员和案件均为虚构</div>}
        <div className="yg-header">
          {!wide && (
            <Button
              type="text"
              aria-label="打开菜单"
              icon={<MenuOutlined aria-hidden style={{ color: '#fff' }} />}
              onClick={() => setOpen(true)}
            />
          )}
          <strong>{wide ? `${person.agency.name} · 政府信息公开工作台` : person.agency.name}</strong>
          <UserMenu person={person} wide={wide} onLeave={onLeave} />
        </div>
      </header>
      <div className="yg-body">
        {wide ? (
          <nav aria-label="主菜单" className="yg-sider">
            {menu}
          </nav>
        ) : (
          <Drawer open={open} placement="left" size={250} onClose={() => setOpen(false)} title="菜单">
            <nav aria-label="主菜单">{menu}</nav>
          </Drawer>
        )}
        <main id="content" tabIndex={-1} className="yg-content">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}

function MainMenu({ person, onChosen }: { person: Me; onChosen: () => void }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const entries = entriesFor(person)
  const here = entries
    .map((entry) => entry.path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), '')
  return (
    <Menu
      mode="inline"
      selectedKeys={here ? [here] : []}
      onClick={({ key }) => {
        onChosen()
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
}

/** While the code of a page is fetched. */
function Loading() {
  return (
    <div style={{ paddingTop: 80, textAlign: 'center' }}>
      <Spin />
    </div>
  )
}

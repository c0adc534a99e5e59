import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InitialPassword, StaffView } from '@yangguang/contract'
import { App, Button } from 'antd'
import { Fragment, useState } from 'react'
import { api } from '../../../api.ts'
import { minuteOf } from '../../../parts/days.ts'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { InitialPasswordShown } from './InitialPasswordShown.tsx'

interface Help {
  name: string
  says: string
  offered: boolean
  act: () => Promise<InitialPassword | undefined>
  done: string
}

/** What the security administrator does for somebody who cannot get in. */
export function Recovery({ person }: { person: StaffView }) {
  const client = useQueryClient()
  const { modal, message } = App.useApp()
  const [shown, setShown] = useState<InitialPassword | null>(null)
  const base = `/api/admin/staff/${person.id}`
  const act = useMutation({
    mutationFn: (help: Help) => help.act(),
    onSuccess: async (password, help) => {
      if (password) setShown(password)
      else void message.success(help.done)
      await client.invalidateQueries({ queryKey: ['admin'] })
    },
  })
  const helps: Help[] = [
    {
      name: '解除锁定',
      says: person.lockedUntil
        ? `连续输错口令，锁定至 ${minuteOf(person.lockedUntil)}。核实是本人后解除。`
        : '账号没有锁定。',
      offered: person.lockedUntil !== null,
      act: () => api.post(`${base}/unlock`),
      done: '已解除锁定',
    },
    {
      name: '重置口令',
      says: '忘记口令的，发给新的初始口令，只显示一次；已有的登录全部退出。',
      offered: person.active,
      act: () => api.post<InitialPassword>(`${base}/password`),
      done: '口令已重置',
    },
    {
      name: '重置动态口令',
      says: person.totpEnabled ? '手机丢失的，去掉动态口令，本人登录后重新启用。' : '没有启用动态口令。',
      offered: person.totpEnabled,
      act: () => api.delete(`${base}/totp`),
      done: '已去掉动态口令',
    },
  ]
  const ask = (help: Help) =>
    void modal.confirm({
      title: `${help.name}：${person.name}？`,
      content: '请先核实是本人提出的。此项操作记入审计。',
      okText: help.name,
      onOk: () => act.mutateAsync(help).catch(() => undefined),
    })
  return (
    <Section title="登录不了时">
      <RefusalNotice error={act.error} />
      <div className="yg-actions">
        {helps.map((help) => (
          <Fragment key={help.name}>
            <span className="yg-note">{help.says}</span>
            <Button disabled={!help.offered} onClick={() => ask(help)}>
              {help.name}
            </Button>
          </Fragment>
        ))}
      </div>
      {shown && <InitialPasswordShown of={shown} title="口令已重置" onClose={() => setShown(null)} />}
    </Section>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { type Me, roleNames } from '@yangguang/contract'
import { api } from '../../api.ts'
import { Columns } from '../../parts/Columns.tsx'
import { daysBetween } from '../../parts/days.ts'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Section } from '../../parts/Section.tsx'
import { usePasswordRules } from '../../shell/ChangePassword.tsx'
import { meKey, useMe } from '../../shell/me.ts'
import { PasswordForm } from '../../shell/PasswordForm.tsx'
import { MySessions } from './MySessions.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { sessionsKey } from './sessions-key.ts'

/** 口令与登录安全: the person's own password, second factor and sessions. */
export function AccountPage() {
  const me = useMe()
  return (
    <div className="yg-page">
      <PageTitle title="口令与登录安全" />
      <Columns>
        <div>
          <Account me={me} />
          <ChangeOwnPassword />
        </div>
        <div>
          <SecondFactor enabled={me.totpEnabled} />
          <MySessions />
        </div>
      </Columns>
    </div>
  )
}

function Account({ me }: { me: Me }) {
  const left = daysBetween(me.today, me.passwordUntil)
  return (
    <Section title="账号">
      <dl className="yg-facts">
        <dt>姓名</dt>
        <dd>{me.name}</dd>
        <dt>登录名</dt>
        <dd>{me.login}</dd>
        <dt>单位</dt>
        <dd>
          {me.agency.name}
          {me.unit && `　${me.unit.name}`}
        </dd>
        <dt>岗位</dt>
        <dd>{me.roles.map((role) => roleNames[role]).join('、') || '尚未授予'}</dd>
        <dt>口令有效至</dt>
        <dd className="yg-number">
          {me.passwordUntil}
          <span className="yg-faint">（还有 {left} 天）</span>
        </dd>
      </dl>
    </Section>
  )
}

function ChangeOwnPassword() {
  const client = useQueryClient()
  const rules = usePasswordRules()
  return (
    <Section title="修改口令">
      <div className="yg-intro">{rules.data?.sentence}修改后，您在其他设备上的登录随即退出。</div>
      <PasswordForm
        onSubmit={async (change) => {
          await api.put('/api/me/password', change)
          await Promise.all([
            client.invalidateQueries({ queryKey: meKey }),
            client.invalidateQueries({ queryKey: sessionsKey }),
          ])
        }}
      />
    </Section>
  )
}

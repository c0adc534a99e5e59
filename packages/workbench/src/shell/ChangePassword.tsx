import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PasswordRules } from '@yangguang/contract'
import { Button } from 'antd'
import { api } from '../api.ts'
import { DemonstrationBand } from './DemonstrationBand.tsx'
import { meKey } from './me.ts'
import { PasswordForm } from './PasswordForm.tsx'

export const usePasswordRules = () =>
  useQuery({ queryKey: ['password-rules'], queryFn: () => api.get<PasswordRules>('/api/password-rules') })

/** The page of whoever has to change an initial or expired password before anything else. */
export function ChangePassword({ onLeave }: { onLeave: () => void }) {
  const client = useQueryClient()
  const rules = usePasswordRules()
  return (
    <main className="yg-entry">
      <title>修改口令 · 政府信息公开工作台</title>
      <DemonstrationBand />
      <div className="yg-entry-card">
        <h1>请先修改口令</h1>
        <p>您使用的是初始口令，或者口令已经到期。{rules.data?.sentence}</p>
        <PasswordForm
          large
          onSubmit={async (change) => {
            await api.put('/api/me/password', change)
            await client.invalidateQueries({ queryKey: meKey })
          }}
        />
        <Button type="link" block onClick={onLeave} style={{ marginTop: 8 }}>
          退出登录
        </Button>
      </div>
    </main>
  )
}

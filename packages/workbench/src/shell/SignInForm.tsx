import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { meKey } from './me.ts'
import { RefusalNotice } from './RefusalNotice.tsx'

/** Login and password, then the one-time code where the account has one. */
export function SignInForm({ secondFactor, login }: { secondFactor: boolean; login?: string }) {
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const send = async (path: string, body: object) => {
    setBusy(true)
    setError(null)
    try {
      await api.post(path, body)
      await client.invalidateQueries({ queryKey: meKey })
    } catch (refused) {
      setError(refused)
    } finally {
      setBusy(false)
    }
  }

  if (secondFactor)
    return (
      <Form
        key="code"
        layout="vertical"
        onFinish={(values: { code: string }) => void send('/api/session/second-factor', values)}
        requiredMark={false}
      >
        <RefusalNotice error={error} />
        <Form.Item
          name="code"
          label="动态口令"
          rules={[{ required: true, pattern: /^\d{6}$/, message: '请输入验证器上的 6 位数字' }]}
        >
          <Input size="large" inputMode="numeric" autoComplete="one-time-code" autoFocus maxLength={6} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={busy}>
          确认
        </Button>
      </Form>
    )
  return (
    <Form
      key="password"
      layout="vertical"
      initialValues={{ login }}
      onFinish={(values: { login: string; password: string }) => void send('/api/session', values)}
      requiredMark={false}
    >
      <RefusalNotice error={error} />
      <Form.Item name="login" label="账号" rules={[{ required: true, message: '请输入账号' }]}>
        <Input size="large" autoComplete="username" autoFocus={!login} readOnly={Boolean(login)} />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请输入口令' }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={Boolean(login)} />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        登录
      </Button>
    </Form>
  )
}

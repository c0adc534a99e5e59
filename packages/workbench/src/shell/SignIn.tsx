import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { meKey } from './me.ts'
import { RefusalNotice } from './RefusalNotice.tsx'

/** Sign-in: login and password, then the one-time code where the account has one. */
export function SignIn({ secondFactor }: { secondFactor: boolean }) {
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

  return (
    <main
      style={{
        minHeight: '100vh',
        display: 'grid',
        placeItems: 'center',
        padding: 16,
        background: 'linear-gradient(180deg, #0f3d75 0 220px, #f3f5f8 220px)',
      }}
    >
      <Card style={{ width: '100%', maxWidth: 400 }}>
        <Typography.Title level={1} style={{ fontSize: 20, textAlign: 'center', marginBottom: 20 }}>
          政府信息公开工作台
        </Typography.Title>
        <RefusalNotice error={error} />
        {secondFactor ? (
          <Form
            layout="vertical"
            onFinish={(values: { code: string }) => void send('/api/session/second-factor', values)}
            requiredMark={false}
          >
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
        ) : (
          <Form
            layout="vertical"
            onFinish={(values: { login: string; password: string }) => void send('/api/session', values)}
            requiredMark={false}
          >
            <Form.Item name="login" label="账号" rules={[{ required: true, message: '请输入账号' }]}>
              <Input size="large" autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item name="password" label="口令" rules={[{ required: true, message: '请输入口令' }]}>
              <Input.Password size="large" autoComplete="current-password" />
            </Form.Item>
            <Button type="primary" size="large" block htmlType="submit" loading={busy}>
              登录
            </Button>
          </Form>
        )}
        <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0', fontSize: 13 }}>
          忘记口令请联系本单位系统管理员。申请人查询办理进度，请到<a href="/">公开平台</a>。
        </Typography.Paragraph>
      </Card>
    </main>
  )
}

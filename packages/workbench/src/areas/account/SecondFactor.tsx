import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import type { TotpOffer } from '@yangguang/contract'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api } from '../../api.ts'
import { SavedForm } from '../../parts/SavedForm.tsx'
import { Section } from '../../parts/Section.tsx'
import { meKey } from '../../shell/me.ts'
import './account.css'

/** 动态口令: switched on by the password, then the first code of the authenticator; off by both again. */
export function SecondFactor({ enabled }: { enabled: boolean }) {
  const [open, setOpen] = useState(false)
  const client = useQueryClient()
  const finish = async () => {
    setOpen(false)
    await client.invalidateQueries({ queryKey: meKey })
  }
  const cancel = <Button onClick={() => setOpen(false)}>取消</Button>
  return (
    <Section title="动态口令" extra={<State enabled={enabled} />}>
      {!open && (
        <>
          <p className="yg-account-first">
            {enabled
              ? '登录时在口令之外，还要输入手机验证器上的 6 位数字。更换手机前请先停用，再在新手机上启用。'
              : '启用后，登录时在口令之外，还要输入手机验证器上的 6 位数字：口令泄露，他人也不能登录。'}
          </p>
          <Button type={enabled ? 'default' : 'primary'} onClick={() => setOpen(true)}>
            {enabled ? '停用动态口令' : '启用动态口令'}
          </Button>
        </>
      )}
      {open && (enabled ? <Disable onDone={finish} cancel={cancel} /> : <Enable onDone={finish} cancel={cancel} />)}
    </Section>
  )
}

function State({ enabled }: { enabled: boolean }) {
  return enabled ? (
    <span className="yg-account-on">
      <SafetyCertificateOutlined aria-hidden /> 已启用
    </span>
  ) : (
    <span className="yg-faint">未启用</span>
  )
}

const password = (
  <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
    <Input.Password autoComplete="current-password" autoFocus />
  </Form.Item>
)

const code = (
  <Form.Item
    name="code"
    label="验证器上现在的 6 位数字"
    rules={[{ required: true, pattern: /^\s*(\d\s*){6}$/, message: '动态口令是 6 位数字' }]}
  >
    <Input inputMode="numeric" autoComplete="one-time-code" maxLength={11} style={{ width: 160 }} />
  </Form.Item>
)

interface StepProps {
  onDone: () => Promise<void>
  /** Beside the button that goes on. */
  cancel: ReactNode
}

function Enable({ onDone, cancel }: StepProps) {
  const [offer, setOffer] = useState<TotpOffer | null>(null)
  if (!offer)
    return (
      <SavedForm<{ password: string }>
        submit="下一步"
        extra={cancel}
        done={null}
        onSubmit={async (values) => setOffer(await api.post<TotpOffer>('/api/me/totp', values))}
      >
        {password}
      </SavedForm>
    )
  return (
    <SavedForm<{ code: string }>
      submit="确认启用"
      extra={cancel}
      done="动态口令已启用"
      onSubmit={async (values) => {
        await api.put('/api/me/totp', { pending: offer.pending, code: values.code })
        await onDone()
      }}
    >
      <ol className="yg-account-steps">
        <li>在手机上打开验证器应用（凡支持 TOTP 的都可以），选择“扫描二维码”。</li>
        <li>
          扫描下图；不能扫描的，手工输入密钥。
          <div className="yg-account-offer">
            <img src={offer.qr} alt="动态口令密钥的二维码" width={180} height={180} />
            <div>
              <div className="yg-faint">密钥（按时间、6 位数字、30 秒）</div>
              <code>{offer.secret}</code>
            </div>
          </div>
        </li>
        <li>输入验证器上显示的数字，完成启用。</li>
      </ol>
      {code}
    </SavedForm>
  )
}

function Disable({ onDone, cancel }: StepProps) {
  return (
    <SavedForm<{ password: string; code: string }>
      submit="停用"
      extra={cancel}
      done="动态口令已停用"
      onSubmit={async (values) => {
        await api.post('/api/me/totp/disable', values)
        await onDone()
      }}
    >
      {password}
      {code}
    </SavedForm>
  )
}

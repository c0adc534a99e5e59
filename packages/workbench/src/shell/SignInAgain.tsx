import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '@yangguang/contract'
import { Button, Modal } from 'antd'
import { SignInForm } from './SignInForm.tsx'

/**
 * Asks for the password again over the page when the session has run out: what was typed on the page stays there. Whoever
 * is somebody else leaves the page first.
 */
export function SignInAgain({ person, secondFactor }: { person: Me; secondFactor: boolean }) {
  const client = useQueryClient()
  return (
    <Modal
      open
      title="登录已过期，请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
    >
      <p style={{ marginTop: 0 }}>页面上填写的内容仍在，登录后可以继续。</p>
      <SignInForm secondFactor={secondFactor} login={person.login} />
      <Button
        type="link"
        block
        style={{ marginTop: 8 }}
        onClick={() => {
          client.clear()
          window.location.assign('/workbench/')
        }}
      >
        不是{person.name}？换人登录（本页内容不再保留）
      </Button>
    </Modal>
  )
}

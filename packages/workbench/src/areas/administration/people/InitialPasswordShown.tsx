import type { InitialPassword } from '@yangguang/contract'
import { Alert, Button, Modal, Typography } from 'antd'

/** The only time an initial password is seen: the administrator hands it over and closes. */
export function InitialPasswordShown({
  of,
  title,
  onClose,
}: {
  of: InitialPassword
  title: string
  onClose: () => void
}) {
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          已经记下，关闭
        </Button>
      }
    >
      <Alert
        type="warning"
        showIcon
        title="初始口令只显示这一次，关闭后无法再查看。请当面或者用其他安全方式交给本人，本人首次登录必须修改。"
      />
      <dl className="yg-facts" style={{ marginTop: 16, fontSize: 15 }}>
        <dt>登录名</dt>
        <dd>
          <Typography.Text copyable={{ tooltips: ['复制登录名', '已复制'] }}>{of.login}</Typography.Text>
        </dd>
        <dt>初始口令</dt>
        <dd>
          <Typography.Text code copyable={{ text: of.initialPassword, tooltips: ['复制初始口令', '已复制'] }}>
            {of.initialPassword}
          </Typography.Text>
        </dd>
      </dl>
    </Modal>
  )
}

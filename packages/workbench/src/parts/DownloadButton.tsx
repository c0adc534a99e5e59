import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { ApiRefusal, api } from '../api.ts'

interface Props extends Pick<ButtonProps, 'type' | 'size' | 'icon' | 'disabled'> {
  path: string
  children: React.ReactNode
  'aria-label'?: string
}

/** Fetches a file; a refusal is said on the page instead of opening a page of JSON. */
export function DownloadButton({ path, children, icon = <DownloadOutlined aria-hidden />, ...rest }: Props) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const fetchFile = async () => {
    setBusy(true)
    try {
      await api.download(path)
    } catch (error) {
      void message.error(error instanceof ApiRefusal ? error.view.because : '下载没有完成，请重试。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button {...rest} icon={icon} loading={busy} onClick={() => void fetchFile()}>
      {children}
    </Button>
  )
}

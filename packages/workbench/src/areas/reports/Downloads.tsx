import { DownloadOutlined } from '@ant-design/icons'
import type { ReportFormat } from '@yangguang/contract'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { ApiRefusal, api, query } from '../../api.ts'
import { reportPath } from './use-report.ts'

const formats: { key: ReportFormat; label: string }[] = [
  { key: 'docx', label: 'Word 文档' },
  { key: 'pdf', label: 'PDF 文档' },
  { key: 'xlsx', label: 'Excel 工作簿（各表）' },
  { key: 'json', label: 'JSON 数据' },
]

interface Props {
  agencyId: string
  year: number
  /** Left out: the report as it stands. */
  revision?: number
  size?: 'small'
}

/** The report as a file, in any of its formats. */
export function Downloads({ agencyId, year, revision, size }: Props) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const download = async (format: string) => {
    setBusy(true)
    try {
      await api.download(`${reportPath(agencyId, year)}/file.${format}${query({ revision })}`)
    } catch (error) {
      void message.error(error instanceof ApiRefusal ? error.view.because : '下载没有完成，请重试。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dropdown trigger={['click']} menu={{ items: formats, onClick: ({ key }) => void download(key) }}>
      <Button icon={<DownloadOutlined aria-hidden />} size={size} loading={busy}>
        下载{revision !== undefined && <span className="yg-unseen">第{revision}版</span>}
      </Button>
    </Dropdown>
  )
}

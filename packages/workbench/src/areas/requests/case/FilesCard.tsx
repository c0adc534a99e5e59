import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { type CaseView, filePurposeNames } from '@yangguang/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { fileSize, minuteOf } from '../../../parts/days.ts'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { fileHref } from './files.ts'
import { useCaseMoved } from './useCase.ts'

type CaseFile = CaseView['files'][number]
type Purpose = 'scan' | 'evidence' | 'authorisation' | 'identity'

const purposes: readonly Purpose[] = ['evidence', 'scan', 'authorisation', 'identity']

const columns = (view: CaseView): Column<CaseFile>[] => [
  { key: 'purpose', title: '种类', width: 140, render: (file) => filePurposeNames[file.purpose] },
  {
    key: 'name',
    title: '文件',
    narrow: 'main',
    render: (file) => (
      <a href={fileHref(view.id, file.id)} download>
        <DownloadOutlined aria-hidden /> {file.name}
      </a>
    ),
  },
  { key: 'size', title: '大小', width: 80, align: 'right', render: (file) => fileSize(file.size) },
  { key: 'by', title: '上传', width: 90, render: (file) => file.createdByName },
  {
    key: 'at',
    title: '时间',
    width: 130,
    render: (file) => <span className="yg-number">{minuteOf(file.createdAt)}</span>,
  },
]

/** Everything on paper that belongs to the case; letters stand in their own list. */
export function FilesCard({ view }: { view: CaseView }) {
  const files = view.files.filter((file) => file.purpose !== 'letter')
  if (files.length === 0 && !view.mayWork) return null
  return (
    <Section
      title="附件"
      className="yg-section-table"
      extra={<span className="yg-faint yg-small">{files.length > 0 && `${files.length} 个`}</span>}
    >
      {files.length > 0 && <DataTable caption="附件" columns={columns(view)} rows={files} rowKey={(file) => file.id} />}
      {view.mayWork && <Upload view={view} />}
    </Section>
  )
}

function Upload({ view }: { view: CaseView }) {
  const [purpose, setPurpose] = useState<Purpose>('evidence')
  const moved = useCaseMoved(view.id)
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => {
      const form = new FormData()
      form.append('purpose', purpose)
      for (const file of files) form.append('file', file)
      return api.post(`/api/requests/${view.id}/files`, form)
    },
    onSuccess: () => moved(),
  })
  return (
    <div className="yg-upload">
      <RefusalNotice error={upload.error} />
      <div className="yg-row">
        <Select<Purpose>
          aria-label="文件的种类"
          value={purpose}
          onChange={setPurpose}
          style={{ width: 170 }}
          options={purposes.map((value) => ({ value, label: filePurposeNames[value] }))}
        />
        <FileDrop label="选择或拖入文件" busy={upload.isPending} onFiles={(files) => upload.mutate(files)} />
      </div>
    </div>
  )
}

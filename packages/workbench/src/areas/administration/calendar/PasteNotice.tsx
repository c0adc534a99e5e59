import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import type { NoticeRead } from '@yangguang/contract'
import { Button, Input, Upload } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'

/** The text of a notice pasted whole, or a CSV or JSON file, read into the form without keeping anything. */
export function PasteNotice({ onRead }: { onRead: (notice: NoticeRead) => void }) {
  const [text, setText] = useState('')
  const read = useMutation({
    mutationFn: (from: string) => api.post<NoticeRead>('/api/calendar/read', { text: from }),
    onSuccess: onRead,
  })
  return (
    <Section title="粘贴通知全文">
      <Input.TextArea
        aria-label="通知全文"
        rows={5}
        value={text}
        maxLength={200_000}
        placeholder="把国务院办公厅通知的全文粘贴到这里，读入下面的表格后逐日核对。也可以粘贴表格，每行一天：2027-01-01,放假,元旦"
        onChange={({ target }) => setText(target.value)}
      />
      <div className="yg-row" style={{ marginTop: 10 }}>
        <Button disabled={!text.trim()} loading={read.isPending} onClick={() => read.mutate(text)}>
          读入
        </Button>
        <Upload
          accept=".csv,.json,.txt"
          showUploadList={false}
          beforeUpload={async (file) => {
            const content = await file.text()
            setText(content)
            read.mutate(content)
            return false
          }}
        >
          <Button icon={<UploadOutlined />}>从文件读入</Button>
        </Upload>
      </div>
      <div style={{ marginTop: read.error ? 12 : 0 }}>
        <RefusalNotice error={read.error} />
      </div>
    </Section>
  )
}

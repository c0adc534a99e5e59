import { useMutation } from '@tanstack/react-query'
import type { NoticeRead } from '@yangguang/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'

/** The text of a notice pasted whole, or a CSV or JSON file, read into the form without keeping anything. */
export function PasteNotice({ onRead }: { onRead: (notice: NoticeRead) => void }) {
  const [text, setText] = useState('')
  const read = useMutation({
    mutationFn: (from: string) => api.post<NoticeRead>('/api/calendar/read', { text: from }),
    onSuccess: onRead,
  })
  const take = (content: string) => {
    setText(content)
    read.mutate(content)
  }
  return (
    <Section title="粘贴通知全文，或者选择文件">
      <FileDrop
        label="选择通知或者日期表的文件，或者拖到这里"
        hint="txt、csv、json 格式"
        accept=".csv,.json,.txt"
        multiple={false}
        busy={read.isPending}
        onFiles={([file]) => void file?.text().then(take)}
      />
      <Input.TextArea
        aria-label="通知全文"
        rows={5}
        style={{ marginTop: 10 }}
        value={text}
        maxLength={200_000}
        placeholder="把国务院办公厅通知的全文粘贴到这里，读入下面的表格后逐日核对。也可以粘贴表格，每行一天：2027-01-01,放假,元旦"
        onChange={({ target }) => setText(target.value)}
      />
      <div style={{ marginTop: 10 }}>
        <Button disabled={!text.trim()} loading={read.isPending} onClick={() => read.mutate(text)}>
          读入
        </Button>
      </div>
      <div style={{ marginTop: read.error ? 12 : 0 }}>
        <RefusalNotice error={read.error} />
      </div>
    </Section>
  )
}

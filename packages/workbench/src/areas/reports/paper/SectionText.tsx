import { EditOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { ApiRefusal } from '../../../api.ts'

interface Props {
  /** 0 is the preface. */
  section: number
  label: string
  text: string
  editable: boolean
  onWrite: (text: string) => void
  onLeave: () => void
  onRedraft: () => Promise<void>
}

/** Sections that are a table first. */
const hasTable = (section: number) => section >= 2 && section <= 4

/** The text of a section, one paragraph a line; in a draft it is written where it stands. */
export function SectionText({ section, label, text, editable, onWrite, onLeave, onRedraft }: Props) {
  if (!editable)
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, at) => <p key={at}>{line}</p>)
  return (
    <div className="yg-sheet-text">
      <Input.TextArea
        id={`text-${section}`}
        aria-label={`${label}的文字`}
        autoSize={{ minRows: hasTable(section) ? 1 : 3 }}
        maxLength={section === 0 ? 2000 : 20_000}
        value={text}
        placeholder={hasTable(section) ? '本部分以表格为主，可以不写文字。' : '每段一行。'}
        onChange={({ target }) => onWrite(target.value)}
        onBlur={onLeave}
      />
      <Redraft label={label} empty={text.trim() === ''} onRedraft={onRedraft} />
    </div>
  )
}

function Redraft({ label, empty, onRedraft }: { label: string; empty: boolean; onRedraft: () => Promise<void> }) {
  const { modal, message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const draft = async () => {
    setBusy(true)
    try {
      await onRedraft()
    } catch (error) {
      void message.error(error instanceof ApiRefusal ? error.view.because : '没有完成，请重试。')
    } finally {
      setBusy(false)
    }
  }
  const ask = () =>
    void modal.confirm({
      title: `按现在的数据重新起草“${label}”？`,
      content: '这一部分已经写的文字由草稿替换，不能恢复。',
      okText: '重新起草',
      onOk: draft,
    })
  return (
    <Button
      size="small"
      type="text"
      icon={<EditOutlined aria-hidden />}
      loading={busy}
      aria-label={`${empty ? '按数据起草' : '重新起草'}：${label}`}
      onClick={empty ? () => void draft() : ask}
    >
      {empty ? '按数据起草' : '重新起草'}
    </Button>
  )
}

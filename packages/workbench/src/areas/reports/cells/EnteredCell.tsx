import { figureStatusNames, type ReportFigure, type ReportView } from '@yangguang/contract'
import { Popover } from 'antd'
import { useRef, useState } from 'react'
import type { Writer } from '../use-report.ts'
import { FigureEditor } from './FigureEditor.tsx'

interface Props {
  figure: ReportFigure
  /** As the table prints it. */
  text: string
  view: ReportView
  writer: Writer
}

/** A figure no record yields, edited where it stands. */
export function EnteredCell({ figure, text, view, writer }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      placement="bottom"
      content={
        <FigureEditor
          figure={figure}
          view={view}
          writer={writer}
          onClose={close}
          onNext={() => {
            setOpen(false)
            openNext(button.current)
          }}
        />
      }
    >
      <button
        ref={button}
        type="button"
        className="yg-figure yg-figure-entered"
        aria-haspopup="dialog"
        title={figure.source ? `来源：${figure.source}` : undefined}
      >
        {text === '' ? <span className="yg-figure-blank">{figureStatusNames.blank}</span> : text}
      </button>
    </Popover>
  )
}

/** Goes on to the next figure of the same table that can be entered. */
function openNext(from: HTMLButtonElement | null) {
  const all = [...(from?.closest('table')?.querySelectorAll<HTMLButtonElement>('.yg-figure-entered') ?? [])]
  const next = all[all.indexOf(from!) + 1]
  ;(next ?? from)?.focus()
  next?.click()
}

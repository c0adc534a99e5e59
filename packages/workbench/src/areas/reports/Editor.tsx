import type { ReportView } from '@yangguang/contract'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import { CellDrawer } from './cells/CellDrawer.tsx'
import type { CellName } from './cells/cell-name.ts'
import { Findings } from './findings/Findings.tsx'
import { jumpTo } from './findings/jump.ts'
import { liveFindings } from './findings/live-findings.ts'
import { Paper } from './paper/Paper.tsx'
import { useTexts } from './paper/use-texts.ts'
import type { Writer } from './use-report.ts'

interface Props {
  view: ReportView
  writer: Writer
  onAgain: () => void
}

/** The report as the form prints it, with what the checks find beside it; in a draft everything not counted is written here. */
export function Editor({ view, writer, onAgain }: Props) {
  const texts = useTexts(view, writer)
  const [open, setOpen] = useState<CellName | null>(null)
  const findings = useMemo(() => liveFindings(view, texts.now), [view, texts.now])
  return (
    <div className="yg-report">
      <div className="yg-report-main">
        {texts.error !== null && (
          <RefusalNotice error={texts.error}>
            <div className="yg-row" style={{ marginTop: 6 }}>
              <Button size="small" onClick={() => void texts.keep()}>
                再次保存我写的
              </Button>
              <Button size="small" onClick={onAgain}>
                载入最新数据，保留我写的文字
              </Button>
            </div>
          </RefusalNotice>
        )}
        <Paper view={view} writer={writer} texts={texts} findings={findings} onOpen={setOpen} />
      </div>
      <aside className="yg-report-side" aria-label="检查和保存">
        <Findings findings={findings} view={view} texts={texts} onJump={jumpTo} />
      </aside>
      {open && <CellDrawer view={view} cell={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

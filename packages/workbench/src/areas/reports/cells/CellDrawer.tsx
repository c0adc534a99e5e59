import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type CellView, figureStatusNames, type ReportFigure, type ReportView } from '@yangguang/contract'
import { Alert, Drawer, Grid } from 'antd'
import { formOf, placeIn } from 'nianbao/model'
import { useState } from 'react'
import { api, query } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { minuteOf } from '../../../parts/days.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { Pager } from '../../../parts/Pager.tsx'
import { figureText } from '../figure-text.ts'
import { reportPath } from '../use-report.ts'
import { CellCases } from './CellCases.tsx'
import { CellDisputes } from './CellDisputes.tsx'
import type { CellName } from './cell-name.ts'

/** What stands behind a number: its cases, its disputes, or who entered it from what. */
export function CellDrawer({ view, cell, onClose }: { view: ReportView; cell: CellName; onClose: () => void }) {
  const wide = Grid.useBreakpoint().md ?? true
  const [at, setAt] = useState({ page: 1, size: 20 })
  const found = useQuery({
    // A draft counts anew with every change; the version keeps what is shown here in step with the table.
    queryKey: ['reports', view.agency.id, view.year, 'cell', view.revision, view.version, cell, at],
    queryFn: () => api.get<CellView>(`${reportPath(view.agency.id, view.year)}/cells${query({ ...cell, ...at })}`),
    placeholderData: keepPreviousData,
  })
  const { label } = placeIn(formOf(view.report), cell.table, cell.row, cell.column || null)
  return (
    <Drawer open title={label} size={wide ? 860 : '100%'} onClose={onClose}>
      <Answer of={found} rows={8}>
        {(behind) => (
          <>
            <Behind view={view} cell={cell} behind={behind} />
            {behind.kind !== 'entered' && (
              <Pager {...at} total={behind.total} onChange={(page, size) => setAt({ page, size })} />
            )}
          </>
        )}
      </Answer>
    </Drawer>
  )
}

function Behind({ view, cell, behind }: { view: ReportView; cell: CellName; behind: CellView }) {
  if (behind.kind === 'entered') return <Entered figure={behind.figure} />
  const differs = typeof behind.reported === 'number' && behind.reported !== behind.total
  return (
    <>
      {differs && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`报告定稿时为 ${behind.reported} 件，现在的记录是 ${behind.total} 件：定稿后记录有变化。`}
        />
      )}
      {behind.kind === 'cases' ? (
        <CellCases view={view} cell={cell} behind={behind} />
      ) : (
        <CellDisputes view={view} behind={behind} />
      )}
    </>
  )
}

function Entered({ figure }: { figure: ReportFigure }) {
  return (
    <>
      <p className="yg-behind">这一格没有相应的办件记录，由人工填报。</p>
      <Facts
        facts={[
          [
            '数据',
            figure.status === 'value' ? `${figureText(figure.value)}${figure.unit}` : figureStatusNames[figure.status],
          ],
          ['数据来源', figure.source || '未注明'],
          ['填报人', figure.enteredByName],
          ['填报时间', figure.enteredAt && minuteOf(figure.enteredAt)],
        ]}
      />
    </>
  )
}

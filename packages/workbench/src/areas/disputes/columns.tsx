import { type DisputeView, disputeResultNames, disputeStageNames, disputeStandingNames } from '@yangguang/contract'
import { Button } from 'antd'
import type { Column } from '../../parts/DataTable.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { CaseLink } from '../requests/CaseLink.tsx'
import { shortKindNames } from './words.ts'

const day = (date: string | null) => <span className="yg-number">{date ?? '—'}</span>

/** Columns of a list of disputes; the case stands among them where the list goes across cases. */
export function disputeColumns(show: (dispute: DisputeView) => void, acrossCases: boolean): Column<DisputeView>[] {
  const about: Column<DisputeView> = {
    key: 'case',
    title: '申请',
    narrow: 'main',
    render: (one) =>
      one.request ? (
        <>
          <CaseLink of={one.request} />
          <div>{one.request.title}</div>
        </>
      ) : (
        <span className="yg-faint">历史记录，无关联申请</span>
      ),
  }
  const organ: Column<DisputeView> = { key: 'organ', title: '机关、法院', width: 170, render: (one) => one.organ }
  return [
    {
      key: 'docket',
      title: '案号',
      width: acrossCases ? 190 : undefined,
      narrow: 'main',
      render: (one) => (
        <>
          <Button type="link" className="yg-inline" onClick={() => show(one)}>
            {one.docket || '（未填案号）'}
          </Button>
          {!acrossCases && <div className="yg-faint">{one.organ}</div>}
        </>
      ),
    },
    { key: 'kind', title: '种类', width: 92, render: (one) => shortKindNames[one.kind] },
    ...(acrossCases ? [organ, about] : []),
    { key: 'stage', title: '阶段', width: 96, render: (one) => <DisputeStageTag of={one} /> },
    { key: 'filed', title: '提出', width: 92, render: (one) => day(one.filedOn) },
    { key: 'concluded', title: '审结', width: 92, render: (one) => day(one.concludedOn) },
    { key: 'result', title: '结果', width: 80, render: (one) => (one.result ? disputeResultNames[one.result] : '—') },
    { key: 'columns', title: '表四', width: 130, render: (one) => <ReportColumns of={one} /> },
  ]
}

export const DisputeStageTag = ({ of }: { of: Pick<DisputeView, 'stage'> }) => (
  <Mark tone={of.stage === 'concluded' ? 'done' : 'plain'}>{disputeStageNames[of.stage]}</Mark>
)

/** The column of 表四 a dispute falls in, year by year. */
export function ReportColumns({ of }: { of: Pick<DisputeView, 'columns'> }) {
  if (of.columns.length === 0) return <span className="yg-faint">未受理，不计</span>
  return (
    <>
      {of.columns.map(({ year, standing }) => (
        <div key={year}>
          {year}年 {disputeStandingNames[standing]}
        </div>
      ))}
    </>
  )
}

import type { ReportView } from '@yangguang/contract'
import { useParams, useSearchParams } from 'react-router'
import { Answer } from '../../parts/Answer.tsx'
import { ChartsView } from './charts/ChartsView.tsx'
import { CompareView } from './compare/CompareView.tsx'
import { Editor } from './Editor.tsx'
import { ReportHead } from './ReportHead.tsx'
import { RevisionsView } from './revisions/RevisionsView.tsx'
import { useReport, useWriter } from './use-report.ts'
import './reports.css'

const views = [
  { key: '', name: '报告' },
  { key: 'compare', name: '与上年比较' },
  { key: 'charts', name: '图解' },
  { key: 'revisions', name: '历次修订' },
] as const

/** One annual report: the form itself, beside the year before, as pictures, and its revisions. */
export function ReportPage() {
  const { agencyId = '', year = '' } = useParams()
  const report = useReport(agencyId, Number(year))
  return (
    <div className="yg-page">
      <Answer of={report} rows={16}>
        {(view) => <Report key={`${agencyId} ${year}`} view={view} onAgain={() => void report.refetch()} />}
      </Answer>
    </div>
  )
}

function Report({ view, onAgain }: { view: ReportView; onAgain: () => void }) {
  const writer = useWriter(view.agency.id, view.year)
  const [search, setSearch] = useSearchParams()
  const shown = search.get('view') ?? ''
  return (
    <>
      <ReportHead view={view} writer={writer} />
      <nav className="yg-report-tabs" aria-label="报告的各个方面">
        {views.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            aria-current={shown === key ? 'page' : undefined}
            onClick={() => setSearch(key ? { view: key } : {}, { replace: true })}
          >
            {name}
          </button>
        ))}
      </nav>
      {shown === 'compare' && <CompareView view={view} />}
      {shown === 'charts' && <ChartsView view={view} />}
      {shown === 'revisions' && <RevisionsView view={view} />}
      {/* Kept while another view is looked at: what is being written stays. */}
      <div hidden={shown !== ''}>
        <Editor key={draftOf(view)} view={view} writer={writer} onAgain={onAgain} />
      </div>
    </>
  )
}

/** What is written in: a revision while it is a draft, also before its first word has begun it. */
const draftOf = ({ status, revision }: ReportView) =>
  status === 'none' || status === 'draft' ? `draft ${Math.max(1, revision)}` : `${status} ${revision}`

import { type CaseView, type LetterSummary, serviceMethodNames } from '@yangguang/contract'
import { Button } from 'antd'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useOpen } from '../case/actions.ts'
import { LetterStatus } from './LetterStatus.tsx'
import { useCaseLetters } from './useLetters.ts'

/** The letters of a case: what was written, issued, served. */
export function LettersCard({ view }: { view: CaseView }) {
  const open = useOpen()
  const letters = useCaseLetters(view.id)
  const columns: Column<LetterSummary>[] = [
    {
      key: 'title',
      title: '文书',
      narrow: 'main',
      render: (one) => (
        <Button type="link" className="yg-inline" onClick={() => open({ what: 'letter', letterId: one.id })}>
          {one.title}
        </Button>
      ),
    },
    {
      key: 'number',
      title: '文号',
      width: 172,
      render: (one) => <span className="yg-number">{one.number ?? '—'}</span>,
    },
    { key: 'to', title: '送给', width: 110, render: (one) => one.to },
    { key: 'status', title: '状态', width: 84, render: (one) => <LetterStatus of={one} /> },
    {
      key: 'issued',
      title: '成文日期',
      width: 92,
      render: (one) => <span className="yg-number">{one.issuedOn ?? '—'}</span>,
    },
    {
      key: 'served',
      title: '送达',
      width: 190,
      render: (one) =>
        one.served ? (
          <>
            <span className="yg-number">{one.served.on}</span> {serviceMethodNames[one.served.method]}
            <div className="yg-faint">{one.served.evidence}</div>
          </>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <Section title="文书" className="yg-section-table">
      <Answer of={letters} rows={2}>
        {({ letters: rows }) => (
          <DataTable caption="文书" columns={columns} rows={rows} rowKey={(one) => one.id} empty="还没有文书" />
        )}
      </Answer>
    </Section>
  )
}

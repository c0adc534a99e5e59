import { useQuery } from '@tanstack/react-query'
import type { Differences, ReportView } from '@yangguang/contract'
import { Checkbox, Empty } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { Section } from '../../../parts/Section.tsx'
import { reportPath } from '../use-report.ts'
import { CellTable } from './CellTable.tsx'
import { TextDifferences } from './TextDifferences.tsx'

/** The report beside the published one on the year before: figures, then texts. */
export function CompareView({ view }: { view: ReportView }) {
  const [changed, setChanged] = useState(true)
  const { comparison, year } = view
  if (!comparison)
    return (
      <Section title="与上年比较">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`系统中没有已定稿的${year - 1}年年度报告，无法比较`} />
      </Section>
    )
  const cells = changed ? comparison.cells.filter((cell) => cell.changed) : comparison.cells
  return (
    <>
      <Section
        title={`数据：${comparison.year}年与${year}年`}
        className="yg-section-table"
        extra={
          <Checkbox checked={changed} onChange={({ target }) => setChanged(target.checked)}>
            只看不同的
          </Checkbox>
        }
      >
        <CellTable cells={cells} before={`${comparison.year}年`} after={`${year}年`} />
      </Section>
      {view.revision > 0 && <Texts view={view} />}
    </>
  )
}

function Texts({ view }: { view: ReportView }) {
  const differences = useQuery({
    queryKey: ['reports', view.agency.id, view.year, 'against-last-year', view.version],
    queryFn: () => api.get<Differences>(`${reportPath(view.agency.id, view.year)}/differences?against=lastYear`),
  })
  return (
    <Section title="文字" extra={<span className="yg-faint yg-small">与上年相同的文字也列出，避免内容雷同</span>}>
      <Answer of={differences} rows={6}>
        {({ sections }) => <TextDifferences sections={sections} />}
      </Answer>
    </Section>
  )
}

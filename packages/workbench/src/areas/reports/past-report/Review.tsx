import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type PastReportPart, type PastReportReading, pastReportPartNames, type ReportView } from '@yangguang/contract'
import { Alert, App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '../../../api.ts'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { reportKey, reportPath } from '../use-report.ts'
import { CellsToDecide } from './CellsToDecide.tsx'
import { asRead, type Decision, type Decisions, inputOf, toDecide } from './decisions.ts'
import { FindingsOf } from './FindingsOf.tsx'
import { TablesAsRead } from './TablesAsRead.tsx'

interface Props {
  view: ReportView
  review: PastReportReading
  file: File
}

/** A reading to be looked at: what is not sure first, then the tables and the texts, with what the checks find beside. */
export function Review({ view, review, file }: Props) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [parts, setParts] = useState<PastReportPart[]>(() =>
    review.parts.filter(({ refused }) => refused === '').map(({ part }) => part),
  )
  const [texts, setTexts] = useState<number[]>(() =>
    view.texts === 'edited' ? [] : review.texts.map((one) => one.section),
  )
  const [sameReport, setSameReport] = useState(false)
  const [decisions, setDecisions] = useState<Decisions>({})
  const [opened, setOpened] = useState<readonly string[]>([])
  const decide = (place: string, decision: Decision) => setDecisions((now) => ({ ...now, [place]: decision }))

  const cells = toDecide(review.cells, parts, opened)
  const open = cells.filter(({ place }) => !decisions[place]?.done)
  const store = useMutation({
    mutationFn: () => {
      const form = new FormData()
      // The fields go first: the server reads them before the file.
      const input = inputOf(review, { parts, texts, sameReport, decisions, opened })
      form.append('decisions', JSON.stringify(input))
      form.append('file', file)
      return api.post<ReportView>(`${reportPath(view.agency.id, view.year)}/past-report`, form)
    },
    onSuccess: (stored) => {
      client.setQueryData(reportKey(view.agency.id, view.year), stored)
      void client.invalidateQueries({ queryKey: ['reports', 'list'] })
      void message.success('已导入')
      void navigate(`/reports/${view.agency.id}/${view.year}`)
    },
  })
  const nothing = parts.length === 0 && texts.length === 0
  const ready = open.length === 0 && !nothing && (review.doubts.length === 0 || sameReport)

  const openCell = (place: string) => {
    const cell = review.cells.find((one) => one.place === place)
    if (!cell) return
    if (cell.state === 'sure' && !opened.includes(place)) {
      setOpened([...opened, place])
      decide(place, { ...asRead(cell), done: true })
    }
    requestAnimationFrame(() => {
      const row = document.getElementById(`decide-${place}`)
      row?.scrollIntoView({ block: 'center' })
      row?.querySelector('input')?.focus({ preventScroll: true })
    })
  }

  return (
    <div className="yg-report">
      <div className="yg-report-main yg-past">
        {review.doubts.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={review.doubts.map((doubt) => <div key={doubt}>{doubt}</div>)}
            description={
              <Checkbox checked={sameReport} onChange={({ target }) => setSameReport(target.checked)}>
                已核对：确是{view.agency.name}
                {view.year}年度的报告
              </Checkbox>
            }
          />
        )}
        {review.notices.map((notice) => (
          <Alert key={notice} type="info" showIcon title={notice} />
        ))}
        <Section
          title="二、逐一核对没有把握的格"
          extra={cells.length > 0 && `已核对 ${cells.length - open.length}，共 ${cells.length} 格`}
        >
          {cells.length === 0 ? (
            <p className="yg-past-fine">所选各表的每一格都读得确切。要改哪一格，在下面的表中点它。</p>
          ) : (
            <CellsToDecide cells={cells} decisions={decisions} onDecide={decide} />
          )}
        </Section>
        <Section title="三、看一遍读到的表">
          <TablesAsRead review={review} parts={parts} decisions={decisions} year={view.year} onOpen={openCell} />
        </Section>
        <Section title="四、选择要采用的文字">
          <TextsToTake review={review} texts={texts} onTexts={setTexts} />
        </Section>
      </div>
      <aside className="yg-report-side" aria-label="导入和检查">
        <Section title="导入">
          <ul className="yg-past-parts">
            {review.parts.map(({ part, cells: count, toConfirm, refused }) => (
              <li key={part}>
                <Checkbox
                  disabled={refused !== ''}
                  checked={parts.includes(part)}
                  onChange={({ target }) =>
                    setParts(target.checked ? [...parts, part] : parts.filter((one) => one !== part))
                  }
                >
                  {pastReportPartNames[part]}（{count} 格{toConfirm > 0 && `，${toConfirm} 格要核对`}）
                </Checkbox>
                {refused && <p className="yg-past-refused">{refused}</p>}
              </li>
            ))}
          </ul>
          <p className="yg-note" aria-live="polite">
            {nothing
              ? '请选择要导入的表或者文字。'
              : open.length > 0
                ? `还有 ${open.length} 格没有核对。`
                : ready
                  ? '核对完毕，可以导入。'
                  : '请先确认这是本机关这一年度的报告。'}
          </p>
          <RefusalNotice error={store.error} />
          <Button block type="primary" disabled={!ready} loading={store.isPending} onClick={() => store.mutate()}>
            确认导入
          </Button>
        </Section>
        <FindingsOf findings={review.findings} />
      </aside>
    </div>
  )
}

function TextsToTake({
  review,
  texts,
  onTexts,
}: {
  review: PastReportReading
  texts: readonly number[]
  onTexts: (sections: number[]) => void
}) {
  if (review.texts.length === 0) return <p className="yg-past-fine">文件里没有读到各部分的文字。</p>
  return (
    <ul className="yg-past-texts">
      {review.texts.map(({ section, title, text }) => (
        <li key={section}>
          <Checkbox
            checked={texts.includes(section)}
            onChange={({ target }) =>
              onTexts(target.checked ? [...texts, section] : texts.filter((one) => one !== section))
            }
          >
            {title}（{text.length} 字）
          </Checkbox>
          <details>
            <summary>看文字</summary>
            {text.split('\n').map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </details>
        </li>
      ))}
    </ul>
  )
}

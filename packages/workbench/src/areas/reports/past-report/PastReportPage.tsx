import { useMutation } from '@tanstack/react-query'
import type { PastReportReading, ReportView } from '@yangguang/contract'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { fileSize } from '../../../parts/days.ts'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { reportPath, useReport } from '../use-report.ts'
import { Review } from './Review.tsx'
import './past-report.css'

/** 导入已有报告: a report from before the system is read, looked at cell by cell, and taken over as entered figures. */
export function PastReportPage() {
  const { agencyId = '', year = '' } = useParams()
  const report = useReport(agencyId, Number(year))
  return (
    <div className="yg-page">
      <Answer of={report} rows={12}>
        {(view) => <PastReport view={view} />}
      </Answer>
    </div>
  )
}

function PastReport({ view }: { view: ReportView }) {
  const { agency, year } = view
  const [file, setFile] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData()
      form.append('file', chosen)
      return api.post<PastReportReading>(`${reportPath(agency.id, year)}/past-report/reading`, form)
    },
  })
  const take = (chosen: File) => {
    setFile(chosen)
    read.mutate(chosen)
  }
  return (
    <>
      <PageTitle title={`导入${agency.name}${year}年的已有报告`} tab={`导入${year}年已有报告`}>
        <span className="yg-push">
          <Link to={`/reports/${agency.id}/${year}`}>返回{year}年年度报告</Link>
        </span>
      </PageTitle>
      <div className="yg-intro">
        把启用本系统以前的年度报告（Word、PDF、网页、文本）逐格读入，作为人工填报的数据保存，注明来自哪个文件的哪一处。没有把握的格逐一核对；系统中有办件记录的，表三、表四仍由记录统计。
      </div>
      <Section title="一、选择文件">
        <FileDrop
          label={file ? `已选：${file.name}（${fileSize(file.size)}），可重新选择` : '选择已有的年度报告，或者拖到这里'}
          hint="docx、doc、pdf、html、txt，不超过 20 MB"
          accept=".docx,.doc,.pdf,.html,.htm,.txt,.md"
          multiple={false}
          busy={read.isPending}
          onFiles={([chosen]) => chosen && take(chosen)}
        />
        <div style={{ marginTop: read.error ? 12 : 0 }} aria-live="polite">
          <RefusalNotice error={read.error} />
        </div>
      </Section>
      {read.data && file && (
        <Review key={`${read.data.digest} ${read.submittedAt}`} view={view} review={read.data} file={file} />
      )}
    </>
  )
}

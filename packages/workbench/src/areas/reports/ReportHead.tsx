import { type ReportView, reportStatusNames } from '@yangguang/contract'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { minuteOf } from '../../parts/days.ts'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Downloads } from './Downloads.tsx'
import { LateChangesNotice } from './LateChangesNotice.tsx'
import { Steps } from './Steps.tsx'
import { TakenOverNotice } from './TakenOverNotice.tsx'
import type { Writer } from './use-report.ts'

const hues: Record<ReportView['status'], string> = {
  none: 'yg-stage-done',
  draft: 'yg-stage-wait',
  finalised: '',
  published: 'yg-report-published',
}

/** Which report this is, where it stands, and what can be done with the whole of it. */
export function ReportHead({ view, writer }: { view: ReportView; writer: Writer }) {
  const { agency, year, status, revision } = view
  return (
    <>
      <PageTitle title={`${agency.name}${year}年政府信息公开工作年度报告`} tab={`${agency.name}${year}年报`}>
        <span className={`yg-stage ${hues[status]}`}>
          {reportStatusNames[status]}
          {revision > 1 && ` 第${revision}版`}
        </span>
        <span className="yg-push yg-row">
          <Link to="/reports">全部报告</Link>
          {view.may.edit && view.yearOver && <Link to={`/reports/${agency.id}/${year}/past-report`}>导入已有报告</Link>}
          <Downloads agencyId={agency.id} year={year} />
          <Steps view={view} writer={writer} />
        </span>
      </PageTitle>
      <p className="yg-report-facts">{factsOf(view).join('　·　')}</p>
      {!view.yearOver && (
        <Alert
          type="info"
          showIcon
          className="yg-report-alert"
          title={`${year}年还没有结束：数据统计到今天为止，年度结束后才能定稿。`}
        />
      )}
      {view.revisionNote && (
        <Alert type="info" showIcon className="yg-report-alert" title={`本版更正：${view.revisionNote}`} />
      )}
      {view.finalised?.despite && <DespiteErrors despite={view.finalised.despite} byName={view.finalised.byName} />}
      <TakenOverNotice view={view} writer={writer} />
      {view.lastYear && <LateChangesNotice changes={view.lastYear} title={lastYearWords(view.lastYear)} />}
      {view.sinceFinalised && (
        <LateChangesNotice
          changes={view.sinceFinalised}
          title="本报告定稿后，本年的办件记录有变化：下列各格与现在的记录不一致。需要更正的，请发起更正。"
        />
      )}
    </>
  )
}

/** Whoever reads the report after it was finalised sees what stood against it, and who answered for that. */
function DespiteErrors({
  despite: { reason, errors },
  byName,
}: {
  despite: { reason: string; errors: string[] }
  byName: string
}) {
  return (
    <Alert
      type="warning"
      showIcon
      className="yg-report-alert"
      title={`定稿时检查还有 ${errors.length} 处错误，${byName}核对后予以保留，理由：${reason}`}
      description={
        <ul>
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      }
    />
  )
}

const lastYearWords = ({ year, fromReport }: NonNullable<ReportView['lastYear']>) =>
  fromReport
    ? `${year}年的表三按已有报告填报，它的“结转下年度”与系统中该年年末未办结的申请不一致，本年“上年结转”按办件统计。相差的办件请用“历史办件导入”补齐。`
    : `${year}年的报告定稿后，该年的办件记录有变化：本年“上年结转”与那份报告的“结转下年度”不一致。`

function factsOf(view: ReportView): string[] {
  const { published, finalised, dueOn, late } = view
  const facts = [`格式：${view.notice}`]
  if (dueOn) facts.push(`应于 ${dueOn} 前发布${late ? (published ? '（逾期发布）' : '（已逾期）') : ''}`)
  if (finalised) facts.push(`${minuteOf(finalised.at)} ${finalised.byName}定稿`)
  if (published)
    facts.push(`${published.on} ${published.byName}发布${published.revision !== view.revision ? '上一版' : ''}`)
  return facts
}

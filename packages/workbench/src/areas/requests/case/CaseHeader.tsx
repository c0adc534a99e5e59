import { applicantKindNames, type CaseView, channelNames } from '@yangguang/contract'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { LightTag } from '../../../parts/LightTag.tsx'
import { Mark } from '../../../parts/Mark.tsx'
import { StageTag } from '../../../parts/StageTag.tsx'
import { CaseLink } from '../CaseLink.tsx'
import { lastList } from '../list/state.ts'
import { Progress } from './Progress.tsx'
import { TopicChoice } from './TopicChoice.tsx'

/** The head of a case: its number, where it stands, how it stands in time, whose it is. */
export function CaseHeader({ view }: { view: CaseView }) {
  const { clock } = view
  return (
    <header className="yg-case-head">
      <title>{`${view.number ?? view.receiptNumber} · 政府信息公开工作台`}</title>
      <div className="yg-case-name">
        <Link to={lastList()} className="yg-small">
          返回列表
        </Link>
        <h1>
          <span className="yg-number">{view.number ?? `回执 ${view.receiptNumber}`}</span>
          <StageTag stage={view.stage} />
          {view.redecisionOf && <Mark>重新处理</Mark>}
          {view.imported && <Mark tone="done">历史导入</Mark>}
        </h1>
        <p className="yg-case-title">{view.title}</p>
      </div>
      <div className="yg-case-due">
        <LightTag of={{ ...view, onTime: clock.onTime }} />
        {clock.dueOn && (
          <div>
            {clock.stoppedOn ? '期限到 ' : '答复期限 '}
            <strong className="yg-number">{clock.dueOn}</strong>
            {clock.provisional && <span className="yg-faint">（暂定）</span>}
          </div>
        )}
        {clock.stopped && (
          <div className="yg-faint">
            {clock.stopped === 'correction' ? '等待补正，收到后重新起算' : '等待缴费，缴清后重新起算'}
          </div>
        )}
      </div>
      <dl className="yg-case-meta">
        <Meta name="回执编号">{view.receiptNumber}</Meta>
        <Meta name="途径">{channelNames[view.channel]}</Meta>
        <Meta name="申请人类别">
          {applicantKindNames[view.applicantKind]}
          {view.byAgent && '（代理人）'}
          {view.jointApplicants > 1 && `（共同申请 ${view.jointApplicants} 人）`}
        </Meta>
        <Meta name="提交">{view.submittedOn}</Meta>
        <Meta name="收到">{clock.receivedOn ?? '待确认'}</Meta>
        <Meta name="承办">{[view.unit?.name, view.assigned?.name].filter(Boolean).join(' · ') || '未分派'}</Meta>
        <Meta name="专题">
          <TopicChoice view={view} />
        </Meta>
        {view.redecisionOf && (
          <Meta name="原申请">
            <CaseLink of={view.redecisionOf} />
          </Meta>
        )}
        {view.redecisions.map((one) => (
          <Meta key={one.id} name="重新处理">
            <CaseLink of={one} />
          </Meta>
        ))}
        {view.volume && <Meta name="案卷号">{view.volume}</Meta>}
      </dl>
      <Progress view={view} />
      {!view.mayWork && <Alert type="info" showIcon title={`本件由${view.agency.name}办理，您可以查看，不能办理。`} />}
      {view.unconfirmedLate && (
        <Alert
          type="error"
          showIcon
          title={`应当在 ${view.confirmBy} 前与申请人确认收到申请，已逾期，请立即联系申请人确认。`}
        />
      )}
    </header>
  )
}

function Meta({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

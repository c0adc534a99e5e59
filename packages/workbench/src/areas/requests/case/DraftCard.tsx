import { type CaseView, secrecyLevelNames } from '@yangguang/contract'
import { Alert, Button } from 'antd'
import { Section } from '../../../parts/Section.tsx'
import { useOpen } from './actions.ts'
import { outcomeName } from './ItemsCard.tsx'

/** 答复: what is meant to be decided about each item, and what the reviewers said to it. */
export function DraftCard({ view }: { view: CaseView }) {
  const open = useOpen()
  const { draft, secrecy, legal, approvals, returns } = view
  if (!draft && returns.length === 0) return null
  const lastReturn = view.stage === 'drafting' ? returns.at(-1) : undefined
  return (
    <Section
      title={draft?.letterId === null ? '当场答复' : '答复'}
      extra={
        draft?.letterId && (
          <Button size="small" type="primary" ghost onClick={() => open({ what: 'letter', letterId: draft.letterId! })}>
            看文书全文
          </Button>
        )
      }
    >
      {lastReturn && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${lastReturn.on} ${lastReturn.byName}退回，请修改后重新送审`}
          description={lastReturn.reason}
        />
      )}
      {draft && (
        <>
          <div className="yg-faint yg-small">
            {draft.on} {draft.byName}拟办{draft.needsLegalReview && '，送法制审核'}
          </div>
          {draft.items.map((item) => (
            <DraftItem key={item.itemId} item={item} view={view} />
          ))}
        </>
      )}
      <ol className="yg-opinions">
        {secrecy && <Opinion name="保密审查" review={secrecy} verdict={secrecyLevelNames[secrecy.level]} />}
        {legal && <Opinion name="法制审核" review={legal} />}
        {approvals.map((approval) => (
          <Opinion
            key={approval.level}
            name={view.agency.approvalLevels > 1 ? `第${approval.level}级审核` : '审核'}
            review={approval}
            verdict="同意"
          />
        ))}
        {returns.map((one) => (
          <li key={`${one.on}${one.reason}`}>
            <strong>退回</strong> <span className="yg-faint">{`${one.byName} ${one.on}`}</span>
            <div className="yg-prose">{one.reason}</div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function DraftItem({ item, view }: { item: NonNullable<CaseView['draft']>['items'][number]; view: CaseView }) {
  const asked = view.items.find((one) => one.id === item.itemId)
  return (
    <article className="yg-draft-item">
      <h3>
        {view.items.length > 1 && `第 ${item.itemId} 项：`}
        {outcomeName(item.outcome)}
      </h3>
      {view.items.length > 1 && <p className="yg-faint">{asked?.text}</p>}
      <dl className="yg-facts">
        {item.reason && (
          <>
            <dt>事实和理由</dt>
            <dd className="yg-prose">{item.reason}</dd>
          </>
        )}
        <dt>依据</dt>
        <dd>{item.basis}</dd>
        {item.supply && (
          <>
            <dt>方式、途径</dt>
            <dd className="yg-prose">{item.supply}</dd>
          </>
        )}
      </dl>
    </article>
  )
}

interface OpinionProps {
  name: string
  review: { byName: string; on: string; opinion: string }
  verdict?: string
}

function Opinion({ name, review, verdict }: OpinionProps) {
  return (
    <li>
      <strong>{name}</strong>
      {verdict && `：${verdict}`} <span className="yg-faint">{`${review.byName} ${review.on}`}</span>
      <div className="yg-prose">{review.opinion}</div>
    </li>
  )
}

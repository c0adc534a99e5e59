import { useQueryClient } from '@tanstack/react-query'
import type { CaseView, LetterStepped, LetterView, ReplyView } from '@yangguang/contract'
import { Alert, App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { ApiRefusal, api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { CaseLink } from '../CaseLink.tsx'
import { caseKey, useCase, useCaseMoved } from '../case/useCase.ts'
import { StepDrawer } from '../steps/StepDrawer.tsx'
import { draftOf, untouched } from './draft.ts'
import { ItemCard } from './ItemCard.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ReleaseFiles } from './ReleaseFiles.tsx'
import { usePreview, useReplyView, useReplyWork } from './useReply.ts'
import '../case/case.css'
import '../letters/letters.css'
import '../intake/intake.css'
import '../steps/steps.css'
import './reply.css'

/** 拟办答复: item by item to an outcome, with the letter growing beside it. */
export function ReplyPage() {
  const { id } = useParams()
  const reply = useReplyView(id!)
  const found = useCase(id!)
  return (
    <div className="yg-page">
      <PageTitle title="拟办答复">{found.data && <CaseLink of={found.data} />}</PageTitle>
      <Answer of={reply} rows={14}>
        {(view) => <Answer of={found}>{(caseView) => <Reply key={id} view={view} caseView={caseView} />}</Answer>}
      </Answer>
    </div>
  )
}

function Reply({ view, caseView }: { view: ReplyView; caseView: CaseView }) {
  const { work, restored, change, settled, reset } = useReplyWork(view)
  const preview = usePreview(view, work)
  const [searching, setSearching] = useState<{ itemId?: string } | null>(null)
  return (
    <>
      <Notices view={view} restored={restored} onReset={reset} />
      <div className="yg-reply">
        <div>
          {view.items.map((item, at) => (
            <ItemCard
              key={item.id}
              view={view}
              item={item}
              at={at}
              work={work.items[item.id] ?? untouched}
              onChange={(changed) => change({ ...work, items: { ...work.items, [item.id]: changed } })}
              onSearch={() => setSearching(view.items.length > 1 ? { itemId: item.id } : {})}
            />
          ))}
          <ReleaseFiles requestId={view.requestId} />
          <Send
            view={view}
            missing={preview.data && !preview.isFetching ? preview.data.missing.length : null}
            work={work}
            onLegal={(needsLegalReview) => change({ ...work, needsLegalReview })}
            onSettled={settled}
          />
        </div>
        <PreviewPane
          preview={preview}
          sections={work.sections}
          onSections={(sections) => change({ ...work, sections })}
        />
      </div>
      {searching && (
        <StepDrawer view={caseView} kind="searched" preset={searching} onClose={() => setSearching(null)} />
      )}
    </>
  )
}

function Notices({ view, restored, onReset }: { view: ReplyView; restored: boolean; onReset: () => void }) {
  const returned = view.returns[0]
  return (
    <>
      {view.refusal && (
        <Alert
          type="warning"
          showIcon
          className="yg-refusal"
          title={`现在不能送审：${view.refusal.because}`}
          description={view.refusal.cites && `依据：${view.refusal.cites}`}
        />
      )}
      {returned && (
        <Alert
          type="warning"
          showIcon
          className="yg-refusal"
          title={`${returned.on} ${returned.by}退回`}
          description={returned.reason}
        />
      )}
      {restored && (
        <Alert
          type="info"
          showIcon
          className="yg-refusal"
          title="已恢复本页上次没有保存的内容。"
          action={
            <Button size="small" onClick={onReset}>
              改用已保存的
            </Button>
          }
        />
      )}
    </>
  )
}

interface SendProps {
  view: ReplyView
  work: ReturnType<typeof useReplyWork>['work']
  /** How much the letter lacks; null until that is known. */
  missing: number | null
  onLegal: (needs: boolean) => void
  onSettled: () => void
}

/** Keeping the working answer, and handing it in to 保密审查. */
function Send({ view, work, missing, onLegal, onSettled }: SendProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const moved = useCaseMoved(view.requestId)
  const [busy, setBusy] = useState<'keep' | 'send' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const stale = error instanceof ApiRefusal && error.view.refused === 'stale'
  const attempt = async (what: 'keep' | 'send', act: () => Promise<unknown>) => {
    setBusy(what)
    setError(null)
    try {
      await act()
      onSettled()
      await moved()
    } catch (refused) {
      setError(refused)
      if (refused instanceof ApiRefusal && refused.view.refused === 'stale')
        await client.invalidateQueries({ queryKey: caseKey(view.requestId) })
    } finally {
      setBusy(null)
    }
  }
  const keep = () =>
    attempt('keep', async () => {
      await api.put<LetterView>(`/api/requests/${view.requestId}/reply`, draftOf(work, view))
      void message.success('草稿已保存')
    })
  const send = () =>
    attempt('send', async () => {
      await api.post<LetterStepped>(`/api/requests/${view.requestId}/draft`, draftOf(work, view))
      void message.success('已送保密审查')
      navigate(`/requests/${view.requestId}`)
    })
  const undecided = view.items.filter((item) => !work.items[item.id]?.outcome).length
  return (
    <div className="yg-intake-send">
      <RefusalNotice error={error}>
        {stale && <div>页面已经更新到最新情况，您填写的内容仍在，核对后可以再次提交。</div>}
      </RefusalNotice>
      <Checkbox
        checked={work.needsLegalReview || view.legalReviewAlways}
        disabled={view.legalReviewAlways}
        onChange={(event) => onLegal(event.target.checked)}
      >
        送法制审核{view.legalReviewAlways && '（本机关一律送审）'}
      </Checkbox>
      <Button
        type="primary"
        loading={busy === 'send'}
        disabled={busy !== null || view.refusal !== null || undecided > 0}
        onClick={() => void send()}
      >
        送保密审查
      </Button>
      <Button loading={busy === 'keep'} disabled={busy !== null} onClick={() => void keep()}>
        保存草稿
      </Button>
      <Link to={`/requests/${view.requestId}`}>回到案卷</Link>
      <span className="yg-faint yg-small">
        {undecided > 0
          ? `还有 ${undecided} 项没有处理结果`
          : missing === null
            ? ''
            : missing > 0
              ? `文书还缺 ${missing} 处，见预览`
              : '内容齐全'}
      </span>
    </div>
  )
}

import type { CaseView } from '@yangguang/contract'
import type { Stage } from '@yangguang/statute'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { Section } from '../../../parts/Section.tsx'
import { type OrderKind, useOpen } from './actions.ts'
import { inOrder, isMain, nameOf, type OfferedStep, orderOf } from './offered.ts'

/** The steps the law and the order of work allow now, as buttons; those that are not, with the reason. */
export function NextSteps({ view }: { view: CaseView }) {
  if (!view.mayWork) return null
  const offered = inOrder(
    // A re-decision is opened with the result of the dispute that orders it, in the list of disputes.
    view.steps.filter((step) => step.refusal === null && step.kind !== 'redecisionOpened'),
    view,
  )
  const refused = view.steps.filter((step) => step.refusal !== null)
  const main = offered.filter((step) => isMain(step, view))
  const letters = offered.filter((step) => !main.includes(step) && step.kind === 'letterIssued')
  const others = offered.filter((step) => !main.includes(step) && step.kind !== 'letterIssued')
  return (
    <Section title="下一步" className="yg-next">
      {main.length > 0 ? (
        <div className="yg-row yg-next-main">
          {main.map((step, at) => (
            <StepButton key={keyOf(step)} step={step} view={view} primary={at === 0} />
          ))}
          {reviewing.includes(view.stage) && <ReadLetter view={view} />}
        </div>
      ) : (
        <p className="yg-faint">{waitingWords(view)}</p>
      )}
      <Group title="制发文书" steps={letters} view={view} />
      <Group title="其他" steps={others} view={view} />
      {refused.length > 0 && <Refused steps={refused} view={view} />}
    </Section>
  )
}

/** Stages in which a drafted letter is judged: it has to be read first. */
const reviewing: readonly Stage[] = ['secrecyReview', 'legalReview', 'approval']

function ReadLetter({ view }: { view: CaseView }) {
  const open = useOpen()
  const letterId = view.draft?.letterId
  if (!letterId) return null
  return <Button onClick={() => open({ what: 'letter', letterId })}>看文书全文</Button>
}

const keyOf = (step: OfferedStep) => `${step.kind}${step.letter ?? ''}${step.letterId ?? ''}`

function waitingWords(view: CaseView): string {
  if (view.archivedOn) return '本件已归档。'
  return '现在没有由您办理的主要步骤，等待其他人员办理。'
}

function Group({ title, steps, view }: { title: string; steps: OfferedStep[]; view: CaseView }) {
  if (steps.length === 0) return null
  return (
    <div className="yg-next-group">
      <span className="yg-faint yg-small">{title}</span>
      {steps.map((step) => (
        <StepButton key={keyOf(step)} step={step} view={view} />
      ))}
    </div>
  )
}

function StepButton({ step, view, primary = false }: { step: OfferedStep; view: CaseView; primary?: boolean }) {
  const open = useOpen()
  const navigate = useNavigate()
  const choose = () => {
    if (step.kind === 'drafted') return navigate(`/requests/${view.id}/reply`)
    if (step.kind === 'disputeOpened') return open({ what: 'dispute' })
    if (step.kind === 'letterServed') return open({ what: 'letter', letterId: step.letterId! })
    if (step.kind !== 'letterIssued') return open({ what: 'step', kind: step.kind })
    const letterId = orderOf(step, view)
    // A letter that is drafted already is opened; another of its kind is not begun.
    return letterId ? open({ what: 'letter', letterId }) : open({ what: 'order', kind: step.letter as OrderKind })
  }
  const danger = step.kind === 'returned' || step.kind === 'voided'
  return (
    <Button
      size={primary ? 'middle' : undefined}
      // Sending back is never the thing to do, also where it is the only one.
      type={primary && !danger ? 'primary' : 'default'}
      danger={danger}
      onClick={choose}
    >
      {nameOf(step)}
    </Button>
  )
}

function Refused({ steps, view }: { steps: OfferedStep[]; view: CaseView }) {
  return (
    <details className="yg-refused">
      <summary>现在不能办理的步骤和原因（{steps.length}）</summary>
      <ul>
        {steps.map((step) => (
          <li key={keyOf(step)}>
            <strong>{nameOf(step)}</strong>
            <span>
              {step.refusal?.because}
              {step.refusal?.cites && <span className="yg-faint">（{step.refusal.cites}）</span>}
            </span>
          </li>
        ))}
      </ul>
      {view.stage === 'archived' && <p className="yg-faint yg-small">归档后只能备注、登记复议诉讼。</p>}
    </details>
  )
}

import type { CaseView } from '@yangguang/contract'
import { Button } from 'antd'
import { Mark } from '../../../parts/Mark.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useOpen } from './actions.ts'

/** 补正、说明理由、缴费、征求意见、延期: what was asked of whom, until when, and what came of it. */
export function ProcedureCard({ view }: { view: CaseView }) {
  const { corrections, reasons, fee, consultations, extensionAsked, clock } = view
  if (corrections.length + consultations.length === 0 && !reasons && !fee && !extensionAsked && !clock.extension)
    return null
  return (
    <Section title="程序事项">
      <ul className="yg-procedures">
        {corrections.map((one) => (
          <Line
            key={one.letterId}
            name="补正"
            state={one.receivedOn ? `${one.receivedOn} 收到补正` : `等待补正，期限 ${one.replyBy}`}
            open={!one.receivedOn}
          >
            {one.servedOn} 送达补正告知书：{one.points}
          </Line>
        ))}
        {reasons && (
          <Line
            name="说明理由"
            state={
              reasons.given
                ? `${reasons.given.on} 收到，${reasons.given.accepted ? '理由合理' : '理由不合理'}`
                : `等待说明，期限 ${reasons.replyBy}`
            }
            open={!reasons.given}
          >
            {reasons.given?.text ?? `${reasons.servedOn} 送达说明理由通知书`}
          </Line>
        )}
        {fee && (
          <Line
            name="缴费"
            state={fee.paidOn ? `${fee.paidOn} 已缴` : `等待缴费，期限 ${fee.payBy}`}
            open={!fee.paidOn}
          >
            信息处理费 {fee.amountYuan} 元（{fee.basis === 'byItem' ? '按件' : '按量'}计收），{fee.servedOn}{' '}
            送达收费通知
          </Line>
        )}
        {consultations.map((one) => (
          <ConsultationLine key={one.letterId} one={one} view={view} />
        ))}
        {extensionAsked && (
          <Line
            name="延期"
            state={extensionAsked.agreedByName ? `${extensionAsked.agreedByName}已同意` : '等待负责人决定'}
            open={!extensionAsked.agreedByName || !clock.extension}
          >
            {extensionAsked.byName}提出延长 {extensionAsked.workingDays} 个工作日：{clause(extensionAsked.reason)}
            {extensionAsked.agreedByName &&
              (clock.extension
                ? `。告知书 ${clock.extension.servedOn} 送达，已延长。`
                : '。告知书须在原期限届满前送达才产生延长的效力。')}
          </Line>
        )}
      </ul>
    </Section>
  )
}

function ConsultationLine({ one, view }: { one: CaseView['consultations'][number]; view: CaseView }) {
  const open = useOpen()
  const waits = !one.reply && !one.silence
  const replied = one.why === 'thirdParty' ? 'thirdPartyReplied' : 'agencyReplied'
  const partyField = one.why === 'thirdParty' ? 'partyId' : 'agencyId'
  const offered = (kind: string) => view.steps.some((step) => step.kind === kind && step.refusal === null)
  return (
    <Line
      name={one.why === 'thirdParty' ? '征求第三方意见' : '征求机关意见'}
      state={consultationState(one)}
      open={waits}
      actions={
        waits && (
          <>
            {offered(replied) && (
              <Button
                size="small"
                onClick={() => open({ what: 'step', kind: replied, preset: { [partyField]: one.who } })}
              >
                收到意见
              </Button>
            )}
            {one.why === 'thirdParty' && one.ended && offered('thirdPartySilenceDecided') && (
              <Button
                size="small"
                onClick={() => open({ what: 'step', kind: 'thirdPartySilenceDecided', preset: { partyId: one.who } })}
              >
                逾期未回复，作出决定
              </Button>
            )}
          </>
        )
      }
    >
      {one.name}，{one.servedOn} 送达征求意见书
      {one.reply?.reason && `。意见：${one.reply.reason}`}
      {one.silence?.reason && `。决定理由：${one.silence.reason}`}
    </Line>
  )
}

function consultationState(one: CaseView['consultations'][number]): string {
  if (one.reply) return `${one.reply.on} ${one.reply.consents ? '同意公开' : '不同意公开'}`
  if (one.silence) return `逾期未提出意见，本机关决定${one.silence.disclose ? '公开' : '不公开'}`
  if (!one.ended) return `${one.replyBy} 前提出意见`
  return one.why === 'agency' ? '期满未回复，视为同意' : `${one.replyBy} 期满未提出意见`
}

/** A sentence without its end, to go on after. */
const clause = (text: string) => text.replace(/[。；，\s]+$/, '')

interface LineProps {
  name: string
  state: string
  open: boolean
  actions?: React.ReactNode
  children: React.ReactNode
}

function Line({ name, state, open, actions, children }: LineProps) {
  return (
    <li>
      <div className="yg-row">
        <strong>{name}</strong>
        <Mark tone={open ? 'wait' : 'done'}>{state}</Mark>
        {actions}
      </div>
      <div className="yg-prose">{children}</div>
    </li>
  )
}

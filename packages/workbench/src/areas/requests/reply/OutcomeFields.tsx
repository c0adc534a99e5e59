import type { OutcomeView } from '@yangguang/contract'
import { Alert, Input } from 'antd'
import { useId } from 'react'
import { Mark } from '../../../parts/Mark.tsx'
import type { ItemWork } from './draft.ts'

interface Props {
  rule: OutcomeView
  work: ItemWork
  onChange: (work: ItemWork) => void
}

const supplyNames = { how: '提供的方式、途径和时间', where: '获取的方式、途径', whom: '负责机关及其联系方式' } as const

/** What the chosen answer needs said: reasons, basis to the clause, how it is supplied. */
export function OutcomeFields({ rule, work, onChange }: Props) {
  return (
    <div className="yg-outcome">
      <p className="yg-outcome-name">
        <strong>{rule.groupName === rule.name ? rule.name : `${rule.groupName}：${rule.name}`}</strong>
        {rule.discretionary && <Mark tone="wait">可以不予公开，也可以决定公开</Mark>}
        {rule.standing !== 'verified' && <Mark tone="wait">未核实</Mark>}
        <span className="yg-faint yg-small">《{rule.letterTitle}》</span>
      </p>
      {rule.refusal && (
        <Alert
          type="error"
          showIcon
          title={rule.refusal.because}
          description={rule.refusal.cites && `依据：${rule.refusal.cites}`}
        />
      )}
      <Text
        label={rule.needsReason ? '事实和理由' : '事实和理由（选填）'}
        hint={rule.reasonHint}
        rows={rule.needsReason ? 4 : 2}
        max={4000}
        value={work.reason}
        onChange={(reason) => onChange({ ...work, reason })}
      />
      <Text
        label="法律依据（到条、款、项）"
        rows={2}
        max={1000}
        value={work.basis}
        onChange={(basis) => onChange({ ...work, basis })}
      />
      {rule.supply && (
        <Text
          label={supplyNames[rule.supply]}
          hint={rule.supplyHint}
          rows={2}
          max={2000}
          value={work.supply}
          onChange={(supply) => onChange({ ...work, supply })}
        />
      )}
    </div>
  )
}

interface TextProps {
  label: string
  hint?: string
  rows: number
  max: number
  value: string
  onChange: (text: string) => void
}

function Text({ label, hint, rows, max, value, onChange }: TextProps) {
  const id = useId()
  return (
    <div className="yg-outcome-field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoSize={{ minRows: rows, maxRows: 18 }}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <div id={`${id}-hint`} className="yg-faint yg-small">
          {hint}
        </div>
      )}
    </div>
  )
}

import type { OutcomeView } from '@yangguang/contract'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { ItemWork } from './draft.ts'

interface Props {
  outcomes: readonly OutcomeView[]
  value: ItemWork['outcome']
  onChange: (outcome: ItemWork['outcome']) => void
}

/** Every answer of 表三 by its group; those the file does not admit say why. Once one is chosen the list makes room. */
export function OutcomeChoice({ outcomes, value, onChange }: Props) {
  const [open, setOpen] = useState(value === null)
  const groups = [...new Set(outcomes.map((one) => one.groupName))]
  if (!open && value !== null)
    return (
      <Button size="small" className="yg-choose-again" onClick={() => setOpen(true)}>
        改选其他处理结果
      </Button>
    )
  return (
    <Radio.Group
      className="yg-outcomes"
      aria-label="处理结果"
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
        setOpen(false)
      }}
    >
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <strong>{group}</strong>
          {outcomes
            .filter((one) => one.groupName === group)
            .map((one) => (
              <Radio key={one.outcome} value={one.outcome} disabled={one.refusal !== null}>
                {one.name}
                {one.refusal && <small>{one.refusal.because}</small>}
              </Radio>
            ))}
        </section>
      ))}
    </Radio.Group>
  )
}

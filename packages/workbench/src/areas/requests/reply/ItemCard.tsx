import type { ReplyView } from '@yangguang/contract'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Section } from '../../../parts/Section.tsx'
import { type ItemWork, withOutcome } from './draft.ts'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { OutcomeFields } from './OutcomeFields.tsx'
import { Wizard } from './Wizard.tsx'

interface Props {
  view: ReplyView
  item: ReplyView['items'][number]
  at: number
  work: ItemWork
  onChange: (work: ItemWork) => void
  onSearch: () => void
}

/** The answer to one asked item: found by questions or chosen, then reasoned, founded and supplied. */
export function ItemCard({ view, item, at, work, onChange, onSearch }: Props) {
  const [way, setWay] = useState<'ask' | 'choose'>(
    work.outcome && Object.keys(work.answers).length === 0 ? 'choose' : 'ask',
  )
  const rule = view.outcomes.find((one) => one.outcome === work.outcome)
  return (
    <Section
      title={view.items.length > 1 ? `第 ${at + 1} 项` : '处理结果'}
      extra={
        <Segmented
          size="small"
          aria-label="确定处理结果的方法"
          value={way}
          onChange={setWay}
          options={[
            { value: 'ask', label: '逐步判断' },
            { value: 'choose', label: '直接选择' },
          ]}
        />
      }
    >
      <p className="yg-asked-text">{item.text}</p>
      <div className="yg-row yg-small yg-searched">
        <span className="yg-faint">{item.searches > 0 ? `已有 ${item.searches} 条检索记录` : '还没有检索记录'}</span>
        <Button size="small" onClick={onSearch}>
          记录检索
        </Button>
      </div>
      {way === 'ask' ? (
        <Wizard
          wizard={view.wizard}
          answers={work.answers}
          onChange={(answers, outcomes) => {
            const outcome = outcomes.length === 1 ? outcomes[0]! : null
            onChange(withOutcome({ ...work, answers }, outcome, view.outcomes))
          }}
        />
      ) : (
        <OutcomeChoice
          outcomes={view.outcomes}
          value={work.outcome}
          onChange={(outcome) => onChange(withOutcome({ ...work, answers: {} }, outcome, view.outcomes))}
        />
      )}
      {rule && <OutcomeFields rule={rule} work={work} onChange={onChange} />}
    </Section>
  )
}

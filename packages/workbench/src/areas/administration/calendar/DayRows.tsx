import { DeleteOutlined } from '@ant-design/icons'
import { addDays, isPlainDate, weekdayName } from '@yangguang/statute'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import type { DraftDay } from './draft.ts'

const kinds = [
  { value: 'off', label: '放假' },
  { value: 'work', label: '调休上班' },
]

interface Props {
  days: readonly DraftDay[]
  year: number
  onChange: (days: DraftDay[]) => void
}

/** The days a notice speaks of, one a line; a stretch of days is added at once. */
export function DayRows({ days, year, onChange }: Props) {
  const change = (at: number, patch: Partial<DraftDay>) =>
    onChange(days.map((day, index) => (index === at ? { ...day, ...patch } : day)))
  return (
    <>
      {days.length > 0 && (
        <table className="yg-day-rows">
          <caption className="yg-unseen">放假和上班的日期</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">
                <span className="yg-unseen">星期</span>
              </th>
              <th scope="col">安排</th>
              <th scope="col">节日</th>
              <th scope="col">
                <span className="yg-unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day, at) => (
              <tr key={`${day.date}-${at}`}>
                <td>
                  <PlainDateInput
                    aria-label={`第 ${at + 1} 个日期`}
                    value={day.date}
                    allowClear={false}
                    onChange={(date) => date && change(at, { date })}
                  />
                </td>
                <td className="yg-number yg-faint">{isPlainDate(day.date) ? weekdayName(day.date) : ''}</td>
                <td>
                  <Select
                    aria-label={`${day.date}的安排`}
                    style={{ width: 104 }}
                    options={kinds}
                    value={day.kind}
                    onChange={(kind) => change(at, { kind })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${day.date}的节日`}
                    maxLength={20}
                    value={day.name}
                    onChange={({ target }) => change(at, { name: target.value })}
                  />
                </td>
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`去掉 ${day.date}`}
                    onClick={() => onChange(days.filter((_, index) => index !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Stretch year={year} onAdd={(added) => onChange(merged(days, added))} />
    </>
  )
}

/** Days in order; one entered again is what it was entered as last. */
const merged = (days: readonly DraftDay[], added: readonly DraftDay[]) =>
  [...new Map([...days, ...added].map((day) => [day.date, day])).values()].sort((a, b) => a.date.localeCompare(b.date))

const LONGEST = 31

function Stretch({ year, onAdd }: { year: number; onAdd: (days: DraftDay[]) => void }) {
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [kind, setKind] = useState<DraftDay['kind']>('off')
  const [name, setName] = useState('')
  const ready = from !== null && name.trim() !== ''
  const add = () => {
    if (!from) return
    const days: DraftDay[] = []
    for (let date = from; date <= (to ?? from) && days.length < LONGEST; date = addDays(date, 1))
      days.push({ date, kind, name: name.trim() })
    onAdd(days)
    setFrom(null)
    setTo(null)
  }
  return (
    <fieldset className="yg-stretch">
      <legend>添加日期</legend>
      <span className="yg-stretch-day">
        <PlainDateInput aria-label="从哪天" placeholder={`${year}-01-01`} value={from} onChange={setFrom} />
      </span>
      <span aria-hidden>—</span>
      <span className="yg-stretch-day">
        <PlainDateInput aria-label="到哪天，只有一天的不填" placeholder="可不填" value={to} onChange={setTo} />
      </span>
      <Select aria-label="安排" style={{ width: 104 }} options={kinds} value={kind} onChange={setKind} />
      <Input
        aria-label="节日"
        placeholder="节日"
        style={{ width: 100 }}
        maxLength={20}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => ready && add()}
      />
      <Button disabled={!ready} onClick={add}>
        添加
      </Button>
    </fieldset>
  )
}

import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import {
  applicantKindNames,
  channelNames,
  lightNames,
  ResultRow,
  resultRowNames,
  Stage,
  stageNames,
} from '@yangguang/contract'
import { Badge, Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { AgencySelect } from '../../../parts/AgencySelect.tsx'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { useColleagues, useTopics } from '../../../parts/reference.ts'
import type { ListState } from './state.ts'
import { lights } from './words.ts'
import './filter-bar.css'

const options = (names: Readonly<Record<string, string>>, values: readonly string[] = Object.keys(names)) =>
  values.map((value) => ({ value, label: names[value] }))

/** Filters that stand in the panel behind “更多筛选”. */
const inPanel = [
  'channel',
  'applicantKind',
  'unitId',
  'resultRow',
  'open',
  'overdue',
  'unconfirmedLate',
  'redecision',
  ...['submitted', 'received', 'due', 'decided'].flatMap((day) => [`${day}From`, `${day}To`]),
]

/** Search and filters of the list; everything set here stands in the address. */
export function FilterBar({ state }: { state: ListState }) {
  const { values, set } = state
  const hidden = inPanel.filter((name) => values[name]).length
  const [open, setOpen] = useState(false)
  return (
    <search className="yg-filters">
      <div className="yg-row">
        <SearchBox value={values.q ?? ''} onSearch={(q) => set({ q })} />
        <Several label="环节" name="stage" state={state} options={options(stageNames, Stage.options)} width={150} />
        <Several label="时限" name="light" state={state} options={options(lightNames, lights)} width={120} />
        <AssigneeSelect state={state} />
        <TopicSelect state={state} />
        <AgencySelect all value={values.agencyId} onChange={(agencyId) => set({ agencyId })} />
        <Badge count={hidden} size="small">
          <Button icon={<FilterOutlined aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
            更多筛选
          </Button>
        </Badge>
      </div>
      {open && <Panel state={state} />}
    </search>
  )
}

function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
  // A saved view or the back button changes what is searched for from outside.
  useEffect(() => setText(value), [value])
  return (
    <Input.Search
      aria-label="搜索内容、编号、申请人姓名，或者完整的证件号码、电话"
      placeholder="内容、编号、姓名、完整证件号或电话"
      style={{ width: 290, maxWidth: '100%' }}
      searchIcon={<SearchOutlined aria-label="搜索" />}
      allowClear
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => onSearch(typed.trim())}
    />
  )
}

interface SeveralProps {
  label: string
  name: string
  state: ListState
  options: { value: string; label: string | undefined }[]
  width?: number | string
}

function Several({ label, name, state, options, width }: SeveralProps) {
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear
      maxTagCount="responsive"
      maxTagPlaceholder={(hidden) => `已选 ${hidden.length} 项`}
      showSearch={{ optionFilterProp: 'label' }}
      value={state.values[name]?.split(',') ?? []}
      onChange={(chosen: string[]) => state.set({ [name]: chosen.join(',') })}
      options={options}
    />
  )
}

function AssigneeSelect({ state }: { state: ListState }) {
  const { data } = useColleagues()
  return (
    <Select
      aria-label="承办人"
      placeholder="承办人"
      style={{ width: 116 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={state.values.assignedTo}
      onChange={(assignedTo) => state.set({ assignedTo })}
      options={[
        { value: 'me', label: '我承办的' },
        { value: 'nobody', label: '未分派' },
        ...(data?.staff ?? [])
          .filter((one) => one.roles.length > 0)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

function TopicSelect({ state }: { state: ListState }) {
  const { data } = useTopics()
  if (!data || data.length === 0) return null
  return (
    <Select
      aria-label="专题"
      placeholder="专题"
      style={{ width: 116 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={state.values.topicId}
      onChange={(topicId) => state.set({ topicId })}
      options={[...data.map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: '未归专题' }]}
    />
  )
}

const yesNo = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
]

function Panel({ state }: { state: ListState }) {
  const { values, set } = state
  const colleagues = useColleagues()
  const single = (label: string, name: string, choices: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      value={values[name]}
      onChange={(value) => set({ [name]: value })}
      options={choices}
    />
  )
  return (
    <div className="yg-filter-panel">
      <Several label="申请途径" name="channel" state={state} options={options(channelNames)} />
      <Several label="申请人类别" name="applicantKind" state={state} options={options(applicantKindNames)} />
      <Several label="办理结果" name="resultRow" state={state} options={options(resultRowNames, ResultRow.options)} />
      {single(
        '承办科室',
        'unitId',
        (colleagues.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {single('是否办结', 'open', yesNo('办理中', '已办结'))}
      {single('是否逾期', 'overdue', yesNo('逾期的', '未逾期的'))}
      {single('是否按时确认', 'unconfirmedLate', yesNo('未按时确认的', '其他'))}
      {single('重新处理', 'redecision', yesNo('重新处理的', '不含重新处理'))}
      <Days label="提交日" name="submitted" state={state} />
      <Days label="收到日" name="received" state={state} />
      <Days label="到期日" name="due" state={state} />
      <Days label="答复日" name="decided" state={state} />
    </div>
  )
}

function Days({ label, name, state }: { label: string; name: string; state: ListState }) {
  const [from, to] = [`${name}From`, `${name}To`]
  return (
    <fieldset className="yg-days">
      <legend>{label}</legend>
      <PlainDateInput
        aria-label={`${label}，从`}
        placeholder="从"
        value={state.values[from]}
        onChange={(day) => state.set({ [from]: day ?? undefined })}
      />
      <span aria-hidden>—</span>
      <PlainDateInput
        aria-label={`${label}，到`}
        placeholder="到"
        value={state.values[to]}
        onChange={(day) => state.set({ [to]: day ?? undefined })}
      />
    </fieldset>
  )
}

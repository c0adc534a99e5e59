import { useQuery } from '@tanstack/react-query'
import type { LegalValue, LegalValues } from '@yangguang/contract'
import { Alert, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Section } from '../../parts/Section.tsx'
import './administration.css'

type Standing = LegalValue['standing']

const standings: { value: Standing; label: string }[] = [
  { value: 'verified', label: '已核对' },
  { value: 'assumed', label: '按理解' },
  { value: 'unverified', label: '未核实' },
]

/** Fees are what is looked up most; the other groups follow as the server orders them. */
const first = '信息处理费'

/** 收费和法定参数: every figure and reading of the law the program counts with, from what, and how sure we are of it. */
export function LegalValuesPage() {
  const values = useQuery({
    queryKey: ['legal-values'],
    queryFn: () => api.get<LegalValues>('/api/admin/legal-values'),
    staleTime: 10 * 60_000,
  })
  const [standing, setStanding] = useState<Standing | undefined>()
  const [past, setPast] = useState(false)
  const shown = (value: LegalValue) => (past || value.inForce) && (!standing || value.standing === standing)
  return (
    <div className="yg-page">
      <PageTitle title="收费和法定参数">
        <span className="yg-push yg-row">
          <Checkbox checked={past} onChange={({ target }) => setPast(target.checked)}>
            也列出以前和以后的
          </Checkbox>
          <Select
            aria-label="核对情况"
            placeholder="核对情况"
            style={{ width: 130 }}
            allowClear
            value={standing}
            onChange={setStanding}
            options={standings}
          />
        </span>
      </PageTitle>
      <Answer of={values} rows={14}>
        {(found) => (
          <>
            <Sureness of={found} />
            <Groups values={found.values.filter(shown)} />
          </>
        )}
      </Answer>
    </div>
  )
}

function Sureness({ of: { unverified, assumed } }: { of: LegalValues }) {
  if (unverified + assumed === 0) return null
  return (
    <Alert
      type={unverified > 0 ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 12 }}
      title={`其中 ${unverified} 项“未核实”：没有找到文件原文，用到时请先核对；${assumed} 项“按理解”：文件没有明写，系统按通行理解处理。`}
    />
  )
}

function Groups({ values }: { values: readonly LegalValue[] }) {
  const groups = [...Map.groupBy(values, (value) => value.group)].sort(
    ([a], [b]) => Number(b === first) - Number(a === first),
  )
  if (groups.length === 0) return <Alert type="info" title="没有符合条件的参数" />
  return groups.map(([group, of]) => (
    <Section
      key={group}
      title={group}
      className="yg-section-table"
      extra={<span className="yg-count">{of.length} 项</span>}
    >
      <DataTable caption={group} columns={columns} rows={of} rowKey={(row) => `${row.key} ${row.since}`} />
    </Section>
  ))
}

const columns: Column<LegalValue>[] = [
  { key: 'name', title: '参数', width: '22%', narrow: 'main', render: (row) => <strong>{row.name}</strong> },
  { key: 'value', title: '内容', narrow: 'main', render: (row) => <Value of={row} /> },
  { key: 'since', title: '自何日起', width: 108, render: (row) => <span className="yg-number">{row.since}</span> },
  { key: 'source', title: '依据', width: '27%', render: (row) => row.source },
  { key: 'standing', title: '核对', width: 84, render: (row) => <StandingOf value={row} /> },
]

function Value({ of }: { of: LegalValue }) {
  return (
    <span className={of.inForce ? '' : 'yg-faint'}>
      {of.value}
      {!of.inForce && '（现不适用）'}
    </span>
  )
}

const hues: Record<Standing, string> = { verified: '', assumed: 'yg-stage-done', unverified: 'yg-stage-wait' }

function StandingOf({ value }: { value: LegalValue }) {
  return <span className={`yg-stage ${hues[value.standing]}`}>{value.standingName}</span>
}

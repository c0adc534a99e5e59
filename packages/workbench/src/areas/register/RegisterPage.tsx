import { EyeInvisibleOutlined, EyeOutlined, FileExcelOutlined } from '@ant-design/icons'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { channelNames, type RegisterBook, type RegisterRow } from '@yangguang/contract'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { api, query } from '../../api.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { DownloadButton } from '../../parts/DownloadButton.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { useHasRole, useMe } from '../../shell/me.ts'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import { CaseLink } from '../requests/CaseLink.tsx'
import { OpenNames } from './OpenNames.tsx'

const columns: Column<RegisterRow>[] = [
  { key: 'number', title: '编号', width: 176, narrow: 'main', render: (row) => <CaseLink of={row} /> },
  { key: 'name', title: '姓名（名称）', width: 150, render: (row) => row.applicantName },
  {
    key: 'submitted',
    title: '申请时间',
    width: 96,
    render: (row) => <span className="yg-number">{row.submittedOn}</span>,
  },
  {
    key: 'asked',
    title: '申请内容',
    narrow: 'main',
    render: (row) => <span style={{ whiteSpace: 'pre-line' }}>{row.asked}</span>,
  },
  { key: 'channel', title: '申请途径', width: 104, render: (row) => channelNames[row.channel] },
  { key: 'due', title: '到期时限', width: 96, render: (row) => <span className="yg-number">{row.dueOn ?? '—'}</span> },
  {
    key: 'result',
    title: '办理结果',
    width: 200,
    render: (row) => (
      <>
        {row.result}
        {row.resultOn && <div className="yg-faint yg-number">{row.resultOn}</div>}
      </>
    ),
  },
]

/** 申请台账: the book of a year, names masked; opened with a reason by those who keep it. */
export function RegisterPage() {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const thisYear = Number(me.today.slice(0, 4))
  const year = Number(search.get('year') ?? thisYear)
  const agencyId = search.get('agencyId') ?? undefined
  const page = Number(search.get('page') ?? 1)
  const size = Number(search.get('size') ?? 50)
  const [reason, setReason] = useState<string | null>(null)
  const [asking, setAsking] = useState<'page' | 'workbook' | null>(null)
  const opener = useHasRole('caseOfficer', 'disclosureHead') && (!agencyId || agencyId === me.agency.id)

  const masked = useQuery({
    queryKey: ['requests', 'register', year, agencyId, page, size],
    queryFn: () => api.get<RegisterBook>(`/api/register${query({ year, agencyId, page, size })}`),
    placeholderData: keepPreviousData,
    enabled: reason === null,
  })
  // Every page opened is an act of its own, so it is asked for once and never again by itself.
  const opened = useQuery({
    queryKey: ['register-opened', year, page, size, reason],
    queryFn: () => api.post<RegisterBook>('/api/register/open', { year, page, size, reason }),
    enabled: reason !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
  const workbook = useMutation({
    mutationFn: (why: string) => api.download('/api/register/open.xlsx', { year, reason: why }),
  })
  const book = reason === null ? masked : opened
  const set = (patch: Record<string, string | number | undefined>) => {
    setReason(null)
    setSearch(query({ year, agencyId, ...patch }))
  }

  return (
    <div className="yg-page">
      <PageTitle title={`申请台账`} tab={`${year}年申请台账`}>
        <Select
          aria-label="年度"
          style={{ width: 110 }}
          value={year}
          onChange={(chosen) => set({ year: chosen, page: undefined })}
          options={Array.from({ length: 10 }, (_, at) => ({ value: thisYear - at, label: `${thisYear - at} 年` }))}
        />
        <AgencySelect value={agencyId} onChange={(id) => set({ agencyId: id === me.agency.id ? undefined : id })} />
        <div className="yg-push yg-row">
          {opener && (
            <>
              {reason === null ? (
                <Button icon={<EyeOutlined aria-hidden />} onClick={() => setAsking('page')}>
                  打开姓名
                </Button>
              ) : (
                <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setReason(null)}>
                  重新遮盖
                </Button>
              )}
              <Button
                icon={<FileExcelOutlined aria-hidden />}
                loading={workbook.isPending}
                onClick={() => setAsking('workbook')}
              >
                导出（含姓名）
              </Button>
            </>
          )}
          <DownloadButton path={`/api/register.xlsx${query({ year, agencyId })}`}>导出 Excel</DownloadButton>
        </div>
      </PageTitle>
      <RefusalNotice error={workbook.error} />
      {reason !== null && (
        <Alert type="warning" showIcon title="姓名已打开，每打开一页都记入审计日志。" style={{ marginBottom: 10 }} />
      )}
      <Answer of={book} rows={12}>
        {({ agencyName, items, total }) => (
          <>
            <p className="yg-faint" style={{ margin: '0 0 8px' }}>
              {agencyName} {year} 年收到的政府信息公开申请，按登记编号排列
            </p>
            <DataTable
              caption={`${agencyName}${year}年申请台账`}
              columns={columns}
              rows={items}
              rowKey={(row) => row.id}
              waiting={masked.isPlaceholderData && reason === null}
              empty="这一年没有收到申请"
            />
            <Pager
              page={page}
              size={size}
              total={total}
              onChange={(to, each) =>
                setSearch(query({ year, agencyId, page: to > 1 ? to : '', size: each === 50 ? '' : each }))
              }
            />
          </>
        )}
      </Answer>
      {asking && (
        <OpenNames
          year={year}
          workbook={asking === 'workbook'}
          onClose={() => setAsking(null)}
          onReason={async (why) => {
            if (asking === 'workbook') await workbook.mutateAsync(why)
            else setReason(why)
          }}
        />
      )}
    </div>
  )
}

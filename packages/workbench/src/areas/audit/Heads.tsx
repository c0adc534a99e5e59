import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ExportedHeads } from '@yangguang/contract'
import { Empty } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { Section } from '../../parts/Section.tsx'

type Head = ExportedHeads['days'][number]['heads'][number]

const SIZE = 7

/** 每日导出的链尾, latest day first: what a copy kept elsewhere is compared with. */
export function Heads() {
  const [page, setPage] = useState(1)
  const heads = useQuery({
    queryKey: ['audit', 'heads', page],
    queryFn: () => api.get<ExportedHeads>(`/api/audit/heads?page=${page}&size=${SIZE}`),
    placeholderData: keepPreviousData,
  })
  return (
    <Section title="每日导出的链尾">
      <Answer of={heads} rows={4}>
        {({ days, total }) => (
          <>
            {total === 0 && (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有导出过。系统每日零时十分自动导出。" />
            )}
            {days.map((day, at) => (
              <details key={day.date} className="yg-heads" open={at === 0}>
                <summary>
                  <strong className="yg-number">{day.date}</strong>
                  <span className="yg-faint yg-small">　{day.heads.length} 个机构</span>
                </summary>
                <DataTable
                  caption={`${day.date}导出的链尾`}
                  columns={columns}
                  rows={day.heads}
                  rowKey={(row) => row.agencyId}
                />
              </details>
            ))}
            <Pager page={page} size={SIZE} total={total} unit="日" onChange={(to) => setPage(to)} />
          </>
        )}
      </Answer>
    </Section>
  )
}

const columns: Column<Head>[] = [
  { key: 'agency', title: '机构', width: '32%', narrow: 'main', render: (row) => row.agencyName },
  { key: 'seq', title: '最后一条', width: 84, align: 'right', render: (row) => row.seq },
  { key: 'hash', title: '校验值', render: (row) => <code className="yg-hash">{row.hash}</code> },
]

import type { ImportResult } from '@yangguang/contract'
import { Alert } from 'antd'
import { type Column, DataTable } from '../../parts/DataTable.tsx'

type Fault = ImportResult['errors'][number]

/** What an import would bring in or did: faults row by row, what to know, and what it comes to by year. */
export function ImportFindings({ result, counted }: { result: ImportResult; counted: string }) {
  const { total, ready, errors, notices, years } = result
  return (
    <div className="yg-import-findings">
      {errors.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={`共 ${total} 行，${ready} 行合格，有 ${errors.length} 处要改。改好后重新上传检查；现在没有导入任何一行。`}
        />
      ) : (
        <Alert type="success" showIcon role="status" title={`共 ${total} 行，全部合格。`} />
      )}
      {notices.map((notice) => (
        <Alert key={notice} type="warning" showIcon title={notice} />
      ))}
      {errors.length > 0 && (
        <DataTable
          caption="要改的地方"
          columns={faultColumns}
          rows={errors}
          rowKey={(row) => `${row.row} ${row.column} ${row.message}`}
        />
      )}
      {years.length > 0 && (
        <DataTable
          caption={`按年度${counted}`}
          columns={yearColumns(counted)}
          rows={years}
          rowKey={(row) => String(row.year)}
        />
      )}
    </div>
  )
}

const faultColumns: Column<Fault>[] = [
  {
    key: 'row',
    title: 'Excel 行',
    width: 90,
    narrow: 'main',
    render: (row) => <strong>第 {row.row} 行</strong>,
  },
  { key: 'column', title: '列', width: 170, render: (row) => row.column || '整行' },
  { key: 'message', title: '问题', narrow: 'main', render: (row) => row.message },
]

const yearColumns = (counted: string): Column<ImportResult['years'][number]>[] => [
  { key: 'year', title: '年度', width: 110, narrow: 'main', render: (row) => `${row.year}年` },
  { key: 'received', title: `新收（${counted}）`, align: 'right', render: (row) => row.received },
  { key: 'concluded', title: '办结', align: 'right', render: (row) => row.concluded },
]

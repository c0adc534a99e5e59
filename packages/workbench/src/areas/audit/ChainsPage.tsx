import { CheckCircleFilled, CloseCircleFilled, SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import type { ChainReport, ChainView } from '@yangguang/contract'
import { Alert, Button } from 'antd'
import { api } from '../../api.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Section } from '../../parts/Section.tsx'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import { Heads } from './Heads.tsx'
import { secondOf } from './second-of.ts'
import './audit.css'

/** 完整性校验: every chain in scope read line by line, and the heads exported day by day. */
export function ChainsPage() {
  const verify = useMutation({ mutationFn: () => api.post<ChainReport>('/api/audit/verify') })
  return (
    <div className="yg-page">
      <PageTitle title="完整性校验">
        <Button
          className="yg-push"
          type="primary"
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          校验全部记录
        </Button>
      </PageTitle>
      <div className="yg-intro">
        每个机构的审计记录是一条链：每条都带有前一条的 SM3
        校验值，改动、删除、插入任何一条都会断开。链尾每日导出，存在服务器的 audit-heads
        目录；请定期复制到数据库管理员不能改写的地方，整条链被重写也能发现。
      </div>
      <RefusalNotice error={verify.error} />
      {verify.data && <Verified report={verify.data} />}
      <Heads />
    </div>
  )
}

function Verified({ report: { whole, checkedAt, chains } }: { report: ChainReport }) {
  const lines = chains.reduce((sum, chain) => sum + chain.lines, 0)
  const broken = chains.filter((chain) => !chain.whole).length
  return (
    <>
      <Alert
        role="status"
        type={whole ? 'success' : 'error'}
        showIcon
        style={{ marginBottom: 12 }}
        title={
          whole
            ? `审计记录完整：${chains.length} 个机构共 ${lines} 条，校验于 ${secondOf(checkedAt)}。`
            : `${broken} 个机构的审计记录有误。请保全现场，不要再作修改，并报告主管部门。校验于 ${secondOf(checkedAt)}。`
        }
      />
      <Section title="校验结果" className="yg-section-table">
        <DataTable caption="校验结果" columns={columns} rows={chains} rowKey={(row) => row.agencyId} />
      </Section>
    </>
  )
}

const columns: Column<ChainView>[] = [
  { key: 'agency', title: '机构', narrow: 'main', render: (row) => <Agency of={row} /> },
  { key: 'whole', title: '结果', width: 90, narrow: 'main', render: (row) => <Whole on={row.whole} /> },
  { key: 'lines', title: '条数', width: 84, align: 'right', render: (row) => row.lines },
  { key: 'exports', title: '对照链尾', width: 92, align: 'right', render: (row) => `${row.exportsCompared} 日` },
  {
    key: 'head',
    title: '现在的链尾',
    render: (row) => (row.lines > 0 ? <code className="yg-hash">{row.head}</code> : '—'),
  },
]

function Agency({ of }: { of: ChainView }) {
  return (
    <>
      {of.agencyName}
      {of.faults.length > 0 && (
        <ul className="yg-chain-faults">
          {of.faults.map(({ seq, because }) => (
            <li key={`${seq}${because}`}>{because}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Whole({ on }: { on: boolean }) {
  return on ? (
    <span className="yg-chain-whole">
      <CheckCircleFilled aria-hidden /> 完整
    </span>
  ) : (
    <span className="yg-chain-broken">
      <CloseCircleFilled aria-hidden /> 有误
    </span>
  )
}

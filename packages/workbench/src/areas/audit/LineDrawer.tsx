import type { AuditLineView } from '@yangguang/contract'
import { Drawer, Grid } from 'antd'
import { Link } from 'react-router'
import { query } from '../../api.ts'
import { Facts } from '../../parts/Facts.tsx'
import { factsOf } from './detail-words.ts'
import { secondOf } from './second-of.ts'

/** One act with everything it says, and the hash that ties it to the one before. */
export function LineDrawer({ line, onClose }: { line: AuditLineView; onClose: () => void }) {
  const wide = Grid.useBreakpoint().md ?? true
  const same = query({ agencyId: line.agencyId, subjectKind: line.subjectKind, subjectId: line.subjectId })
  return (
    <Drawer open title={`第 ${line.seq} 条　${line.actionName}`} size={wide ? 560 : '100%'} onClose={onClose}>
      <Facts
        facts={[
          ['机构', line.agencyName],
          [
            '时间',
            <span key="at" className="yg-number">
              {secondOf(line.at)}
            </span>,
          ],
          ['人员', line.actorName],
          ['操作', `${line.actionName}（${line.action}）`],
          ['对象', `${line.subjectKindName} ${line.subjectId}`],
          ['来自', line.address],
          ['内容', factsOf(line.detail)],
          ['校验值（SM3）', <code key="hash">{line.hash}</code>],
        ]}
      />
      <h3 className="yg-audit-head">原始记录</h3>
      <pre className="yg-audit-detail">{JSON.stringify(line.detail, null, 2)}</pre>
      <Link to={`/audit${same}`} onClick={onClose}>
        同一对象的全部记录
      </Link>
    </Drawer>
  )
}

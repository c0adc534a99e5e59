import type { AuditLineView } from '@yangguang/contract'
import { workbookToXlsx } from '@yangguang/documents'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { placeToAudit } from '../policy.ts'
import { presentLine } from '../present.ts'
import { type AuditFilter, findLines } from '../store.ts'
import { recordAct } from '../write.ts'

const MOST = 100_000

export interface ExportedFile {
  name: string
  mediaType: string
  content: Buffer
}

/** The acts a filter finds, as a workbook or as JSON. Taking the audit out of the house is itself an act in it. */
export async function exportActs(
  scope: Scope,
  auditor: Staff,
  filter: AuditFilter,
  format: 'xlsx' | 'json',
): Promise<ExportedFile> {
  const place = await placeToAudit(scope.database.db, auditor, filter.agencyId)
  const lines = await scope.database.db.transaction(async (tx) => {
    const found = await findLines(tx, filter, place, { limit: MOST + 1, offset: 0 })
    if (found.length > MOST) throw badInput(`符合条件的记录超过 ${MOST} 条，请缩短时间范围，分几次导出。`)
    await recordAct(tx, {
      agencyId: auditor.agencyId,
      actor: actorOf(auditor),
      action: 'export-audit',
      subjectKind: 'audit',
      subjectId: place.id,
      detail: { ...filter, format, lines: found.length },
      at: scope.time.now(),
    })
    return found.map(presentLine)
  })
  const name = `审计记录-${scope.time.today()}`
  if (format === 'json')
    return {
      name: `${name}.json`,
      mediaType: 'application/json; charset=utf-8',
      content: Buffer.from(`${JSON.stringify(lines, null, 2)}\n`),
    }
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await workbook(lines),
  }
}

const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const heading = ['机构', '序号', '时间', '操作人', '操作', '对象', '对象编号', '内容', '来源地址', '校验值']

const workbook = (lines: AuditLineView[]): Promise<Buffer> =>
  workbookToXlsx([
    {
      name: '审计记录',
      columns: [24, 8, 20, 12, 18, 12, 38, 48, 16, 68].map((width) => ({ width })),
      rows: [
        heading,
        ...lines.map((line) => [
          line.agencyName,
          line.seq,
          chinaTime.format(new Date(line.at)),
          line.actorName,
          line.actionName,
          line.subjectKindName,
          line.subjectId,
          JSON.stringify(line.detail),
          line.address,
          line.hash,
        ]),
      ],
    },
  ])

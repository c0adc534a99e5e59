import type { Equations, Table3Form, Table3RowForm } from './edition.ts'
import type { Table3Row } from './keys.ts'

/** What both forms of 表三 print alike: the heading, the applicant columns and the rows down to （五）. */

export const HEADING = {
  cornerNote: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
} as const

export const COLUMNS: Table3Form['columns'] = [
  { key: 'naturalPerson', label: '自然人', organisation: false },
  { key: 'commercial', label: '商业企业', organisation: true },
  { key: 'research', label: '科研机构', organisation: true },
  { key: 'welfare', label: '社会公益组织', organisation: true },
  { key: 'legalService', label: '法律服务机构', organisation: true },
  { key: 'otherOrg', label: '其他', organisation: true },
  { key: 'total', label: '总计', organisation: false },
]

export const GROUPS: Table3Form['groups'] = {
  results: '三、本年度办理结果',
  denied: '（三）不予公开',
  unavailable: '（四）无法提供',
  notProcessed: '（五）不予处理',
}

const denied = (key: Table3Row, label: string): Table3RowForm => ({ key, label, within: ['results', 'denied'] })
const unavailable = (key: Table3Row, label: string): Table3RowForm => ({
  key,
  label,
  within: ['results', 'unavailable'],
})
const notProcessed = (key: Table3Row, label: string): Table3RowForm => ({
  key,
  label,
  within: ['results', 'notProcessed'],
})

export const ROWS_TO_FIVE: readonly Table3RowForm[] = [
  { key: 'newReceived', label: '一、本年新收政府信息公开申请数量', within: [] },
  { key: 'carriedOver', label: '二、上年结转政府信息公开申请数量', within: [] },
  { key: 'granted', label: '（一）予以公开', within: ['results'] },
  { key: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', within: ['results'] },
  denied('denied.stateSecret', '1.属于国家秘密'),
  denied('denied.lawProhibited', '2.其他法律行政法规禁止公开'),
  denied('denied.safetyStability', '3.危及“三安全一稳定”'),
  denied('denied.thirdParty', '4.保护第三方合法权益'),
  denied('denied.internalAffairs', '5.属于三类内部事务信息'),
  denied('denied.processInfo', '6.属于四类过程性信息'),
  denied('denied.enforcementFile', '7.属于行政执法案卷'),
  denied('denied.adminQuery', '8.属于行政查询事项'),
  unavailable('unavailable.notHeld', '1.本机关不掌握相关政府信息'),
  unavailable('unavailable.needsCreation', '2.没有现成信息需要另行制作'),
  unavailable('unavailable.unclearAfterCorrection', '3.补正后申请内容仍不明确'),
  notProcessed('notProcessed.petition', '1.信访举报投诉类申请'),
  notProcessed('notProcessed.repeat', '2.重复申请'),
  notProcessed('notProcessed.publication', '3.要求提供公开出版物'),
  notProcessed('notProcessed.excessive', '4.无正当理由大量反复申请'),
  notProcessed('notProcessed.reconfirm', '5.要求行政机关确认或重新出具已获取信息'),
]

export const ROWS_AFTER_SIX: readonly Table3RowForm[] = [
  { key: 'total', label: '（七）总计', within: ['results'] },
  { key: 'carriedForward', label: '四、结转下年度继续办理', within: [] },
]

/** The balances of 表三 for a form with these rows. Only the first is printed on the form (top-left cell). */
export function table3Equations(rows: readonly Table3RowForm[]): Omit<Equations, 't4-group-sum'> {
  const results = rows.filter((row) => row.within.length > 0 && row.key !== 'total').map((row) => row.key)
  const applicants = COLUMNS.filter((column) => column.key !== 'total').map((column) => column.key)
  return {
    't3-identity': {
      id: 't3-identity',
      left: ['newReceived', 'carriedOver'],
      right: ['total', 'carriedForward'],
      official: true,
    },
    't3-result-sum': { id: 't3-result-sum', left: ['total'], right: results, official: false },
    't3-row-sum': { id: 't3-row-sum', left: ['total'], right: applicants, official: false },
  }
}

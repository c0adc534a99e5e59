import type { Table3Row } from '../../editions/keys.ts'
import type { Figure } from '../text/figures.ts'
import type { ReadMatter, ResultGroup, Setting } from './claim.ts'

type Read = ReturnType<ReadMatter>

const ROWS: readonly (readonly [Table3Row, RegExp])[] = [
  ['denied.stateSecret', /国家秘密/],
  ['denied.lawProhibited', /法律、?行政法规禁止公开/],
  ['denied.safetyStability', /三安全一稳定/],
  ['denied.thirdParty', /第三方(?:的)?合法权益/],
  ['denied.internalAffairs', /内部事务信息/],
  ['denied.processInfo', /过程性信息/],
  ['denied.enforcementFile', /行政执法案卷/],
  ['denied.adminQuery', /行政查询事项/],
  ['unavailable.notHeld', /(?:本机关|本单位|我局)不掌握|不掌握相关政府信息/],
  ['unavailable.needsCreation', /没有现成信息|需要?另行制作/],
  ['unavailable.unclearAfterCorrection', /补正后(?:申请)?(?:内容)?仍不明确/],
  ['notProcessed.petition', /信访、?举报、?投诉类/],
  ['notProcessed.repeat', /重复申请/],
  ['notProcessed.publication', /(?:要求提供)?公开出版物/],
  ['notProcessed.excessive', /大量反复申请/],
  ['notProcessed.reconfirm', /确认或(?:者)?重新出具/],
  ['other.correctionOverdue', /逾期不补正/],
  ['other.feeOverdue', /逾期未(?:按收费通知要求)?缴纳?费/],
]

const GROUPS: readonly (readonly [ResultGroup, RegExp])[] = [
  ['open', /(?:予以|同意)?公开(?:（含部分公开）|(?:和|及|与|、|或)部分公开)/],
  ['granted', /予以公开/],
  ['partial', /部分公开/],
  ['denied', /不予公开/],
  ['unavailable', /无法提供/],
  ['notProcessed', /不予处理/],
  ['other', /其他处理/],
]

const BARE: Readonly<Record<string, ResultGroup>> = { 公开: 'granted', 部分: 'partial', 其他: 'other', 其它: 'other' }

const BEFORE_A_RESULT =
  /^(?:其中|全年|本年度?|累计|本机关|依法|作出|做出|作|决定|答复|告知|办理结果|处理结果|结果|为|是|包括|含|属于|属|对|有|共|全部|按|以|因|由于|申请|办结|、|：)*$/

const AFTER_A_RESULT =
  /^(?:的|共|决定|有|为|计|答复|申请|情形|情况|数量|是|类|信息|政府信息|处理|等|件|不予公开|不予处理|无法提供)*$/

/** 予以公开（含部分公开）81件 */
const INCLUDED = /公开（含部分公开）$/
const BEFORE_ITS_CLAUSE = /^.*[，；：](?=[^（]*（)/

/** The results and their grounds a figure counts: 予以公开64件, 第三方合法权益6件. */
export function resultIn(words: string, figure: Figure, { sentence, topic, applications, whole }: Setting): Read {
  const { unit, sign, reach } = figure
  const lead = sign === '）' && INCLUDED.test(reach) ? reach.replace(BEFORE_ITS_CLAUSE, '') : words
  if (topic !== 'applications' && !applications) return null
  // Rows are fully named in the form; what stands around their names in a text varies freely.
  const rows = ROWS.filter(([, pattern]) => pattern.test(lead))
  // 因本机关不掌握、没有现成信息等原因无法提供: these rows and others, so the group.
  const several = /等(?:原因|情形|情况|因素|理由)/.test(lead)
  if (rows.length === 1 && !several) {
    return /、.*[”]|比|较|减少|避免|防止/.test(lead)
      ? null
      : { matter: { of: 'resultRow', row: rows[0]![0] }, certain: true }
  }
  if (rows.length > 1 && !several) return null
  // 主动公开18件、不予公开112件 are attributes of documents, not answers.
  if (/主动公开的?\d+[件条份]/.test(sentence)) return null
  for (const [group, pattern] of GROUPS) {
    const match = pattern.exec(lead)
    if (!match) continue
    const fits =
      BEFORE_A_RESULT.test(lead.slice(0, match.index).replace(/因.*等(?:原因|情形|情况|因素)/, '')) &&
      AFTER_A_RESULT.test(lead.slice(match.index + match[0].length))
    return fits ? { matter: { of: 'results', group }, certain: unit !== '' || whole?.of === 'answered' } : null
  }
  const bare = BARE[lead.replace(/^其中/, '')]
  const formal = /不予公开\d+/.test(sentence) && /无法提供\d+/.test(sentence)
  return bare && formal ? { matter: { of: 'results', group: bare }, certain: false } : null
}

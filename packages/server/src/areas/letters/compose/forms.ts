import type { Block, Paper, TableCell } from '@yangguang/documents'
import { chineseDate, type PlainDate } from '@yangguang/statute'
import { linesOf } from '../templates/fill.ts'

const label = (text: string): TableCell => ({ text, bold: true, shaded: true, align: 'center' })
const wide = (text: string, columnSpan = 3): TableCell => ({ text, columnSpan, align: 'left' })
const row = (name: string, text: string): TableCell[] => [label(name), wide(text)]
const table = (rows: TableCell[][]): Block => ({
  kind: 'table',
  columns: [{ width: 7 }, { width: 10 }, { width: 6 }, { width: 10 }],
  rows,
  fontSize: 12,
  cellPadding: 5,
})
const notes = (text: string): Block[] => [
  { kind: 'blank' },
  { kind: 'paragraph', text: '填写说明：', indent: false, keepWithNext: true },
  ...linesOf(text).map((line): Block => ({ kind: 'paragraph', text: line, align: 'left', indent: true })),
]

/** Empty lines to write on. */
const room = (lines: number) => '\n'.repeat(lines)
/** Room for a signature or seal, and the day to fill in at the foot of it. */
const signed: TableCell = { text: `${room(3)}　　　　年　　月　　日`, columnSpan: 3, align: 'right' }

/** 第三方意见回执: what a third party fills in and sends back (条例第三十二条). */
export function replySlip(given: {
  demonstration: boolean
  agencyName: string
  partyName: string
  letterNumber: string
  registerNumber: string
  concern: string
  note: string
}): Paper {
  const rows: TableCell[][] = [
    row('第三方姓名\n或者名称', given.partyName),
    row('征求意见书\n文号', given.letterNumber),
    row('申请登记编号', given.registerNumber),
    row('征求意见的内容', given.concern),
    row('意见', '□ 同意公开　　□ 部分同意公开　　□ 不同意公开'),
    row('不同意公开的\n内容和理由', room(8)),
    row('所附证明材料', room(1)),
    [label('联系人'), '', label('联系电话'), ''],
    [label('第三方签名\n或者盖章'), signed],
  ]
  return {
    form: 'plain',
    title: '第三方意见回执',
    addressee: given.agencyName,
    blocks: [table(rows), ...notes(given.note)],
    ...(given.demonstration ? { mark: '演示' } : {}),
    properties: { author: given.agencyName, subject: '第三方意见回执' },
  }
}

/** 送达回证: the record a person signs who is handed a letter, or to which the proof of posting is attached. */
export function serviceReceipt(given: {
  demonstration: boolean
  agencyName: string
  title: string
  number: string
  issuedOn: PlainDate
  addressee: string
  address: string
  served: { on: PlainDate; methodName: string; evidence: string } | null
  note: string
}): Paper {
  const { served } = given
  const rows: TableCell[][] = [
    row('送达文书', given.title),
    row('文书文号', given.number),
    row('成文日期', chineseDate(given.issuedOn)),
    row('受送达人', given.addressee),
    row('送达地址', given.address),
    row('送达方式', served ? served.methodName : '□ 直接送达　□ 委托送达　□ 邮寄送达　□ 电子送达'),
    row('送达凭证', served ? served.evidence : room(2)),
    row('送达日期', served ? chineseDate(served.on) : '　　　　年　　月　　日'),
    [label('受送达人\n签名或者盖章'), signed],
    row('代收人签名、\n与受送达人的\n关系', room(2)),
    [label('送达人'), room(1), label('送达人'), room(1)],
    row('备注', room(2)),
  ]
  return {
    form: 'plain',
    title: '送达回证',
    issuer: given.agencyName,
    blocks: [table(rows), ...notes(given.note)],
    ...(given.demonstration ? { mark: '演示' } : {}),
    properties: { author: given.agencyName, subject: '送达回证' },
  }
}

import {
  applicantKindNames,
  channelNames,
  lightNames,
  type RegisterBook,
  type RequestRow,
  resultRowNames,
  stageNames,
} from '@yangguang/contract'
import type { Sheet, SheetCell } from '@yangguang/documents'

const day = (date: string | null): SheetCell => (date === null ? null : { value: { date } })

const LINE = 15
/** Excel draws no row higher. */
const HIGHEST = 400

/** Height of a row whose cells wrap: some readers do not fit rows to their text by themselves. Widths as Excel counts them. */
function heightFor(...cells: [text: string, width: number][]): number {
  const lines = cells.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].reduce(widthOf, 0) / (width - 2))), 0),
  )
  return Math.min(HIGHEST, LINE * Math.max(...lines) + 6)
}

/** A Chinese character is as wide as two of the others. */
const widthOf = (sum: number, character: string) => sum + (character > '\u2e7f' ? 2 : 1)

/** The filtered list as a sheet. Every text is a text cell, also one that begins like a formula; numbers are numbers. */
export function listSheet(rows: readonly RequestRow[]): Sheet {
  const header = [
    '编号',
    '回执编号',
    '机关',
    '申请内容',
    '申请人',
    '申请人类别',
    '申请途径',
    '环节',
    '申请日期',
    '收到日期',
    '到期日期',
    '时限提示',
    '剩余工作日',
    '承办科室',
    '承办人',
    '专题',
    '答复日期',
    '送达日期',
    '是否按期',
    '办理结果',
  ]
  return {
    name: '申请列表',
    columns: [{ width: 24 }, { width: 18 }, { width: 24 }, { width: 50 }, { width: 24 }],
    frozenColumns: 1,
    landscape: true,
    rows: [
      header,
      ...rows.map((row): SheetCell[] => [
        { value: row.number ?? '', height: heightFor([row.title, 50], [row.agencyName, 24]) },
        row.receiptNumber,
        { value: row.agencyName, wrap: true },
        { value: row.title, wrap: true },
        row.applicantName,
        applicantKindNames[row.applicantKind],
        channelNames[row.channel],
        stageNames[row.stage],
        day(row.submittedOn),
        day(row.receivedOn),
        day(row.dueOn),
        row.light === 'grey' ? '' : lightNames[row.light],
        row.workingDaysLeft,
        row.unitName ?? '',
        row.assignedName ?? '',
        row.topicName ?? '',
        day(row.decidedOn),
        day(row.servedOn),
        row.onTime === null ? '' : row.onTime ? '是' : '否',
        row.resultRow === null ? '' : resultRowNames[row.resultRow],
      ]),
    ],
  }
}

/** 台账: the register of a year, in the columns of a paper one. */
export function registerSheet(book: RegisterBook): Sheet {
  const header = ['编号', '姓名（名称）', '申请时间', '申请内容', '申请途径', '到期时限', '办理结果']
  const title = `${book.agencyName}${book.year}年政府信息公开申请台账`
  return {
    name: `${book.year}年台账`,
    columns: [{ width: 24 }, { width: 20 }, { width: 13 }, { width: 60 }, { width: 14 }, { width: 13 }, { width: 40 }],
    headerRows: 2,
    landscape: true,
    rows: [
      [{ value: title, columnSpan: header.length, align: 'center', bold: true, height: 32 }],
      header.map((value): SheetCell => ({ value, height: 22 })),
      ...book.items.map((row): SheetCell[] => [
        {
          value: row.number ?? `（未登记）${row.receiptNumber}`,
          height: heightFor([row.asked, 60], [row.result, 40], [row.applicantName, 24]),
        },
        { value: row.applicantName, wrap: true },
        day(row.submittedOn),
        { value: row.asked, wrap: true },
        channelNames[row.channel],
        day(row.dueOn),
        { value: row.result, wrap: true },
      ]),
    ],
  }
}

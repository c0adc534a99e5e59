import { choiceColumn, dateColumn, integerColumn, textColumn } from '../sheets/columns.ts'
import type { TableTemplate } from '../sheets/template.ts'

/** A table template with a column of each kind. */
export const TEMPLATE = {
  title: '历年申请导入',
  instructions: ['一件申请填一行。', '日期写成2026-07-07的样子。'],
  columns: {
    name: textColumn({
      header: '姓名或名称',
      required: true,
      maxLength: 20,
      note: '申请人的姓名或者名称',
      example: '张三',
    }),
    idNumber: textColumn({ header: '证件号码', required: false, width: 24 }),
    receivedOn: dateColumn({ header: '收到日期', aliases: ['收件日期'], required: true, earliest: '2008-05-01' }),
    kind: choiceColumn({
      header: '申请人类别（表三）',
      required: true,
      choices: { 自然人: 'naturalPerson', 商业企业: 'commercial' } as const,
    }),
    pages: integerColumn({ header: '页数', required: false, max: 10_000 }),
  },
  maxRows: 50,
} satisfies TableTemplate

export const HEADER = ['姓名或名称*', '证件号码', '收到日期*', '申请人类别（表三）*', '页数']

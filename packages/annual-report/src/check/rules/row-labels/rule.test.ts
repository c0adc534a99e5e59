import type { PrintedRow } from '../../../report.ts'
import { aReport } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { rowLabels } from './rule.ts'

const report = asRead(aReport())
const rows = report.printedRows!
const printed = (change: (row: PrintedRow) => PrintedRow | PrintedRow[]) => ({
  ...report,
  printedRows: rows.flatMap(change),
})
const called = (key: string, label: string) => printed((row) => (row.row === key ? { ...row, label } : row))
const strange = (label: string) =>
  printed((row) => (row.row === 'carriedForward' ? [{ table: 'table3', row: null, label }, row] : row))

const RIGHT: [row: string, label: string][] = [
  ['granted', '(一)予以公开'],
  ['granted', '予以公开'],
  ['partial', '（二）部分公开'],
  ['denied.safetyStability', '（三）不予公开3、危及"三安全一稳定"'],
  ['notProcessed.publication', '3.要求提供公开出版'],
  ['notProcessed.reconfirm', '具已获取信息'],
  ['notProcessed.repeat', '2.重复不予处申请'],
]

ruleCases(rowLabels, {
  accepts: [
    {
      name: 'nothing bought, in no unit',
      report: asRead(
        aReport({
          year: 2020,
          table2: { ...aReport({ year: 2020 }).table2, procurement: { projects: 0, amount: '0', unit: null } },
        }),
      ),
    },
    { name: 'the form’s names', report },
    { name: 'the names of the 2019 form', report: asRead(aReport({ year: 2020 })) },
    { name: 'a report of our own', report: aReport() },
    ...RIGHT.map(([row, label]) => ({ name: label, report: called(row, label) })),
    { name: 'a piece of a label on a row of its own', report: strange('物') },
    { name: 'a heading taken for a row', report: strange('法人或其他组织') },
    { name: 'a caption taken for a row', report: strange('收到和处理政府信息公开申请情况统计表（单位：件）') },
  ],
  rejects: [
    {
      name: '转结',
      report: called('carriedForward', '四、转结下年度继续办理'),
      finds: [
        {
          severity: 'error',
          at: { row: 'carriedForward' },
          quote: '四、转结下年度继续办理',
          right: '四、结转下年度继续办理',
        },
      ],
    },
    {
      name: 'another wording',
      report: called('newReceived', '一、本年新收到政府信息公开申请数量'),
      finds: [{ severity: 'warning', quote: '一、本年新收到政府信息公开申请数量' }],
    },
    {
      name: 'a misspelt row',
      report: called('fees', '行政事业型收费'),
      finds: [{ severity: 'warning', at: { table: 'table2', row: 'fees' }, quote: '行政事业型收费' }],
    },
    {
      name: 'the older name of a row',
      report: called('normativeDocuments', '规范性文件'),
      finds: [{ severity: 'warning', right: '行政规范性文件' }],
    },
    {
      name: 'an amount without unit, with a note',
      report: asRead(
        aReport({
          year: 2020,
          table2: { ...aReport({ year: 2020 }).table2, procurement: { projects: 2, amount: '36.5', unit: null } },
        }),
      ),
      finds: [{ severity: 'note', quote: '采购总金额', says: '没有写明单位' }],
    },
    {
      name: 'a row twice',
      report: printed((row) => (row.row === 'notProcessed.repeat' ? [row, row] : row)),
      finds: [{ severity: 'error', at: { row: 'notProcessed.repeat' }, says: '出现了不止一次' }],
    },
    {
      name: 'a row twice with its group before it',
      report: printed((row) => {
        const { label } = row
        return row.row === 'denied.adminQuery' ? [row, { ...row, label: `（三）不予公开${label}` }] : row
      }),
      finds: [{ severity: 'error', at: { row: 'denied.adminQuery' } }],
    },
    {
      name: 'a second row of a name that was taken for no row, as a warning',
      report: printed((row) => (row.row === 'total' ? [{ ...row, row: null }, row] : row)),
      finds: [{ severity: 'warning', at: { row: 'total' }, says: '出现了不止一次' }],
    },
    {
      name: 'rows in another order, told once',
      report: { ...report, printedRows: [rows[1]!, rows[0]!, ...rows.slice(2)] },
      finds: [{ severity: 'warning', at: { row: 'regulations' }, says: '排在“行政规范性文件”之后' }],
    },
    {
      name: 'a row that was moved and taken for none',
      report: printed((row) =>
        row.row === 'total'
          ? []
          : row.row === 'carriedForward'
            ? [row, { ...row, row: null, label: '（七）总计' }]
            : row,
      ),
      finds: [{ severity: 'warning', at: { row: 'total' }, says: '排在“四、结转下年度继续办理”之后' }],
    },
    {
      name: 'a row of nobody’s form',
      report: strange('（八）历史遗留件'),
      finds: [{ severity: 'warning', quote: '（八）历史遗留件', says: '不在规定的格式中' }],
    },
  ],
})

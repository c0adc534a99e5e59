import { aReport, withText } from '../../../testing/a-report.ts'
import { asRead, cutAfter } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { missingParts } from './rule.ts'

const report = aReport()
const { table2, table3 } = report
const { fees: _fees, ...withoutFees } = table2
const { granted: _granted, ...withoutGranted } = table3
const { 'other.correctionOverdue': six, 'other.feeOverdue': _two, 'other.misc': _three, ...withoutSix } = table3

ruleCases(missingParts, {
  accepts: [
    { name: 'a complete report', report },
    { name: 'a complete report of the 2019 form', report: aReport({ year: 2019 }) },
    { name: 'a complete document', report: asRead(report) },
    { name: 'a document cut in the middle of 表三', report: cutAfter(report, 3, 10) },
    {
      name: 'a document cut within a row',
      report: cutAfter({ ...report, table3: { ...table3, partial: { research: 0 } } }, 3, 4),
    },
    { name: 'a document cut before 表三', report: cutAfter(report, 2) },
    { name: 'a document cut behind a title', report: { ...cutAfter(report, 3), table3: null } },
    {
      name: 'a document that begins in the middle of 表三',
      report: asRead(report, {
        title: [],
        table2: null,
        table3: { total: table3.total!, carriedForward: table3.carriedForward! },
        sections: report.sections.slice(3),
      }),
    },
    {
      name: 'a table that was left out of a copy, and says so',
      report: {
        ...asRead(withText(report, 2, '（本节表格从略）')),
        table2: null,
        printedRows: asRead(report).printedRows!.filter(({ table }) => table !== 'table2'),
      },
    },
    {
      name: 'a table that is there and could not be read',
      report: { ...asRead(withText(report, 4, '行政复议 行政诉讼 结果维持 结果纠正')), table4: null, printedRows: [] },
    },
    {
      name: 'rows that a conversion left in the text',
      report: asRead(withText({ ...report, table3: withoutGranted }, 3, '（一）予以公开 5 0 0\n件')),
    },
    {
      name: 'a cell that could not be decided',
      report: asRead(report, {
        table3: { ...table3, granted: { ...table3.granted, research: undefined } },
        refused: [{ table: 'table3', row: 'granted', column: 'research' }],
      }),
    },
    { name: 'a blank cell, which is printed', report: { ...report, table2: { ...table2, fees: { amount: null } } } },
    {
      name: 'the single row （六）, which another rule speaks about',
      report: { ...report, table3: { ...withoutSix, other: six } },
    },
  ],
  rejects: [
    {
      name: 'a table that was a picture',
      report: { ...report, table4: null },
      finds: [{ at: { table: 'table4' }, severity: 'error', says: '缺少表四' }],
    },
    {
      name: 'a table in a picture',
      report: { ...asRead(report), table4: null, printedRows: [], pictured: ['table4'] },
      finds: [{ at: { table: 'table4' }, severity: 'warning', says: '是图片' }],
    },
    {
      name: 'a table missing below its title, though the document goes on',
      report: asRead({ ...report, table4: {} }, { table4: null }),
      finds: [{ at: { table: 'table4' }, severity: 'error', quote: '四、政府信息公开行政复议、行政诉讼情况' }],
    },
    {
      name: 'a row missing before the place where a document is cut',
      report: cutAfter({ ...report, table3: withoutGranted }, 3, 8),
      finds: [{ at: { row: 'granted' }, says: '缺少表三“（一）予以公开”行' }],
    },
    {
      name: 'a row missing where other cells could not be decided, as a warning',
      report: asRead(
        { ...report, table3: withoutGranted },
        { refused: [{ table: 'table4', row: 'review', column: 'upheld' }] },
      ),
      finds: [{ at: { row: 'granted' }, severity: 'warning' }],
    },
    {
      name: 'many missing rows, in one finding',
      report: asRead({ ...report, table2: { regulations: table2.regulations! } }),
      finds: [{ at: { table: 'table2' }, severity: 'warning', says: '表二缺少5行' }],
    },
    {
      name: 'a missing row',
      report: { ...report, table2: withoutFees },
      finds: [{ at: { table: 'table2', row: 'fees' }, says: '缺少表二“行政事业性收费”行' }],
    },
    {
      name: 'a missing cell',
      report: { ...report, table3: { ...table3, granted: { ...table3.granted, research: undefined } } },
      finds: [{ at: { row: 'granted', column: 'research' }, says: '缺少“科研机构”栏' }],
    },
  ],
})

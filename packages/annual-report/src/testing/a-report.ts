import { compileTable3, type Table3Counts } from '../compile/table3.ts'
import { compileTable4, type DisputeCounts } from '../compile/table4.ts'
import { editionFor } from '../editions/editions.ts'
import type { AnnualReport, Table2 } from '../report.ts'

export const SOME_COUNTS: Table3Counts = {
  newReceived: { naturalPerson: 31, commercial: 4, legalService: 2 },
  carriedOver: { naturalPerson: 3 },
  results: {
    granted: { naturalPerson: 12, commercial: 2 },
    partial: { naturalPerson: 3 },
    'denied.processInfo': { naturalPerson: 2 },
    'unavailable.notHeld': { naturalPerson: 9, commercial: 2, legalService: 1 },
    'notProcessed.repeat': { naturalPerson: 1 },
    'other.correctionOverdue': { naturalPerson: 2 },
    'other.misc': { naturalPerson: 1, legalService: 1 },
  },
  carriedForward: { naturalPerson: 4 },
}

const SOME_DISPUTES: DisputeCounts = {
  review: { upheld: 3, corrected: 1, pending: 1 },
  litigationDirect: { upheld: 1, pending: 1 },
  litigationAfterReview: { other: 1 },
}

const TABLE2: Record<'2019' | '2021', Table2> = {
  '2019': {
    regulations: { newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 0 },
    normativeDocuments: { newlyMade: 6, newlyDisclosed: 6, totalDisclosed: 69 },
    licensing: { previousItems: 17, change: 8, decisions: 13 },
    otherServices: { previousItems: 20, change: 1, decisions: 17 },
    penalties: { previousItems: 159, change: 25, decisions: 23 },
    coercion: { previousItems: 8, change: -7, decisions: 0 },
    fees: { previousItems: 0, change: 0 },
    procurement: { projects: 11, amount: '182.32', unit: '万元' },
  },
  '2021': {
    regulations: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 8, repealed: 3, inForce: 66 },
    licensing: { decisions: 4472 },
    penalties: { decisions: 398 },
    coercion: { decisions: 83 },
    fees: { amount: '961.6' },
  },
}

const TEXTS = [
  '一年来，本机关做好主动公开和依申请公开，加强政府信息管理和公开平台建设，落实监督保障措施。',
  '',
  '',
  '',
  '部分栏目更新不够及时。下一步将落实栏目责任，按月检查更新情况。',
  '本年度未收取政府信息公开信息处理费。',
]

/** A balanced, complete report without findings. A test states only what it is about. */
export function aReport(change: Partial<AnnualReport> & { counts?: Table3Counts } = {}): AnnualReport {
  const { counts = SOME_COUNTS, ...given } = change
  const year = given.year ?? 2025
  const form = editionFor(year)
  return {
    edition: form.id,
    year,
    agency: '明州市文化广电旅游局',
    table2: structuredClone(TABLE2[form.id]),
    table3: compileTable3(form, counts),
    table4: compileTable4(SOME_DISPUTES),
    localTables: [],
    sections: form.sections.map(({ title }, index) => ({ title, text: TEXTS[index]! })),
    ...given,
  }
}

/** The same report with the text of one section (from 1) replaced. */
export function withText(report: AnnualReport, section: number, text: string): AnnualReport {
  const sections = report.sections.map((one, index) => (index === section - 1 ? { ...one, text } : one))
  return { ...report, sections }
}

import { type AnnualReport, compileTable3, compileTable4, editionFor } from 'nianbao'

const TEXTS = [
  '一年来，本机关做好主动公开和依申请公开，加强政府信息管理和公开平台建设，落实监督保障措施。',
  '',
  '',
  '',
  '部分栏目更新不够及时。下一步将落实栏目责任，按月检查更新情况。',
  '本年度未收取政府信息公开信息处理费。',
]

/** A balanced report on 2025 in which nothing is wrong; a test changes what it is about. */
export function someReport(change: Partial<AnnualReport> = {}): AnnualReport {
  const form = editionFor(2025)
  return {
    edition: form.id,
    year: 2025,
    agency: '明州市文化广电旅游局',
    table2: {
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 8, repealed: 3, inForce: 66 },
      licensing: { decisions: 4472 },
      penalties: { decisions: 398 },
      coercion: { decisions: 83 },
      fees: { amount: '961.6' },
    },
    table3: compileTable3(form, {
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
    }),
    table4: compileTable4({
      review: { upheld: 3, corrected: 1, pending: 1 },
      litigationDirect: { upheld: 1, pending: 1 },
      litigationAfterReview: { other: 1 },
    }),
    localTables: [],
    sections: form.sections.map(({ title }, at) => ({ title, text: TEXTS[at]! })),
    ...change,
  }
}

/** The same with the text of a section, from 1, replaced. */
export function withText(report: AnnualReport, section: number, text: string): AnnualReport {
  return { ...report, sections: report.sections.map((one, at) => (at === section - 1 ? { ...one, text } : one)) }
}

/** Two slips every reader can prove: a row that does not add up, and a text that says another figure than the table. */
export function faultyReport(): AnnualReport {
  const sound = someReport()
  const { granted } = sound.table3
  const table3 = { ...sound.table3, granted: { ...granted, total: granted!.total! + 1 } }
  return withText(
    { ...sound, table3 },
    1,
    '2025年，本机关新收政府信息公开申请39件，主动公开政务信息，落实监督保障，加强政府信息管理和平台建设，做好依申请公开。',
  )
}

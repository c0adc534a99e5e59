import { type FiguresInput, ReportView } from '@yangguang/contract'
import type { ApplicantKind, HappeningOf, Outcome, PlainDate } from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import { anAgency, aStaff, signedInAs, type TestApp } from '../../../testing/app.ts'
import type { Staff } from '../../accounts/session.ts'
import { systemActor } from '../../audit/write.ts'
import { type ImportedDispute, importDisputes } from '../../disputes/actions/import-disputes.ts'
import { importCases } from '../../requests/actions/import-cases.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { enterFigures } from '../actions/enter-figures.ts'
import { finaliseReport } from '../actions/finalise-report.ts'
import { publishReport } from '../actions/publish-report.ts'
import { readReport } from '../actions/read-report.ts'
import { saveSections } from '../actions/save-sections.ts'
import { enterablePlaces } from '../places.ts'

/** Whoever makes the reports of a body, and whoever answers for them. */
export interface ReportHands {
  agency: AgencyRow
  officer: Staff
  head: Staff
  leader: Staff
}

export async function reportHandsOf(test: TestApp, agency: AgencyRow): Promise<ReportHands> {
  return {
    agency,
    officer: await aStaff(test, { agency, roles: ['reportOfficer'] }),
    head: await aStaff(test, { agency, roles: ['disclosureHead'] }),
    leader: await aStaff(test, { agency, roles: ['leader'] }),
  }
}

/** A request by somebody: `as(test, officer)('GET', url)`. */
export const as =
  (test: TestApp, person: Staff | null) => async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    test.app.inject({ method, url, payload, headers: person ? await signedInAs(test, person) : {} })

export interface CaseGiven {
  receivedOn: PlainDate
  /** Left out: still open. */
  decidedOn?: PlainDate
  outcome?: Outcome
  kind?: ApplicantKind
  number?: string
}

/** Cases as a register tells them, one after the other; their ids in the same order. */
export async function someCases(test: TestApp, agency: AgencyRow, given: readonly CaseGiven[]): Promise<string[]> {
  const { scope } = test
  const cases = given.map(({ receivedOn, decidedOn, outcome = 'granted', kind = 'naturalPerson', number }) => {
    const decided = decidedOn ?? null
    const what: HappeningOf<'imported'> = {
      kind: 'imported',
      number: number ?? `测${newId()}`,
      channel: 'registeredMail',
      applicantKind: kind,
      items: [{ id: '1', text: '石桥镇征地补偿安置方案' }],
      receivedOn,
      outcome: decided === null ? null : outcome,
      decidedOn: decided,
      servedOn: decided,
      source: '登记台账',
    }
    return { what, applicantName: kind === 'naturalPerson' ? '张三丰' : '明州远洋贸易有限公司' }
  })
  return scope.database.db.transaction((tx) => importCases(tx, scope, agency, systemActor, cases))
}

export async function someDisputes(
  test: TestApp,
  agency: AgencyRow,
  given: readonly Partial<ImportedDispute>[],
): Promise<void> {
  const disputes = given.map(
    (one, index): ImportedDispute => ({
      kind: 'review',
      organ: '明州市人民政府',
      docket: `明政复〔2025〕${index + 1}号`,
      filedOn: '2025-03-03',
      concludedOn: '2025-05-12',
      result: 'upheld',
      note: '应诉台账',
      ...one,
    }),
  )
  await test.scope.database.db.transaction((tx) => importDisputes(tx, test.scope, agency, systemActor, disputes))
}

/** An office with a few cases of 2025, and the address of that year's report in the interface. */
export async function anOfficeWithCases(
  test: TestApp,
  given: Parameters<typeof anAgency>[1] = {},
): Promise<ReportHands & { url: string }> {
  const hands = await reportHandsOf(test, await anAgency(test, given))
  await someCases(test, hands.agency, [
    { receivedOn: '2025-02-10', decidedOn: '2025-03-03' },
    { receivedOn: '2025-05-12', decidedOn: '2025-05-30', outcome: 'unavailable.notExist' },
    { receivedOn: '2025-12-22', kind: 'commercial' },
  ])
  return { ...hands, url: `/api/reports/${hands.agency.id}/2025` }
}

/** The report an answer holds. @throws what the answer says instead. */
export function viewOf(answer: { statusCode: number; body: string; json: () => unknown }): ReportView {
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return ReportView.parse(answer.json())
}

/** Zero in every cell of 表二 of the year's form. */
export function zeros(year: number): FiguresInput['figures'] {
  return Object.fromEntries(
    enterablePlaces(year)
      .filter(({ table, kind }) => table === 'table2' && kind !== 'text')
      .map(({ place }) => [place, { status: 'zero' as const }]),
  )
}

/** Texts somebody wrote: nothing left of a draft, no figures of their own. */
export const writtenTexts = [
  '本机关依法做好主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障工作。',
  '',
  '',
  '',
  '部分栏目更新不够及时。下一步将按月检查栏目更新情况。',
  '本年度未收取政府信息公开信息处理费。',
]

/** A report brought as far as wanted: figures entered as zeros, texts written, finalised by the head, published by the officer. */
export async function aReportOf(
  test: TestApp,
  { agency, officer, head }: ReportHands,
  year: number,
  upTo: 'draft' | 'finalised' | 'published',
  change: { figures?: FiguresInput['figures']; texts?: string[] } = {},
): Promise<ReportView> {
  const { scope } = test
  const figures = { ...zeros(year), ...change.figures }
  await enterFigures(scope, officer, agency.id, year, { figures, source: '各科室报送' })
  await saveSections(scope, officer, agency.id, year, { preface: '', texts: change.texts ?? writtenTexts })
  if (upTo !== 'draft') await finaliseReport(scope, head, agency.id, year)
  if (upTo === 'published') await publishReport(scope, officer, agency.id, year)
  return readReport(scope, officer, agency.id, year)
}

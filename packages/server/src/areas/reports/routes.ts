import {
  CellQuery,
  CellView,
  Differences,
  DifferencesQuery,
  FiguresInput,
  FinaliseInput,
  RedraftInput,
  ReportCharts,
  ReportFileQuery,
  type ReportFormat,
  ReportList,
  ReportListQuery,
  ReportOf,
  ReportVersion,
  ReportView,
  RevisionInput,
  RevisionList,
  SectionsInput,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Scope } from '../../scope.ts'
import { sendFile } from '../files/send-file.ts'
import { downloadReport } from './actions/download-report.ts'
import { draftReport } from './actions/draft-report.ts'
import { enterFigures } from './actions/enter-figures.ts'
import { finaliseReport } from './actions/finalise-report.ts'
import { listReports } from './actions/list-reports.ts'
import { openCell } from './actions/open-cell.ts'
import { publishReport } from './actions/publish-report.ts'
import { readCharts } from './actions/read-charts.ts'
import { readReport } from './actions/read-report.ts'
import { readDifferences, readRevisions } from './actions/read-revisions.ts'
import { reviseReport } from './actions/revise-report.ts'
import { saveSections } from './actions/save-sections.ts'
import { importRoutes } from './import-routes.ts'
import { reportPages } from './pages.tsx'
import { pastReportRoutes } from './past-report/routes.ts'
import { reportEditorRoles, reportFinaliserRoles, reportPublisherRoles, reportReaderRoles } from './policy.ts'

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'json']
const base = '/api/reports/:agencyId/:year'

/** Annual reports: compiling, checking, finalising, publishing; the published ones on the portal; records of earlier years. */
export const reports: FastifyPluginAsync<{ scope: Scope }> = async (instance, options) => {
  const { scope } = options
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const readers = { policy: reportReaderRoles }
  const editors = { policy: reportEditorRoles }
  const view = { params: ReportOf, response: { 200: ReportView } }

  app.get(
    '/api/reports',
    { config: readers, schema: { querystring: ReportListQuery, response: { 200: ReportList } } },
    async ({ staff, query }) => listReports(scope, staff, query),
  )
  app.get(base, { config: readers, schema: view }, async ({ staff, params }) =>
    readReport(scope, staff, params.agencyId, params.year),
  )
  app.get(
    `${base}/cells`,
    { config: readers, schema: { params: ReportOf, querystring: CellQuery, response: { 200: CellView } } },
    async ({ staff, params, query }) => openCell(scope, staff, params.agencyId, params.year, query),
  )
  app.get(
    `${base}/revisions`,
    { config: readers, schema: { params: ReportOf, response: { 200: RevisionList } } },
    async ({ staff, params }) => readRevisions(scope, staff, params.agencyId, params.year),
  )
  app.get(
    `${base}/differences`,
    { config: readers, schema: { params: ReportOf, querystring: DifferencesQuery, response: { 200: Differences } } },
    async ({ staff, params, query }) => readDifferences(scope, staff, params.agencyId, params.year, query),
  )
  app.get(
    `${base}/charts`,
    { config: readers, schema: { params: ReportOf, querystring: ReportFileQuery, response: { 200: ReportCharts } } },
    async ({ staff, params, query }) => readCharts(scope, staff, { ...params, ...query }),
  )
  for (const format of formats)
    app.get(
      `${base}/file.${format}`,
      { config: readers, schema: { params: ReportOf, querystring: ReportFileQuery } },
      async ({ staff, params, query }, reply) =>
        sendFile(reply, await downloadReport(scope, staff, { ...params, ...query }, format)),
    )

  app.put(
    `${base}/figures`,
    { config: editors, schema: { ...view, body: FiguresInput } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await enterFigures(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )
  app.put(
    `${base}/sections`,
    { config: editors, schema: { ...view, body: SectionsInput } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await saveSections(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )
  app.post(
    `${base}/redraft`,
    { config: editors, schema: { ...view, body: RedraftInput } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await draftReport(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )
  app.post(
    `${base}/finalise`,
    { config: { policy: reportFinaliserRoles }, schema: { ...view, body: FinaliseInput } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await finaliseReport(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )
  app.post(
    `${base}/publish`,
    { config: { policy: reportPublisherRoles }, schema: { ...view, body: ReportVersion } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await publishReport(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )
  app.post(
    `${base}/revise`,
    { config: editors, schema: { ...view, body: RevisionInput } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await reviseReport(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )

  await app.register(importRoutes, options)
  await app.register(pastReportRoutes, options)
  await app.register(reportPages, options)
}

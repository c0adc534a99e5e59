import { PastReportReading, ReportOf, ReportVersion, ReportView } from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Scope } from '../../../scope.ts'
import { readReport } from '../actions/read-report.ts'
import { reportEditorRoles } from '../policy.ts'
import { countAgain } from './count-again.ts'
import { mayTakeOver, readPastReport } from './read-past-report.ts'
import { readPastUpload } from './read-upload.ts'
import { takeOverReport } from './take-over.ts'

const base = '/api/reports/:agencyId/:year/past-report'

/** A report from before the system: read, reviewed cell by cell, and taken over as entered figures. */
export const pastReportRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const config = { policy: reportEditorRoles }
  const view = { params: ReportOf, response: { 200: ReportView } }

  app.post(
    `${base}/reading`,
    { config, schema: { params: ReportOf, response: { 200: PastReportReading } } },
    async (request) => {
      const { agencyId, year } = request.params
      await mayTakeOver(scope, request.staff, agencyId, year)
      return readPastReport(scope, request.staff, agencyId, year, await readPastUpload(request))
    },
  )
  app.post(base, { config, schema: view }, async (request) => {
    const { agencyId, year } = request.params
    await mayTakeOver(scope, request.staff, agencyId, year)
    await takeOverReport(scope, request.staff, agencyId, year, await readPastUpload(request))
    return readReport(scope, request.staff, agencyId, year)
  })
  app.post(
    `${base}/count-again`,
    { config, schema: { ...view, body: ReportVersion } },
    async ({ staff, params: { agencyId, year }, body }) => {
      await countAgain(scope, staff, agencyId, year, body)
      return readReport(scope, staff, agencyId, year)
    },
  )
}

import { PublishedReports, type ReportFormat, ReportYear } from '@yangguang/contract'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { VNode } from 'preact'
import { z } from 'zod'
import { page } from '../../portal/frame.tsx'
import { siteOf } from '../../portal/site.ts'
import { notFound } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { presentFrameAgency } from '../front/present.ts'
import { publicAgency } from '../front/store.ts'
import { sendCacheable } from './pages/cacheable.ts'
import { comparedGroups } from './pages/compared-rows.ts'
import { correctionsOf } from './pages/corrections.ts'
import { AgencyReportsPage, RegionReportsPage } from './pages/list-pages.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { REPORT_PAGE_CSS, styleAddress } from './pages/style.ts'
import { publicFile, publishedOn } from './present.ts'
import { keptFile, keptInfographics, mediaTypes } from './rendering.ts'
import { publishedList, publishedReport, publishedRevisions, titleOf } from './store.ts'

const HTML = 'text/html; charset=utf-8'
const formats: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'json']
const open = { policy: 'public' } as const

/** The published annual reports on the portal: lists, the report as a page, its files, and the list for programs. */
export const reportPages: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const { db } = scope.database
  const sendHtml = (request: FastifyRequest, reply: FastifyReply, element: VNode) =>
    sendCacheable(request, reply, { type: HTML, content: page(element) })

  app.get(styleAddress, { config: open }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(REPORT_PAGE_CSS),
  )

  app.get('/annual-reports.json', { config: open }, async (request, reply) => {
    const entries = await publishedList(db)
    const list = PublishedReports.parse({
      items: entries.map(({ agency, year, slug }) => ({ agency, year, url: publicFile(slug, year, 'json') })),
    })
    return sendCacheable(request, reply, { type: mediaTypes.json, content: JSON.stringify(list) })
  })

  app.get(
    '/annual-reports',
    { config: open, schema: { querystring: z.object({ year: ReportYear.optional().catch(undefined) }) } },
    async (request, reply) => {
      const entries = await publishedList(db)
      const years = [...new Set(entries.map(({ year }) => year))]
      const asked = request.query.year
      const year = asked !== undefined && years.includes(asked) ? asked : (years[0] ?? null)
      const props = { years, year, entries: entries.filter((entry) => entry.year === year) }
      return sendHtml(request, reply, <RegionReportsPage site={await siteOf(scope)} {...props} />)
    },
  )

  app.get<{ Params: { slug: string } }>('/:slug/annual-reports', { config: open }, async (request, reply) => {
    const agency = await publicAgency(db, request.params.slug)
    const entries = await publishedList(db, agency.slug)
    const props = { agency: presentFrameAgency(agency), entries }
    return sendHtml(request, reply, <AgencyReportsPage site={await siteOf(scope)} {...props} />)
  })

  app.get<{ Params: { slug: string; year: string } }>(
    '/:slug/annual-reports/:year',
    { config: open },
    async (request, reply) => {
      const found = await publishedOf(request.params)
      const { agency, row, previous } = found
      const revisions = await publishedRevisions(db, agency.id, row.year)
      const entries = await publishedList(db, agency.slug)
      const { report } = row.frozen
      const props = {
        agency: presentFrameAgency(agency),
        report,
        revision: row.revision,
        publishedOn: publishedOn(row),
        firstPublishedOn: publishedOn(revisions[0] ?? row),
        infographics: await keptInfographics(found.key, found.drawing),
        compared: previous && { before: previous.year, groups: comparedGroups(previous.frozen.report, report) },
        corrections: correctionsOf(revisions),
        years: entries.map(({ year }) => year),
      }
      return sendHtml(request, reply, <ReportPage site={await siteOf(scope)} {...props} />)
    },
  )

  for (const format of formats)
    app.get<{ Params: { slug: string; year: string } }>(
      `/:slug/annual-reports/:year/report.${format}`,
      { config: open },
      async (request, reply) => {
        const { key, drawing } = await publishedOf(request.params)
        const { demonstration } = await siteOf(scope)
        const marked = demonstration ? { ...drawing, mark: '演示' } : drawing
        const content = await keptFile(key, marked, format, scope.settings)
        const download = format === 'json' ? {} : { download: `${titleOf(drawing.report)}.${format}` }
        return sendCacheable(request, reply, { type: mediaTypes[format], content, ...download })
      },
    )

  /** What the public sees of a year, with the year before it is drawn beside; throws 404 where nothing is published. */
  async function publishedOf({ slug, year: text }: { slug: string; year: string }) {
    const agency = await publicAgency(db, slug)
    const year = /^\d{4}$/.test(text) ? Number(text) : null
    const row = year === null ? null : await publishedReport(db, agency.id, year)
    if (!row) throw notFound('这份年度报告')
    const previous = await publishedReport(db, agency.id, row.year - 1)
    const drawing = { report: row.frozen.report, previous: previous?.frozen.report ?? null }
    return { agency, row, previous, drawing, key: `${row.id} ${previous?.id ?? ''}` }
  }
}

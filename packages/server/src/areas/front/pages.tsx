import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendPage } from '../../portal/send-page.ts'
import { siteOf } from '../../portal/site.ts'
import type { Scope } from '../../scope.ts'
import { AgencyPage } from './agency-page.tsx'
import { GuidePage } from './guide-page.tsx'
import { RegionPage } from './region-page.tsx'
import { type ListedAgency, publicAgencies, publicAgency } from './store.ts'
import { branchesOf, findByName } from './tree.ts'

const Search = z.object({ q: z.string().trim().max(50).catch('').default('') })

/** The front pages: the region, each body, its guide. The same for everybody, so they may be kept for a minute. */
export const front: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const { db } = scope.database

  app.get('/', { config: { policy: 'public' }, schema: { querystring: Search } }, async (request, reply) => {
    const words = request.query.q
    const agencies = await publicAgencies(db)
    const search = words === '' ? null : { words, found: findByName(agencies, words) }
    const props = { branches: branchesOf(agencies), total: agencies.length, search }
    return sendPage(reply, 'public', <RegionPage site={await siteOf(scope)} {...props} />)
  })

  app.get<{ Params: { slug: string } }>('/:slug', { config: { policy: 'public' } }, async (request, reply) => {
    const agency = await publicAgency(db, request.params.slug)
    const agencies = await publicAgencies(db)
    const below = agencies.filter((one) => one.parentId === agency.id)
    const props = { agency, above: aboveOf(agency.parentId, agencies), below }
    return sendPage(reply, 'public', <AgencyPage site={await siteOf(scope)} {...props} />)
  })

  app.get<{ Params: { slug: string } }>('/:slug/guide', { config: { policy: 'public' } }, async (request, reply) => {
    const agency = await publicAgency(db, request.params.slug)
    return sendPage(
      reply,
      'public',
      <GuidePage site={await siteOf(scope)} agency={agency} today={scope.time.today()} />,
    )
  })
}

/** The open bodies above a place in the tree, outermost first. */
function aboveOf(parentId: string | null, agencies: readonly ListedAgency[]): ListedAgency[] {
  const parent = agencies.find((one) => one.id === parentId)
  return parent ? [...aboveOf(parent.parentId, agencies), parent] : []
}

import type { InjectOptions } from 'fastify'
import type { RoutePolicy } from '../../plugins/policy.ts'
import type { TestApp } from '../../testing/app.ts'
import { aForm, aPdf } from '../../testing/forms.ts'
import { type JsonSchema, sampleOf } from './samples.ts'

/** A route as the walks see it: its policy, and what its description says it takes. */
export interface Route {
  method: InjectOptions['method'] & string
  url: string
  policy: RoutePolicy
  /** `POST /api/requests/:id/steps` */
  key: string
  query: { name: string; required: boolean; schema: JsonSchema }[]
  body: JsonSchema | null
}

interface Described {
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
}

/** Every route there is; HEAD goes with its GET. */
export function everyRoute({ app }: TestApp): Route[] {
  const { paths } = app.swagger() as { paths: Record<string, Record<string, Described>> }
  return app.policies
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ method, url, policy }) => {
      const described = paths[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      return {
        method: method as Route['method'],
        url,
        policy,
        key: `${method} ${url}`,
        query: (described?.parameters ?? [])
          .filter((one) => one.in === 'query')
          .map(({ name, required = false, schema }) => ({ name, required, schema })),
        body: described?.requestBody?.content['application/json']?.schema ?? null,
      }
    })
}

const numberRule = () => ({ payload: { pattern: '{年}{序号}', digits: 3 } })

/** What the description cannot say: forms with files, and texts that have to be more than texts. */
const special: Record<string, () => Pick<InjectOptions, 'headers' | 'payload'>> = {
  'POST /api/requests/:requestId/letter-files': () => aForm({}, [{ field: 'file', name: 'a.pdf', content: aPdf }]),
  'POST /api/requests/:id/files': () =>
    aForm({ purpose: 'evidence' }, [{ field: 'file', name: 'a.pdf', content: aPdf }]),
  'PUT /api/admin/agencies/:agencyId/number-rules/:series': numberRule,
  'POST /api/admin/agencies/:agencyId/number-rules/:series/preview': numberRule,
  'PUT /api/reports/:agencyId/:year/figures': () => ({
    payload: { version: 0, source: '统计表', figures: { 'table2.regulations.issued': { status: 'value', value: 1 } } },
  }),
}

/** What a call of the route brings, acceptable in form. */
export function contentOf(route: Route): Pick<InjectOptions, 'headers' | 'payload'> {
  if (special[route.key]) return special[route.key]!()
  return route.body ? { payload: sampleOf(route.body) as object } : {}
}

/** The address of a route with values for its parameters and what its query must have. */
export function addressOf(route: Route, standsFor: (parameter: string) => string): string {
  const path = route.url.replaceAll(/:(\w+)|\*/g, (_, name: string | undefined) => standsFor(name ?? '*'))
  const required = route.query
    .filter((one) => one.required)
    .map((one) => [one.name, String(sampleOf(one.schema, one.name))])
  return required.length > 0 ? `${path}?${new URLSearchParams(required)}` : path
}

/** As many calls at a time as the machine gets through without waiting for each. */
const AT_A_TIME = 8

/** `work` on each, several at a time, results in order. */
export async function allOf<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < list.length; from += AT_A_TIME)
    results.push(...(await Promise.all(list.slice(from, from + AT_A_TIME).map(work))))
  return results
}

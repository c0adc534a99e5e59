import type { LightMyRequestResponse } from 'fastify'
import type { TestApp } from './app.ts'
import { aForm, type SentFile } from './forms.ts'

/** What a browser sends along with a page's own form. */
export const ownSite = { 'sec-fetch-site': 'same-origin' }

/** A browser without scripts: keeps cookies by their path, follows nothing by itself. */
export interface Visitor {
  get(url: string): Promise<LightMyRequestResponse>
  /** Posts a form with files as multipart, one without as an ordinary form. */
  post(url: string, fields: Record<string, string>, files?: readonly SentFile[]): Promise<LightMyRequestResponse>
  /** The cookies it holds: name, value and where they are sent. */
  cookies: { name: string; value: string; path: string }[]
}

/** Somebody at the portal; each visitor has an address and a cookie jar of their own. */
export function aVisitor({ app }: Pick<TestApp, 'app'>, { address = '10.0.0.1' } = {}): Visitor {
  const cookies: Visitor['cookies'] = []
  const headersFor = (url: string) => {
    const path = url.split('?')[0]!
    const sent = cookies.filter((one) => path === one.path || path.startsWith(`${one.path.replace(/\/$/, '')}/`))
    return sent.length > 0 ? { cookie: sent.map(({ name, value }) => `${name}=${value}`).join('; ') } : {}
  }
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value, path = '/', expires } of response.cookies as {
      name: string
      value: string
      path?: string
      expires?: Date
    }[]) {
      const at = cookies.findIndex((one) => one.name === name && one.path === path)
      if (at >= 0) cookies.splice(at, 1)
      if (!expires || expires.getTime() > 0) cookies.push({ name, value, path })
    }
    return response
  }
  return {
    cookies,
    async get(url) {
      return keep(await app.inject({ method: 'GET', url, headers: headersFor(url), remoteAddress: address }))
    },
    async post(url, fields, files) {
      const form = files
        ? aForm(fields, files)
        : {
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: new URLSearchParams(fields).toString(),
          }
      const headers = { ...ownSite, ...headersFor(url), ...form.headers }
      return keep(await app.inject({ method: 'POST', url, headers, payload: form.payload, remoteAddress: address }))
    },
  }
}

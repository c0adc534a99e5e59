import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastifyPlugin from 'fastify-plugin'
import { badInput, foreignForm, notFound } from '../refusals.ts'
import type { Settings } from '../settings.ts'
import { unstorable } from './storable.ts'

export const MEGABYTE = 1024 * 1024
/** Most one uploaded file may weigh, and most files one form may bring. */
export const uploadLimits = { fileSize: 20 * MEGABYTE, files: 10, fields: 200, fieldSize: 256 * 1024, parts: 210 }

/**
 * What every answer and every form has in common: headers, cookies, body limits, and the refusal of any changing
 * request that a page of another site caused (Sec-Fetch-Site, else Origin). Cookies are SameSite as well; two locks.
 */
export const security = fastifyPlugin(
  async (app, options: { settings: Settings }) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          // Ant Design writes style elements; scripts stay our own files.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          scriptSrc: ["'self'"],
          objectSrc: ["'none'"],
          frameAncestors: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: options.settings.publicUrl.startsWith('https://'),
    })
    await app.register(cookie)
    await app.register(formbody, { bodyLimit: MEGABYTE })
    await app.register(multipart, { limits: uploadLimits })

    app.addHook('onRequest', async (request) => {
      if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
      const site = request.headers['sec-fetch-site']
      if (site !== undefined) {
        if (site !== 'same-origin') throw foreignForm()
        return
      }
      const origin = request.headers.origin
      if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)) throw foreignForm()
    })
    // When the body has been read and checked, whichever way it came. Pages clean what they read themselves.
    app.addHook('preHandler', async (request) => {
      if (unstorable(request.params) !== null) throw notFound()
      if (!request.url.startsWith('/api/')) return
      const field = unstorable(request.body) ?? unstorable(request.query)
      if (field === null) return
      const message = '内容中有无法保存的字符，可能是从其他软件粘贴来的，请删除后重新输入。'
      throw badInput(message, [{ field, message }])
    })
  },
  { name: 'security' },
)

import fastifyPlugin from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorPage } from '../portal/error-page.tsx'
import { siteOf } from '../portal/site.ts'
import { alreadySaved, badInput, collided, notFound, Refused, tooMany } from '../refusals.ts'
import type { Scope } from '../scope.ts'
import { loggable } from './loggable.ts'

// What a schema does not word itself is at least said in Chinese.
z.config(z.locales.zhCN())

/**
 * Every error leaves here: refusals with their sentence, anything unforeseen as one calm sentence with a number that
 * finds the log line. The API answers JSON, the portal a page; neither ever shows a stack.
 */
export const errors = fastifyPlugin(
  async (app, { scope }: { scope: Scope }) => {
    app.setNotFoundHandler({}, async (request, reply) => {
      const refused = notFound()
      return request.url.startsWith('/api/')
        ? reply.code(404).send({ ...refused.refusal })
        : reply
            .code(404)
            .type('text/html; charset=utf-8')
            .send(await pageFor(refused))
    })

    app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
      const refused = asRefused(error)
      if (refused.status >= 500) request.log.error({ err: loggable(error) }, 'unforeseen')
      if (request.url.startsWith('/api/'))
        return reply
          .code(refused.status)
          .send({ ...refused.refusal, ...(refused.fields ? { fields: refused.fields } : {}) })
      return reply
        .code(refused.status)
        .type('text/html; charset=utf-8')
        .send(await pageFor(refused))
    })

    /** The database may be the very thing that failed; the page must come all the same. */
    async function pageFor(refused: Refused): Promise<string> {
      const site = await siteOf(scope).catch(() => ({ demonstration: false, region: '' }))
      return errorPage(site, refused.status, refused.refusal)
    }

    function asRefused(error: Error & { statusCode?: number; code?: string }): Refused {
      if (error instanceof Refused) return error
      if (hasZodFastifySchemaValidationErrors(error)) {
        const fields = error.validation.map((issue) => ({
          field: issue.instancePath.slice(1).replaceAll('/', '.'),
          message: issue.message ?? '格式不对',
        }))
        // An address that cannot be anything's leads nowhere; nobody has submitted it.
        if (error.validationContext === 'params') return new Refused(404, notFound().refusal, fields)
        return badInput('提交的内容有不符合要求之处，请按提示修改。', fields)
      }
      if (error.statusCode === 429) return tooMany()
      if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE')
        return new Refused(413, {
          refused: 'too-large',
          because: '上传的内容过大。单个文件不超过 20 MB，每次不超过 10 个。',
          cites: '',
        })
      if (isCutOff(error)) return badInput('上传的内容没有完整到达，请重新提交。')
      if (codeOf(error) === UNIQUE_VIOLATION) return alreadySaved()
      if (codeOf(error) === DEADLOCK) return collided()
      if (error.statusCode && error.statusCode < 500) return badInput('提交的内容无法识别，请刷新页面后重试。')
      return new Refused(500, {
        refused: 'unforeseen',
        because: '系统出现意外错误，您的操作没有完成。请稍后再试；如仍不行，请联系管理员。',
        cites: '',
      })
    }
  },
  { name: 'errors' },
)

/** A multipart form that is none, or whose end never came: the parser's errors carry no status. */
const isCutOff = ({ message }: Error) =>
  /^Multipart: Boundary not found$|unexpected end of multipart data$/i.test(message)

/** Two clicks or two people saved the same thing at the same moment, each before it could see the other's: PostgreSQL let one. */
const UNIQUE_VIOLATION = '23505'
/** Two acts waited for each other, and PostgreSQL undid this one. */
const DEADLOCK = '40P01'

/** PostgreSQL's own code for what went wrong, where it was PostgreSQL. */
const codeOf = ({ cause }: Error) => (cause as { code?: string } | undefined)?.code

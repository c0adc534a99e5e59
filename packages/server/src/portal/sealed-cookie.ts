import type { FastifyReply, FastifyRequest } from 'fastify'
import { seal, unseal } from '../crypto/seal.ts'
import type { Scope } from '../scope.ts'

/** A short-lived cookie only the server can read or make. */
export interface SealedCookie {
  name: string
  /** The only addresses it is sent to. */
  path: string
  minutes: number
}

interface Content<T> {
  value: T
  until: number
}

/**
 * Hands the browser `value`, sealed: nobody reads or changes it on the way, no script sees it, no other site sends it, and it is
 * worthless after its minutes whatever the browser does. It goes when the browser is closed.
 */
export function setSealedCookie(scope: Scope, reply: FastifyReply, cookie: SealedCookie, value: unknown): void {
  const content: Content<unknown> = { value, until: scope.time.now().getTime() + cookie.minutes * 60_000 }
  reply.setCookie(cookie.name, seal(scope.keys, ownerOf(cookie), content).toString('base64url'), {
    path: cookie.path,
    httpOnly: true,
    sameSite: 'strict',
    secure: scope.settings.publicUrl.startsWith('https://'),
  })
}

/** What `setSealedCookie` put in; null when there is none, it has run out, or it was not made here. */
export function readSealedCookie<T>(scope: Scope, request: FastifyRequest, cookie: SealedCookie): T | null {
  const carried = request.cookies[cookie.name]
  if (!carried) return null
  try {
    const { value, until } = unseal<Content<T>>(scope.keys, ownerOf(cookie), Buffer.from(carried, 'base64url'))
    return until > scope.time.now().getTime() ? value : null
  } catch {
    return null
  }
}

export function clearSealedCookie(reply: FastifyReply, cookie: SealedCookie): void {
  reply.clearCookie(cookie.name, { path: cookie.path })
}

/** Bound to its place: a cookie of one request does not open another's pages. */
const ownerOf = ({ name, path }: SealedCookie) => `cookie:${name}:${path}`

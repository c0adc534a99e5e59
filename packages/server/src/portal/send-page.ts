import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { page } from './frame.tsx'

/**
 * How long a page may be kept: `public` pages are the same for everybody, for a minute; `own` pages carry nothing worth
 * keeping but must be asked for anew; `private` pages show what belongs to one person and are kept by nobody.
 */
export type Keeping = 'public' | 'own' | 'private'

const cacheControl: Record<Keeping, string> = {
  public: 'public, max-age=60',
  own: 'private, no-cache',
  private: 'private, no-store',
}

/** Answers with a page of the portal. */
export function sendPage(reply: FastifyReply, keeping: Keeping, element: VNode): FastifyReply {
  // What is one person's has no place in a search engine either.
  if (keeping !== 'public') reply.header('x-robots-tag', 'noindex')
  return reply.type('text/html; charset=utf-8').header('cache-control', cacheControl[keeping]).send(page(element))
}

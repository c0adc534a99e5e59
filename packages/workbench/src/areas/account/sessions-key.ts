/** Where the person's own sessions are kept in the cache. */
export const sessionsKey = ['my-sessions'] as const

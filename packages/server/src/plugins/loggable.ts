/**
 * An error as it may stand in a log. What a failed statement was given (names, what somebody asks) stands in its message, its
 * stack and the details of PostgreSQL: of these only the statement, with places where the values were, and the reason are kept.
 */
export function loggable(error: Error & { query?: string }): object {
  if (error.query === undefined) return error
  const cause = error.cause as { message?: string; code?: string } | undefined
  return { type: error.constructor.name, query: error.query, code: cause?.code, message: cause?.message }
}

import type { FormInstance } from 'antd'
import { ApiRefusal } from '../api.ts'

/** Shows the server's sentences at the fields they name: `rules.approvalLevels` is the field of that path, or of its last part. */
export function markFields<Values extends object>(form: FormInstance<Values>, refused: unknown): void {
  if (!(refused instanceof ApiRefusal)) return
  const values = form.getFieldsValue(true)
  const marked = (refused.view.fields ?? []).flatMap(({ field, message }) => {
    const path = field.split('.')
    if (has(values, path)) return [{ name: path, errors: [message] }]
    const last = path.findLast((part) => part in values)
    return last ? [{ name: [last], errors: [message] }] : []
  })
  form.setFields(marked as Parameters<typeof form.setFields>[0])
}

function has(values: unknown, path: readonly string[]): boolean {
  let at: unknown = values
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false
    at = (at as Record<string, unknown>)[part]
  }
  return true
}

/** The parts of a JSON schema our interface description uses. */
export interface JsonSchema {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  nullable?: boolean
  minimum?: number
  minLength?: number
  minItems?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
}

const isDay = (name: string) => /(^on|On|^from|^to|From|To|date)$/.test(name)

/**
 * A value the schema takes, so that a call is refused for who makes it and not for what it brings: the shortest there is, with
 * only what is required. `name` is that of the field it stands in.
 */
export function sampleOf(schema: JsonSchema, name = ''): unknown {
  const options = schema.oneOf ?? schema.anyOf
  if (options) return sampleOf(options[0]!, name)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.nullable) return null
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((field) => [field, sampleOf(schema.properties![field]!, field)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items!, name))
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    default:
      if (schema.format === 'uuid') return '00000000-0000-7000-8000-000000000000'
      return isDay(name) ? '2026-07-06' : '内容'.padEnd(schema.minLength ?? 2, '文')
  }
}

/** The same value with every text in it, however deep, made by `spoil`. */
export function spoiled(value: unknown, spoil: (text: string) => unknown): unknown {
  if (typeof value === 'string') return spoil(value)
  if (Array.isArray(value)) return value.map((one) => spoiled(one, spoil))
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoiled(inner, spoil)]))
  return value
}

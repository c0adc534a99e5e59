import type { BodyKind, ReportFacts } from 'nianbao'
import type { agency } from '../../../database/schema/index.ts'

type Body = Pick<
  typeof agency.$inferSelect,
  'kind' | 'makesRegulations' | 'disclosureOffice' | 'name' | 'address' | 'postcode' | 'phone' | 'email'
>

/** What kind of body reports, as the checks ask. A department that reports 规章 is the office of a government that makes them. */
export function bodyKindOf({ kind, makesRegulations }: Pick<Body, 'kind' | 'makesRegulations'>): BodyKind {
  switch (kind) {
    case 'provincialGovernment':
      return 'provincialGovernment'
    case 'government':
      return makesRegulations ? 'cityGovernment' : 'countyGovernment'
    case 'township':
      return 'townshipGovernment'
    default:
      return makesRegulations ? 'cityGovernmentOffice' : 'department'
  }
}

/** Whom to ask about the report; nothing where the office has not said how to reach it. */
export function contactOf(body: Body): ReportFacts['contact'] {
  if (body.address === '' || body.phone === '') return undefined
  const { address, postcode, phone, email } = body
  return {
    // An office of another name than its body is found through its body.
    name: body.disclosureOffice.startsWith(body.name) ? body.disclosureOffice : body.name + body.disclosureOffice,
    address,
    phone,
    ...(postcode ? { postcode } : {}),
    ...(email ? { email } : {}),
  }
}

/**
 * The last day for publishing the report on a year (条例第四十九条): 31 January for departments, 31 March for governments from the
 * county up. Whether a township reports at all is for its province to say, so it has none.
 */
export function dueOn({ kind }: Pick<Body, 'kind'>, year: number): string | null {
  if (kind === 'township') return null
  return kind === 'government' || kind === 'provincialGovernment' ? `${year + 1}-03-31` : `${year + 1}-01-31`
}

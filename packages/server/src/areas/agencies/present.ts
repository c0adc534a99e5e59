import type { AgencyName, AgencyRow, AgencyView } from '@yangguang/contract'
import type { AgencyRecord } from './store.ts'

/** How deep a path lies under another: 0 for the body itself. */
const depthUnder = (path: string, top: string) => path.slice(top.length).split('/').filter(Boolean).length

/** Everything an agency says about itself; the administrator edits it, most of it is public. */
export const presentAgency = (record: AgencyRecord): AgencyView => ({
  id: record.id,
  parentId: record.parentId,
  slug: record.slug,
  name: record.name,
  kind: record.kind,
  codeWord: record.codeWord,
  creditCode: record.creditCode ?? '',
  makesRegulations: record.makesRegulations,
  disclosureOffice: record.disclosureOffice,
  address: record.address,
  postcode: record.postcode,
  officeHours: record.officeHours,
  phone: record.phone,
  fax: record.fax,
  email: record.email,
  reviewOrgan: record.reviewOrgan,
  court: record.court,
  channels: record.channels as AgencyView['channels'],
  rules: record.rules,
  active: record.active,
})

export const presentRow = (found: { agency: AgencyRecord; units: number; staff: number }, top: string): AgencyRow => ({
  id: found.agency.id,
  parentId: found.agency.parentId,
  slug: found.agency.slug,
  name: found.agency.name,
  kind: found.agency.kind,
  codeWord: found.agency.codeWord,
  depth: depthUnder(found.agency.path, top),
  active: found.agency.active,
  units: found.units,
  staff: found.staff,
})

export const presentName = (record: AgencyRecord, top: string): AgencyName => ({
  id: record.id,
  parentId: record.parentId,
  slug: record.slug,
  name: record.name,
  kind: record.kind,
  depth: depthUnder(record.path, top),
})

import type { FrameAgency } from '../../portal/frame.tsx'
import type { PublicAgency } from './store.ts'

/** What a body says about itself on its pages: how to reach its office, nothing of how it works inside. */
export const presentFrameAgency = (agency: PublicAgency): FrameAgency => ({
  name: agency.name,
  slug: agency.slug,
  disclosureOffice: agency.disclosureOffice,
  address: agency.address,
  postcode: agency.postcode,
  officeHours: agency.officeHours,
  phone: agency.phone,
  fax: agency.fax,
  email: agency.email,
})

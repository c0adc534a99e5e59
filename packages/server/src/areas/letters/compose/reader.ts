import type { ApplicantFile } from '@yangguang/contract'

/** Who a letter is written to, and how it speaks to them. */
export interface Reader {
  /** As it stands after 主送: all of several applicants. */
  name: string
  you: '您' | '你单位' | '你们'
}

/** The applicant of a case: the principal also where an agent applied, all of several joint applicants. */
export function applicantReader({ person, organisation, jointNames }: ApplicantFile): Reader {
  const name = [person?.name ?? organisation?.name ?? '', ...jointNames].join('、')
  return { name, you: jointNames.length > 0 ? '你们' : person ? '您' : '你单位' }
}

export const partyReader = (party: { name: string; isPerson: boolean }): Reader => ({
  name: party.name,
  you: party.isPerson ? '您' : '你单位',
})

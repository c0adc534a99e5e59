import { maskName } from '@yangguang/text'
import type { LetterCase } from './case.ts'
import type { StoredLetter } from './stored.ts'

/** The people a letter of the case can name: applicants, agent, third parties. Organisations are no personal data. */
function peopleOf({ applicant, parties }: LetterCase): string[] {
  const names = [applicant.person?.name, applicant.agent?.name, ...(applicant.person ? applicant.jointNames : [])]
  for (const party of parties.values()) names.push(party.isPerson ? party.name : party.contact)
  // A name of one character would be found inside other words.
  return names.filter((name): name is string => name !== undefined && [...name.trim()].length > 1)
}

/** The letter with people's names masked, for readers who judge the information and need not know the person. */
export function maskedLetter(letterCase: LetterCase, letter: StoredLetter): StoredLetter {
  const people = peopleOf(letterCase)
  const mask = (text: string) => people.reduce((rest, name) => rest.replaceAll(name, maskName(name)), text)
  return {
    ...letter,
    addressee: mask(letter.addressee),
    sections: letter.sections.map((section) => ({
      ...section,
      text: mask(section.text),
      heading: section.heading && mask(section.heading),
    })),
  }
}

import type { MissingPart } from '@yangguang/contract'
import {
  checkLetter,
  chineseDate,
  type LetterPart,
  type LetterTerms,
  letterPartNames,
  type Missing,
  outcomeRule,
  type PlainDate,
  releases,
} from '@yangguang/statute'
import { openMarks } from '../templates/fill.ts'
import type { LetterCase } from './case.ts'
import { contains, partsOf } from './parts.ts'
import { applicantReader } from './reader.ts'
import { remedyOf, remedyWords } from './remedy.ts'
import { answerKey, bodyOf, type StoredLetter } from './stored.ts'

/** A letter at a moment: while it is written, or as it is about to go out with its number and day. */
export interface Standing {
  phase: 'draft' | 'issue'
  number: string | null
  date: PlainDate
}

const headNames: Record<Exclude<Missing['part'], LetterPart>, string> = {
  title: '标题',
  number: '文号',
  addressee: '称谓',
  outcomes: '处理结果',
}

const nameOf = (part: Missing['part']) =>
  Object.hasOwn(letterPartNames, part) ? letterPartNames[part as LetterPart] : headNames[part as keyof typeof headNames]

/** The terms and the file with third parties by their full names, as the letter names them; events keep them masked. */
function opened(letterCase: LetterCase, letter: StoredLetter, terms: LetterTerms) {
  const { state, parties } = letterCase
  const named = {
    ...state,
    // What the letter states is checked against what it was composed from; handing in makes it the draft of the file.
    draft:
      letter.from.kind === 'decision'
        ? { letterId: null, by: '', on: letterCase.today, ...state.draft, ...draftOf(letter.from) }
        : state.draft,
    consultations: state.consultations.map((one) => ({ ...one, name: parties.get(one.who)?.name ?? one.name })),
  }
  const full =
    terms.kind === 'thirdPartyConsultation'
      ? { ...terms, partyName: parties.get(terms.partyId)?.name ?? letter.addressee }
      : terms
  return { state: named, terms: full }
}

const draftOf = ({ items, needsLegalReview }: Extract<StoredLetter['from'], { kind: 'decision' }>) => ({
  needsLegalReview,
  items: items.map((item) => ({ ...item, basis: item.basis || outcomeRule(item.outcome).basis })),
})

/**
 * What a letter lacks, or says against its file (`checkLetter`), and what only its composing knows: gaps left open, and
 * reasons or dates that an edit has taken out of the text.
 */
export function faultsOf(
  letterCase: LetterCase,
  letter: StoredLetter,
  terms: LetterTerms,
  standing: Standing,
): MissingPart[] {
  const outcomes = letter.from.kind === 'decision' ? letter.from.items.map((item) => item.outcome) : []
  const date = standing.phase === 'issue' ? chineseDate(standing.date) : ''
  const found = checkLetter(
    {
      kind: terms.kind,
      title: letter.title,
      number: standing.number,
      addressee: letter.addressee,
      outcomes,
      parts: partsOf(letterCase, letter, date),
    },
    {
      ...opened(letterCase, letter, terms),
      phase: standing.phase,
      agencyName: letterCase.agency.name,
      applicantName: applicantReader(letterCase.applicant).name,
      date: standing.date,
      today: letterCase.today,
      remedy: remedyWords(remedyOf(letterCase, terms.kind, outcomes, standing.date)),
      calendar: letterCase.calendar,
    },
  ).map(({ part, because, cites }): MissingPart => ({ part, label: nameOf(part), because, cites }))
  const named = new Set(found.map((one) => one.part))
  return [...found, ...ownFaults(letterCase, letter).filter((one) => !named.has(one.part))]
}

function ownFaults(letterCase: LetterCase, letter: StoredLetter): MissingPart[] {
  const found: MissingPart[] = []
  const say = (part: string, label: string, because: string, cites = '') => found.push({ part, label, because, cites })
  for (const gap of new Set(openMarks(bodyOf(letter)))) say('gap', gap, `“${gap}”还没有填写。`)
  if (letter.from.kind === 'decision') {
    const { items } = letter.from
    found.push(...editedAway(letter, items))
    if (letterCase.releaseFiles.length > 0 && !items.some((item) => releases(item.outcome)))
      say(
        'supply',
        '附件',
        '处理结果不是公开，却附有提供给申请人的政府信息，请删去附件或者更正处理结果。',
        '条例第三十六条',
      )
  } else if (letter.from.order.kind === 'receiptNotice') {
    const { dueOn } = letterCase.state.clock
    if (dueOn && !contains(bodyOf(letter), chineseDate(dueOn)))
      say('period', letterPartNames.period, `答复期限与案卷不符，应当是${chineseDate(dueOn)}。`, '条例第三十三条')
  }
  return found
}

/** Reasons and supplies on record that the text no longer states: what was reviewed and what goes out must be the same. */
function editedAway(
  letter: StoredLetter,
  items: Extract<StoredLetter['from'], { kind: 'decision' }>['items'],
): MissingPart[] {
  return items.flatMap((item) => {
    const section = letter.sections.find((one) => one.key === answerKey(item.itemId, item.outcome))
    if (!section) return []
    return (['reason', 'supply'] as const).flatMap((part): MissingPart[] => {
      if (item[part] === '' || contains(section.text, item[part].replace(/[。；，,.;]+$/, ''))) return []
      const label = letterPartNames[part]
      const because = `“${section.label}”中没有写拟办意见所写的“${label}”。需要改动的，请在拟办意见中修改，正文会随之更新。`
      return [{ part, label, because, cites: '条例第三十六条' }]
    })
  })
}

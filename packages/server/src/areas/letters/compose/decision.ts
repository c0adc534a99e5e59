import type { ItemDecision } from '@yangguang/contract'
import { type AskedItem, chineseDate, letterTitle, outcomeRule, type PlainDate, searchesFor } from '@yangguang/statute'
import { supplyPlaceholder } from '../templates/decision-texts.ts'
import { clause, fill, sentence, type Values } from '../templates/fill.ts'
import type { LetterCase } from './case.ts'
import { commonValues } from './common-values.ts'
import { progressWords } from './progress.ts'
import { applicantReader } from './reader.ts'
import { remedyOf, remedyWords } from './remedy.ts'
import { labelled } from './sections.ts'
import { answerKey, REMEDY, type StoredLetter, type StoredSection } from './stored.ts'
import { chineseNumber, oneLine, searchWords } from './words.ts'

/** The basis as it stands before 的规定. */
const basisWords = (item: ItemDecision) =>
  clause(item.basis || outcomeRule(item.outcome).basis).replace(/的?(有关|相关)?规定$/, '')

/** What stands for each placeholder in the text of one answer. */
function answerValues(letterCase: LetterCase, asked: AskedItem, item: ItemDecision, common: Values): Values {
  const rule = outcomeRule(item.outcome)
  const values: Values = {
    ...common,
    本项内容: oneLine(asked.text),
    依据: basisWords(item) || null,
    事实和理由: item.reason === '' ? (rule.needsReason ? null : '') : sentence(item.reason),
  }
  const supply = supplyPlaceholder(item.outcome)
  if (supply) values[supply] = item.supply === '' ? null : sentence(item.supply)
  const correctedOn = letterCase.state.corrections.findLast((one) => one.receivedOn !== null)?.receivedOn
  values.补正日期 = correctedOn ? chineseDate(correctedOn) : null
  return values
}

/** A heading for the `at`-th of several items: what was asked, when it fits on two lines. */
function headingOf(asked: AskedItem, at: number): string {
  const text = oneLine(asked.text)
  const which = `${chineseNumber(at + 1)}、`
  return text.length <= 40 ? `${which}关于“${text}”` : `${which}关于第${chineseNumber(at + 1)}项申请内容`
}

function answerSections(letterCase: LetterCase, items: readonly ItemDecision[], common: Values): StoredSection[] {
  const several = letterCase.state.items.length > 1
  return letterCase.state.items.flatMap((asked, at): StoredSection[] => {
    const item = items.find((one) => one.itemId === asked.id)
    if (!item) return []
    const body = letterCase.texts('decision', item.outcome)
    const text = fill(body, answerValues(letterCase, asked, item, common))
      .map((passage) => passage.text)
      .join('\n')
    return [
      {
        key: answerKey(item.itemId, item.outcome),
        label: several ? `答复（第${at + 1}项）` : '答复',
        text,
        heading: several ? headingOf(asked, at) : null,
        editable: true,
      },
    ]
  })
}

/** The searches a letter has to tell: those on the items that are answered with 不存在. */
function searchParagraphs({ state }: LetterCase, items: readonly ItemDecision[]): string {
  const told = items
    .filter((item) => outcomeRule(item.outcome).needsSearch)
    .flatMap((item) => searchesFor(state, item.itemId))
  return [...new Set(told)].map(searchWords).join('\n')
}

/**
 * Composes the decision letter of a case from the templates in force: what was asked and when it came, what was done, the
 * answer to each item, the remedies of `on` (条例第三十六条; 法源 5.3). What nobody has said yet stands in it as 【待填：…】.
 */
export function composeDecision(
  letterCase: LetterCase,
  decided: { items: ItemDecision[]; needsLegalReview: boolean },
  on: PlainDate,
): StoredLetter {
  const reader = applicantReader(letterCase.applicant)
  const outcomes = decided.items.map((item) => item.outcome)
  const common = commonValues(letterCase, reader)
  const needsSearch = outcomes.some((outcome) => outcomeRule(outcome).needsSearch)
  const passages = fill(letterCase.texts('decision'), {
    ...common,
    办理经过: progressWords(letterCase.state, reader.you),
    检索情况: needsSearch ? searchParagraphs(letterCase, decided.items) || null : '',
    // Its place in the frame; the answers themselves follow below.
    答复内容: '答复内容',
    救济途径: remedyWords(remedyOf(letterCase, 'decision', outcomes, on)),
  })
  const sections = labelled(passages, '收到申请、申请内容').flatMap((section) =>
    section.key === '答复内容' ? answerSections(letterCase, decided.items, common) : [section],
  )
  return {
    title: letterTitle('decision', { outcomes }),
    addressee: reader.name,
    sections,
    attachments: attachmentsOf(letterCase),
    from: { kind: 'decision', ...decided },
  }
}

/** 附件: what is supplied with the answer, by name without the ending. */
export const attachmentsOf = ({ releaseFiles }: Pick<LetterCase, 'releaseFiles'>) =>
  releaseFiles.map((file) => file.name.replace(/\.[^.]+$/, ''))

/** The letter with the remedies in force on `on` in place of those it was drafted with; nothing else changes. */
export function withRemedy(letter: StoredLetter, remedy: string | null): StoredLetter {
  if (remedy === null) return letter
  return {
    ...letter,
    sections: letter.sections.map((section) => (section.key === REMEDY ? { ...section, text: remedy } : section)),
  }
}

import { editionOf } from '../../../editions/editions.ts'
import type { Section } from '../../../report.ts'
import type { Figures } from '../figures.ts'
import type { Random } from '../random.ts'
import { asides } from './asides.ts'
import { otherSentences, prefaceSentences, problemSentences } from './closing.ts'
import { drawFacts, type Facts } from './facts.ts'
import { requestSentences } from './requests.ts'
import { plain, type Sentence } from './sentence.ts'
import { managementSentences, platformSentences, publishedSentences, supervisionSentences } from './work.ts'

export interface Texts {
  preface: string
  sections: [Section, Section, Section, Section, Section, Section]
}

/** Texts as paragraphs of sentences, before they are joined: where a fault can be planted. */
export interface Draft {
  facts: Facts
  preface: Sentence[]
  titles: string[]
  /** Of each section its paragraphs, of each paragraph its sentences. */
  sections: Sentence[][][]
}

/** Draws the texts of a report whose every sentence agrees with its tables. */
export function draftTexts(random: Random, figures: Figures): Draft {
  const facts = drawFacts(random, figures)
  const { year, self } = facts
  const opening = plain(
    random.pick([
      `${year}年，${self}按照《中华人民共和国政府信息公开条例》和上级部署，扎实推进政府信息公开工作。`,
      '一年来，认真落实政务公开工作要点，各项工作平稳有序。',
    ]),
  )
  const aspects: [string, Sentence[]][] = [
    [random.pick(['主动公开情况', '主动公开']), publishedSentences(random, facts)],
    [random.pick(['依申请公开情况', '依申请公开']), requestSentences(random, facts)],
    [random.pick(['政府信息管理情况', '政府信息管理']), managementSentences(random)],
    [random.pick(['政府信息公开平台建设情况', '平台建设']), platformSentences(random, facts)],
    [random.pick(['监督保障情况', '监督保障']), supervisionSentences(random, facts)],
  ]
  const numbered = aspects.map(([name, sentences], index) => [
    plain(`（${'一二三四五'[index]}）${name}。`),
    ...sentences,
    ...asides(random, facts, 2),
  ])
  return {
    facts,
    preface: prefaceSentences(random, facts),
    titles: editionOf(figures.edition).sections.map(({ title }) => title),
    sections: [
      [[opening], ...numbered],
      [],
      [],
      [],
      [problemSentences(random, facts)],
      [otherSentences(random, facts)],
    ],
  }
}

/** The texts as a report holds them: sentences joined to paragraphs, paragraphs to sections. */
export function joined({ preface, titles, sections }: Draft): Texts {
  const paragraph = (sentences: Sentence[]) => sentences.map(({ text }) => text).join('')
  return {
    preface: paragraph(preface),
    sections: sections.map((paragraphs, index) => ({
      title: titles[index]!,
      text: paragraphs.map(paragraph).join('\n'),
    })) as Texts['sections'],
  }
}

import { IN_PREFACE, type Place, placeInSection } from '../../places.ts'
import type { ReportAsRead } from '../../report.ts'
import { type Account, accountOf } from './account.ts'
import type { PlainText } from './plain.ts'
import { sentencesOf, unbroken } from './sentences.ts'

/** A text of a report: what stands before section one, or the text of a section. */
export interface ReportText extends Words {
  place: Place
  /** The section from 1; 0 for the preface. */
  section: number
}

/** A text as several rules look at it: each view is made when it is first asked for, and kept with the report. */
interface Words {
  readonly text: string
  readonly figured: Account
  readonly sentences: readonly PlainText[]
  /** All of it as one line. */
  readonly line: PlainText
}

const kept = new WeakMap<ReportAsRead, ReportText[]>()

/** The texts of a report in their order, empty ones left out. Several rules ask for them; a text is read anew only if it changed. */
export function textsOf(report: ReportAsRead): ReportText[] {
  const known = kept.get(report)
  const sections = report.sections.map((_, index) => placeInSection(report, index + 1))
  const texts = [report.preface ?? '', ...report.sections.map(({ text }) => text)]
    .map((whole, section) => {
      const text = whole.replaceAll(NO_SENTENCE, '')
      const place = sections[section - 1] ?? IN_PREFACE
      const same = known?.find((one) => one.section === section && one.text === text)
      return same?.place.label === place.label ? same : new Read(place, section, text)
    })
    .filter(({ text }) => text !== '')
  kept.set(report, texts)
  return texts
}

/**
 * A thousand characters without a mark between them: no sentence, but a table run together or code. Rules that look for
 * the ends of clauses would go through it once for each of its characters.
 */
const NO_SENTENCE = /[^，。；：！？、,;:.\n]{1000,}/g

class Read implements ReportText {
  readonly place: Place
  readonly section: number
  readonly text: string
  #figured: Account | undefined
  #sentences: readonly PlainText[] | undefined
  #line: PlainText | undefined

  constructor(place: Place, section: number, text: string) {
    this.place = place
    this.section = section
    this.text = text
  }

  get figured(): Account {
    this.#figured ??= accountOf(this.text)
    return this.#figured
  }

  get sentences(): readonly PlainText[] {
    this.#sentences ??= sentencesOf(this.text)
    return this.#sentences
  }

  get line(): PlainText {
    this.#line ??= unbroken(this.text)
    return this.#line
  }
}

import {
  type ApplicantKind,
  addDays,
  type Channel,
  daysBetween,
  type Outcome,
  type PlainDate,
} from '@yangguang/statute'
import type { ImportedDispute } from '../areas/disputes/actions/import-disputes.ts'
import type { ImportedCase } from '../areas/requests/actions/import-cases.ts'
import { organisations, people, subjects } from './material.ts'

type Counts = Partial<Record<ApplicantKind, number>>

/**
 * What three offices counted in three past years, as figures only: the cases made from them compile to exactly these
 * (2019 form, 国办公开办函〔2019〕60号). A test holds them against the reports the figures were carried over from.
 */
export interface PastYear {
  agency: string
  year: number
  /** Cases received the year before and decided in this one. */
  carriedOver: Counts
  /** Cases received in this year and decided in the next. */
  carriedForward: Counts
  results: Partial<Record<Outcome, Counts>>
  disputes: { kind: ImportedDispute['kind']; result: ImportedDispute['result']; count: number }[]
  /** Figures that no record yields, by cell: `table2.regulations.newlyMade`, `channels.website`. */
  figures: Record<string, number | string>
}

const noItems = {
  'table2.licensing.previousItems': 0,
  'table2.licensing.change': 0,
  'table2.licensing.decisions': 0,
  'table2.otherServices.previousItems': 0,
  'table2.otherServices.change': 0,
  'table2.otherServices.decisions': 0,
  'table2.penalties.previousItems': 0,
  'table2.penalties.change': 0,
  'table2.penalties.decisions': 0,
  'table2.coercion.previousItems': 0,
  'table2.coercion.change': 0,
  'table2.coercion.decisions': 0,
  'table2.fees.previousItems': 0,
  'table2.fees.change': 0,
  'table2.procurement.projects': 0,
  'table2.procurement.amount': '0',
}

export const pastYears: PastYear[] = [
  {
    agency: 'office',
    year: 2019,
    carriedOver: {},
    carriedForward: {},
    results: {
      granted: { naturalPerson: 30, commercial: 2 },
      alreadyPublic: { naturalPerson: 4 },
      partial: { naturalPerson: 1 },
      'denied.stateSecret': { naturalPerson: 2 },
      'denied.internalAffairs': { naturalPerson: 1 },
      'denied.processInfo': { naturalPerson: 8 },
      'unavailable.notExist': { naturalPerson: 31, commercial: 3 },
      'unavailable.notOurs': { naturalPerson: 22, commercial: 2 },
      'unavailable.unclearAfterCorrection': { naturalPerson: 5 },
      'notProcessed.petition': { naturalPerson: 5 },
      'notProcessed.repeat': { naturalPerson: 6 },
      'other.correctionOverdue': { naturalPerson: 9 },
      'other.misc': { naturalPerson: 6 },
    },
    disputes: [
      { kind: 'review', result: 'upheld', count: 9 },
      { kind: 'review', result: 'corrected', count: 1 },
      { kind: 'review', result: 'other', count: 2 },
      { kind: 'litigationDirect', result: 'upheld', count: 1 },
      { kind: 'litigationDirect', result: 'other', count: 3 },
      { kind: 'litigationAfterReview', result: 'upheld', count: 1 },
    ],
    figures: {
      'table2.regulations.newlyMade': 7,
      'table2.regulations.newlyDisclosed': 7,
      'table2.regulations.totalDisclosed': 7,
      'table2.normativeDocuments.newlyMade': 30,
      'table2.normativeDocuments.newlyDisclosed': 30,
      'table2.normativeDocuments.totalDisclosed': 30,
      ...noItems,
      'channels.disclosedTotal': 29215,
      'channels.gazette': 222,
      'channels.website': 19000,
      'channels.weibo': 8041,
      'channels.wechat': 1952,
      'channels.hotTopicResponses': 18,
      'channels.pressConferences': 50,
      'channels.pressConferencesByHead': 2,
      'channels.webInterviews': 3,
      'channels.webInterviewsByHead': 1,
      'channels.policyInterpretations': 30,
      'channels.weiboWechatResponses': 47,
    },
  },
  {
    agency: 'jiangdong-office',
    year: 2020,
    carriedOver: { naturalPerson: 1 },
    carriedForward: { naturalPerson: 1 },
    results: {
      granted: { naturalPerson: 5 },
      partial: { naturalPerson: 1 },
      'denied.adminQuery': { naturalPerson: 2 },
      'unavailable.notExist': { naturalPerson: 9 },
      'unavailable.notOurs': { naturalPerson: 5 },
      'other.correctionOverdue': { naturalPerson: 1 },
      'other.misc': { naturalPerson: 3 },
    },
    disputes: [],
    figures: {
      'table2.regulations.newlyMade': 0,
      'table2.regulations.newlyDisclosed': 0,
      'table2.regulations.totalDisclosed': 0,
      'table2.normativeDocuments.newlyMade': 6,
      'table2.normativeDocuments.newlyDisclosed': 6,
      'table2.normativeDocuments.totalDisclosed': 69,
      ...noItems,
    },
  },
  {
    agency: 'ningshan-culture',
    year: 2020,
    carriedOver: {},
    carriedForward: {},
    results: {},
    disputes: [],
    figures: {
      'table2.regulations.newlyMade': 0,
      'table2.regulations.newlyDisclosed': 0,
      'table2.regulations.totalDisclosed': 0,
      'table2.normativeDocuments.newlyMade': 0,
      'table2.normativeDocuments.newlyDisclosed': 0,
      'table2.normativeDocuments.totalDisclosed': 0,
      'table2.licensing.previousItems': 17,
      'table2.licensing.change': 8,
      'table2.licensing.decisions': 13,
      'table2.otherServices.previousItems': 20,
      'table2.otherServices.change': 1,
      'table2.otherServices.decisions': 17,
      'table2.penalties.previousItems': 159,
      'table2.penalties.change': 25,
      'table2.penalties.decisions': 23,
      'table2.coercion.previousItems': 8,
      'table2.coercion.change': -7,
      'table2.coercion.decisions': 0,
      'table2.fees.previousItems': 0,
      'table2.fees.change': 0,
      'table2.procurement.projects': 11,
      'table2.procurement.amount': '182.32',
      'table2.procurement.unit': '万元',
      'channels.disclosedTotal': 513,
      'channels.gazette': 238,
      'channels.website': 195,
      'channels.weibo': 373,
      'channels.wechat': 450,
      'channels.otherChannels': 224,
      'channels.hotTopicResponses': 0,
      'channels.pressConferences': 1,
      'channels.pressConferencesByHead': 1,
      'channels.webInterviews': 0,
      'channels.webInterviewsByHead': 0,
      'channels.policyInterpretations': 1,
      'channels.weiboWechatResponses': 113,
      'channels.otherResponses': 0,
      'organisation.dedicatedOffices': 1,
      'organisation.readingPoints': 1,
      'organisation.staff': 3,
      'organisation.staffFullTime': 3,
      'organisation.staffPartTime': 0,
      'organisation.budgetWanYuan': '1.5',
      'organisation.meetings': 1,
      'organisation.trainingCourses': 1,
      'organisation.trainees': 50,
    },
  },
]

/** What the records and figures of past years are said to come from. */
export const FROM_OLD_SYSTEM = '演示数据：由旧系统台账导入'
const channels: Channel[] = ['online', 'online', 'registeredMail', 'window', 'online', 'email', 'ordinaryMail']

/** One result, one kind of applicant, once for each case, in the order of the form. */
function resultsOf(past: PastYear): { outcome: Outcome; kind: ApplicantKind }[] {
  return Object.entries(past.results).flatMap(([outcome, counts]) =>
    Object.entries(counts).flatMap(([kind, count]) =>
      Array.from({ length: count }, () => ({ outcome: outcome as Outcome, kind: kind as ApplicantKind })),
    ),
  )
}

const howMany = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The cases of a past year: spread over it, each decided within its period; a few received before it or decided after it. */
export function casesOf(past: PastYear): ImportedCase[] {
  const results = resultsOf(past)
  const before = howMany(past.carriedOver)
  const forward: { outcome: Outcome; kind: ApplicantKind }[] = Object.entries(past.carriedForward).flatMap(
    ([kind, count]) =>
      Array.from({ length: count }, () => ({ outcome: 'granted' as const, kind: kind as ApplicantKind })),
  )
  const first: PlainDate = `${past.year}-01-07`
  const span = daysBetween(first, `${past.year}-11-25`)
  return [...results, ...forward].map(({ outcome, kind }, at) => {
    // Walks the year in steps that share no factor with the number of cases, so that results are not sorted by month.
    const within = addDays(first, Math.floor((((at * 37) % results.length) / Math.max(1, results.length)) * span))
    const [receivedOn, decidedOn] =
      at < before
        ? [`${past.year - 1}-12-16`, `${past.year}-01-10`]
        : at >= results.length
          ? [`${past.year}-12-21`, `${past.year + 1}-01-14`]
          : [within, addDays(within, 9 + (at % 12))]
    return {
      applicantName: kind === 'naturalPerson' ? people[at % people.length]! : organisations[at % organisations.length]!,
      what: {
        kind: 'imported',
        number: `依申请${receivedOn.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`,
        channel: channels[at % channels.length]!,
        applicantKind: kind,
        items: [{ id: '1', text: subjects[(at * 7) % subjects.length]! }],
        receivedOn,
        outcome,
        decidedOn,
        servedOn: decidedOn,
        source: FROM_OLD_SYSTEM,
      },
    }
  })
}

/** The disputes of a past year, each filed and concluded within it. */
export function disputesOf(past: PastYear, organs: { reviewOrgan: string; court: string }): ImportedDispute[] {
  return past.disputes
    .flatMap((entry) => Array.from({ length: entry.count }, () => entry))
    .map(({ kind, result }, at) => ({
      kind,
      result,
      organ: kind === 'review' ? organs.reviewOrgan : organs.court,
      docket: kind === 'review' ? `明政复〔${past.year}〕${100 + at}号` : `（${past.year}）明行初${200 + at}号`,
      filedOn: addDays(`${past.year}-02-12`, at * 9),
      concludedOn: addDays(`${past.year}-02-12`, at * 9 + 55),
      note: FROM_OLD_SYSTEM,
    }))
}

import { describe, expect, it } from 'vitest'
import { countedAs } from '../counting/counted-as.ts'
import { countingRule } from '../counting/rules.ts'
import type { Happening, LetterKind } from './events.ts'
import { letterSteps } from './letter-steps.ts'
import { offeredSteps } from './offer.ts'
import { stages } from './stages.ts'
import type { AgencyRules, CaseState, Stage } from './state.ts'
import { GROUPS, type Group } from './testing/candidates.ts'
import { imported, redecisionStarted, submitted } from './testing/happenings.ts'
import { momentOf, TWO_LEVELS } from './testing/story.ts'
import { canReach, type Taken, type Walk, walk } from './testing/walk.ts'
import { workflow } from './workflow.ts'

const ON = '2026-03-02'
const ONLINE = submitted({ channel: 'online' })
const WINDOW = submitted()
const OPEN_IMPORT = imported({
  items: ONLINE.items,
  receivedOn: '2026-02-27',
  outcome: null,
  decidedOn: null,
  servedOn: null,
})
const pairs = GROUPS.flatMap((one, at) => GROUPS.slice(at).map((other): Group[] => [one, other]))

const walks = new Map<string, Walk>()

function walked(first: Happening, groups: readonly Group[], rules: AgencyRules = TWO_LEVELS): Walk {
  const key = JSON.stringify([first, groups, rules])
  const found = walks.get(key) ?? walk(first, ON, rules, groups)
  walks.set(key, found)
  return found
}

/** Endings that 表三 does not count, and says so. */
const EXPLICIT_NONE = ['voided', 'transferred', 'redecision', 'notReceived']

function expectEveryPathToEnd({ nodes }: Walk): void {
  const home = canReach(nodes, (node) => node.state.stage === 'archived')
  const stuck = [...nodes.keys()].filter((key) => !home.has(key))
  expect({ stuck: stuck.length, first: stuck[0] }).toEqual({ stuck: 0, first: undefined })
}

function expectRowOrNone(state: CaseState): void {
  const counted = countedAs(state)
  expect(counted.resultOn).not.toBeNull()
  expect(countingRule(counted.rule).value).not.toBe('')
  if (counted.row === null) {
    expect(EXPLICIT_NONE).toContain(counted.rule)
    expect(counted.newIn).toBeNull()
  } else expect(counted.newIn).toBe(2026)
}

/** Whoever drafted has no part in letting it pass, and as many others as the agency has levels have approved. */
function expectReviewed(state: CaseState, rules: AgencyRules): void {
  const drafter = state.draft!.by
  expect(state.secrecy!.by).not.toBe(drafter)
  if (rules.legalReviewAlways || state.draft!.needsLegalReview) expect(state.legal!.by).not.toBe(drafter)
  const approvers = state.approvals.map((one) => one.by)
  expect(new Set(approvers).size).toBe(rules.approvalLevels)
  expect(approvers).not.toContain(drafter)
}

function expectLawful(found: Walk, rules: AgencyRules = TWO_LEVELS): void {
  expectEveryPathToEnd(found)
  for (const { what, from, to } of found.taken) {
    if (what.kind === 'archived') {
      expectRowOrNone(to)
      if (to.closing!.how === 'onTheSpot') expectReviewed(to, rules)
      const decision = to.letters.some((one) => one.terms.kind === 'decision' && one.served)
      expect(decision).toBe(to.closing!.how === 'decision')
    }
    if (what.kind === 'letterIssued' && what.terms.kind === 'decision') expectReviewed(from.state, rules)
  }
}

describe('every path', () => {
  it.each(pairs)('with %s and %s ends archived, counted or explicitly not, and reviewed', (one, other) => {
    expectLawful(walked(one === 'spot' ? WINDOW : ONLINE, [one, other]))
  })

  it.each([
    { name: 'a re-decision', first: redecisionStarted() },
    { name: 'an open case brought in', first: OPEN_IMPORT },
    { name: 'a letter nobody signs for', first: submitted({ channel: 'ordinaryMail' }) },
  ])('of $name does too', ({ first }) => {
    expectLawful(walked(first, ['turns', 'ending']))
  })

  const levels = ([1, 2, 3] as const).flatMap((approvalLevels) =>
    [false, true].map((legalReviewAlways) => ({ approvalLevels, legalReviewAlways, adminQueryReviewFirst: false })),
  )
  it.each(levels)('under $approvalLevels levels of approval, 法制审核 always: $legalReviewAlways', (rules) => {
    expectLawful(walked(ONLINE, ['turns', 'ending'], rules), rules)
    expectLawful(walked(WINDOW, ['turns', 'spot'], rules), rules)
  })
})

describe('the table', () => {
  const everything = (): Taken[] => [
    ...pairs.flatMap((groups) => walked(groups[0] === 'spot' ? WINDOW : ONLINE, groups).taken),
    ...walked(ONLINE, ['third', 'told', 'turns']).taken,
    ...walked(WINDOW, ['spot', 'turns'], { ...TWO_LEVELS, legalReviewAlways: true }).taken,
  ]

  it('has a row for every stage it names, and each of them is walked', () => {
    const done = new Set(everything().map(({ from, what }) => `${what.kind} from ${from.state.stage}`))
    const rows = workflow.flatMap((step) => step.from.map((stage) => `${step.kind} from ${stage}`))
    expect(rows.filter((row) => !done.has(row))).toEqual([])
  })

  it('lets every kind of letter be issued and served wherever it says', () => {
    const done = new Set(
      everything().flatMap(({ from, what }) => {
        const kind =
          what.kind === 'letterIssued'
            ? what.terms.kind
            : what.kind === 'letterServed'
              ? from.state.letters.find((one) => one.id === what.letterId)!.terms.kind
              : null
        return kind ? [`${kind} ${what.kind} from ${from.state.stage}`] : []
      }),
    )
    const rows = (Object.keys(letterSteps) as LetterKind[]).flatMap((kind) => [
      ...letterSteps[kind].issueFrom.map((stage) => `${kind} letterIssued from ${stage}`),
      ...letterSteps[kind].serveFrom.map((stage) => `${kind} letterServed from ${stage}`),
    ])
    expect(rows.filter((row) => !done.has(row))).toEqual([])
  })

  it('reaches every stage, and leaves every one but the last', () => {
    const left = new Set<Stage>(
      everything()
        .filter(({ from, to }) => from.state.stage !== to.stage)
        .map(({ from }) => from.state.stage),
    )
    expect(stages.filter((stage) => !left.has(stage))).toEqual(['archived'])
  })
})

describe('steps offered', () => {
  /** Everything taken was offered, to whoever took it. */
  it.each([
    ['correction'],
    ['fee'],
    ['third', 'told'],
    ['extension', 'turns'],
    ['reasons'],
    ['ending', 'after'],
  ] as Group[][])('leave nothing out that can be taken: %s %s', (...groups) => {
    for (const { from, what } of walked(ONLINE, groups).taken) {
      const { by, roles, calendar, rules } = momentOf(from.today, what)
      const offered = offeredSteps(from.state, { by, roles, calendar, rules, today: from.today })
      const wanted = offered.find(
        (step) =>
          step.kind === what.kind &&
          (what.kind !== 'letterIssued' || step.letter === what.terms.kind) &&
          (what.kind !== 'letterServed' || step.letterId === what.letterId),
      )
      expect(wanted?.refusal, `${what.kind} at ${from.state.stage}`).toBeNull()
    }
  })

  it('say why the others are not', () => {
    const { nodes } = walked(ONLINE, [])
    const drafting = [...nodes.values()].find((node) => node.state.stage === 'drafting')!
    const steps = offeredSteps(drafting.state, { ...momentOf(ON, ONLINE), today: drafting.today })
    const because = (kind: string, letter?: string) =>
      steps.find((step) => step.kind === kind && step.letter === letter)?.refusal?.because
    expect(because('drafted')).toBeUndefined()
    expect(because('secrecyReviewed')).toBe('当前处于“拟办”，不能办理“保密审查”。')
    expect(because('letterIssued', 'extensionNotice')).toBe('延期须经政府信息公开工作机构负责人同意。')
    expect(because('answeredOnTheSpot')).toBe('只有当面提交或者口头提出的申请才能当场答复。')
  })
})

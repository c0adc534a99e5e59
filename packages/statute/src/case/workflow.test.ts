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

/** What is wrong with how a file was counted when it was archived. */
function countingFaults(state: CaseState): string[] {
  const counted = countedAs(state)
  const { value } = countingRule(counted.rule)
  if (counted.resultOn === null || value === '') return ['archived without a result']
  if (counted.row !== null) return counted.newIn === 2026 ? [] : [`counted in ${counted.row}, yet never new`]
  const none = EXPLICIT_NONE.includes(counted.rule) && counted.newIn === null
  return none ? [] : [`not counted, without saying so: ${counted.rule}`]
}

/** Whoever drafted has no part in letting it pass, and as many others as the agency has levels have approved. */
function reviewFaults({ draft, secrecy, legal, approvals }: CaseState, rules: AgencyRules): string[] {
  if (!draft || !secrecy) return ['no draft or no secrecy review']
  const needsLegal = rules.legalReviewAlways || draft.needsLegalReview
  const approvers = approvals.map((one) => one.by)
  const reviewers = [secrecy.by, ...approvers, ...(legal ? [legal.by] : [])]
  return [
    ...(needsLegal && !legal ? ['no legal review'] : []),
    ...(reviewers.includes(draft.by) ? ['reviewed by its drafter'] : []),
    ...(new Set(approvers).size === rules.approvalLevels ? [] : [`${approvers.length} approvals`]),
  ]
}

function archivingFaults(to: CaseState, rules: AgencyRules): string[] {
  const { how } = to.closing!
  const decided = to.letters.some((one) => one.terms.kind === 'decision' && one.served)
  return [
    ...countingFaults(to),
    ...(how === 'onTheSpot' ? reviewFaults(to, rules) : []),
    ...(decided === (how === 'decision') ? [] : [`ended by ${how}, decision served: ${decided}`]),
  ]
}

/** Everything wrong with the paths of a walk, the first few of it. */
function faultsOf({ nodes, taken }: Walk, rules: AgencyRules = TWO_LEVELS): string[] {
  const home = canReach(nodes, (node) => node.state.stage === 'archived')
  const stuck = [...nodes.keys()].filter((key) => !home.has(key)).map((key) => `cannot be left: ${key}`)
  const lawless = taken.flatMap(({ what, from, to }) => {
    if (what.kind === 'archived') return archivingFaults(to, rules)
    const decides = what.kind === 'letterIssued' && what.terms.kind === 'decision'
    return decides ? reviewFaults(from.state, rules) : []
  })
  return [...stuck, ...lawless].slice(0, 5)
}

describe('every path', () => {
  it.each(pairs)('with %s and %s ends archived, counted or explicitly not, and reviewed', (one, other) => {
    expect(faultsOf(walked(one === 'spot' ? WINDOW : ONLINE, [one, other]))).toEqual([])
  })

  it.each([
    { name: 'a re-decision', first: redecisionStarted() },
    { name: 'an open case brought in', first: OPEN_IMPORT },
    { name: 'a letter nobody signs for', first: submitted({ channel: 'ordinaryMail' }) },
  ])('of $name does too', ({ first }) => {
    expect(faultsOf(walked(first, ['turns', 'ending']))).toEqual([])
  })

  const levels = ([1, 2, 3] as const).flatMap((approvalLevels) =>
    [false, true].map((legalReviewAlways) => ({ approvalLevels, legalReviewAlways, adminQueryReviewFirst: false })),
  )
  it.each(levels)('under $approvalLevels levels of approval, 法制审核 always: $legalReviewAlways', (rules) => {
    expect(faultsOf(walked(ONLINE, ['turns', 'ending'], rules), rules)).toEqual([])
    expect(faultsOf(walked(WINDOW, ['turns', 'spot'], rules), rules)).toEqual([])
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
    const missing = walked(ONLINE, groups).taken.filter(({ from, what }) => {
      const { by, roles, calendar, rules } = momentOf(from.today, what)
      const offered = offeredSteps(from.state, { by, roles, calendar, rules, today: from.today })
      const wanted = offered.find(
        (step) =>
          step.kind === what.kind &&
          (what.kind !== 'letterIssued' || step.letter === what.terms.kind) &&
          (what.kind !== 'letterServed' || step.letterId === what.letterId),
      )
      return wanted?.refusal !== null
    })
    expect(missing.map(({ from, what }) => `${what.kind} at ${from.state.stage}`)).toEqual([])
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

import { PROMPTS } from 'nianbao'
import type { Staff } from '../areas/accounts/session.ts'
import { draftReport } from '../areas/reports/actions/draft-report.ts'
import { enterFigures } from '../areas/reports/actions/enter-figures.ts'
import { finaliseReport } from '../areas/reports/actions/finalise-report.ts'
import { publishReport } from '../areas/reports/actions/publish-report.ts'
import { readReport } from '../areas/reports/actions/read-report.ts'
import { saveSections } from '../areas/reports/actions/save-sections.ts'
import type { Scope } from '../scope.ts'
import type { Cast } from './cast.ts'
import { FROM_OLD_SYSTEM, type PastYear } from './past-years.ts'

/** Who makes the reports of an office: writes them, and settles them. */
const hands: Record<string, { officer: string; head: string }> = {
  office: { officer: 'officer', head: 'head' },
  'jiangdong-office': { officer: 'jd-officer', head: 'jd-head' },
  'ningshan-culture': { officer: 'wh-officer', head: 'wh-leader' },
}

/** What a person wrote where the draft asked for it, by what was asked. */
const written: readonly [asked: RegExp, answer: string][] = [
  [/整改落实/, '已逐项制定措施，明确责任人和完成时间，年内全部落实。'],
  [/问题/, '公开内容的针对性还不够强，政策解读形式还不够丰富，基层工作人员业务能力有待提高。'],
  [/改进|措施/, '将细化公开标准目录，丰富解读形式，加强业务培训和日常检查。'],
  [
    /重点领域/,
    '围绕重大决策、财政资金、公共服务等群众关心的事项，按照公开目录及时发布和更新信息，重要政策与解读同步发布。',
  ],
  [/源头认定/, '起草公文时同步提出公开属性，发布前先行保密审查，并按期清理规范性文件、标注效力状态。'],
  [/专栏|平台/, '统一规范政府网站公开专栏，加强政务新媒体内容审核，在政务服务场所设置查阅点，方便公众获取信息。'],
  [/监督检查|培训/, '落实专人负责，定期检查栏目更新和答复质量，组织业务培训，并将政务公开纳入年度考核。'],
]

const answer = (asked: string) =>
  written.find(([about]) => about.test(asked))?.[1] ?? '本机关健全工作制度，保障公众依法获取政府信息的权利。'

/** Drafts, completes, finalises and publishes the report of a past year, through the same actions staff use. */
export async function publishPastReport(scope: Scope, cast: Cast, past: PastYear): Promise<void> {
  const agency = cast.agency(past.agency)
  const officer: Staff = cast.person(hands[past.agency]!.officer)
  const head: Staff = cast.person(hands[past.agency]!.head)
  const figures = Object.fromEntries(
    Object.entries(past.figures).map(([place, value]) => [
      place,
      Number(value) === 0 ? { status: 'zero' as const } : { status: 'value' as const, value },
    ]),
  )
  await enterFigures(scope, officer, agency.id, past.year, { figures, source: FROM_OLD_SYSTEM })
  await draftReport(scope, officer, agency.id, past.year)
  const { report } = await readReport(scope, officer, agency.id, past.year)
  const complete = (text: string) => text.replace(PROMPTS, answer)
  await saveSections(scope, officer, agency.id, past.year, {
    preface: complete(report.preface ?? ''),
    texts: report.sections.map(({ text }) => complete(text)),
  })
  await finaliseReport(scope, head, agency.id, past.year)
  await publishReport(scope, officer, agency.id, past.year)
}

import { formOf, placeIn } from '../../../places.ts'
import type { Cell, ReportAsRead } from '../../../report.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { printedLabel } from '../../quotes.ts'

/** What a province's own tables say must agree within themselves: parts and their total, 其中, and what counts what. */
export const localBalance: Rule = {
  id: 'local-balance',
  title: '地方附表内各项相容',
  severity: 'warning',
  check(report) {
    return report.localTables.flatMap(({ name, rows }) => {
      const figures = new Figures(report, name, rows)
      if (name === 'channels') return channels(figures)
      return name === 'organisation' ? organisation(figures) : []
    })
  },
}

const CHANNELS = ['gazette', 'website', 'weibo', 'wechat', 'otherChannels'] as const

function channels(figures: Figures): Finding[] {
  const total = figures.of('disclosedTotal')
  const byChannel = CHANNELS.map((row) => figures.of(row))
  const known = byChannel.filter((figure) => figure !== null)
  const found: Finding[] = []
  if (total !== null) {
    for (const row of CHANNELS) {
      const figure = figures.of(row)
      if (figure !== null && figure > total) {
        found.push(
          figures.finding(
            'error',
            row,
            figure,
            total,
            `不应多于主动公开政府信息数${total}条（不同渠道公开相同信息计1条）`,
          ),
        )
      }
    }
    const sum = known.reduce((all, figure) => all + figure, 0)
    const several = known.filter((figure) => figure > 0).length > 1
    if (sum < total && known.length === CHANNELS.length) {
      found.push(
        figures.finding(
          'warning',
          'disclosedTotal',
          total,
          sum,
          `多于各渠道之和${sum}条，有${total - sum}条没有写明公开渠道`,
        ),
      )
    } else if (sum === total && several) {
      const message = `恰为各渠道之和。同一信息在几个渠道公开只计1条，请确认没有把各渠道简单相加`
      found.push(figures.finding('note', 'disclosedTotal', total, sum, message))
    }
  }
  const topics = figures.of('hotTopicResponses')
  const ways = ['weiboWechatResponses', 'otherResponses'] as const
  for (const row of ways) {
    const figure = figures.of(row)
    if (topics !== null && figure !== null && figure > topics) {
      found.push(figures.finding('warning', row, figure, topics, `多于回应公众关注热点或重大舆情数${topics}次`))
    }
  }
  return [
    ...found,
    ...part(figures, 'pressConferencesByHead', 'pressConferences', '参加或举办新闻发布会总次数'),
    ...part(figures, 'webInterviewsByHead', 'webInterviews', '政府网站在线访谈次数'),
  ]
}

function organisation(figures: Figures): Finding[] {
  const staff = figures.of('staff')
  const parts = [figures.of('staffFullTime'), figures.of('staffPartTime')]
  if (staff === null || parts.includes(null)) {
    return [
      ...part(figures, 'staffFullTime', 'staff', '工作人员数'),
      ...part(figures, 'staffPartTime', 'staff', '工作人员数'),
    ]
  }
  const sum = parts[0]! + parts[1]!
  if (sum === staff) return []
  // Full-time staff is counted without those of the gazette and the website, so the sum may honestly be less.
  const severity = sum > staff ? 'error' : 'warning'
  return [figures.finding(severity, 'staff', staff, sum, `不等于专职与兼职人员数之和${sum}人`)]
}

function part(figures: Figures, row: string, whole: string, name: string): Finding[] {
  const [figure, of] = [figures.of(row), figures.of(whole)]
  if (figure === null || of === null || figure <= of) return []
  return [figures.finding('error', row, figure, of, `多于${name}${of}，其中项不能多于总数`)]
}

class Figures {
  private readonly report: ReportAsRead
  private readonly table: string
  private readonly rows: Record<string, Cell>

  constructor(report: ReportAsRead, table: string, rows: Record<string, Cell>) {
    this.report = report
    this.table = table
    this.rows = rows
  }

  /** Null where the row is not there or blank. */
  of(row: string): number | null {
    return this.rows[row] ?? null
  }

  finding(severity: Severity, row: string, left: number, right: number, says: string): Finding {
    const place = placeIn(formOf(this.report), this.table, row, null)
    return {
      rule: localBalance.id,
      severity,
      place,
      quote: printedLabel(this.report, this.table, row),
      left,
      right,
      message: `${place.label}填${left}，${says}。请核对。`,
    }
  }
}

import { isGovernment } from '../../check/body-kind.ts'
import { prompt } from '../../prompts.ts'
import type { Cell, ReportAsRead } from '../../report.ts'
import type { ReportFacts } from './facts.ts'
import { requestsParagraph } from './requests.ts'
import { list, sentence } from './words.ts'

/** 一、总体情况: the five aspects, and for governments 考核、社会评议、责任追究结果. */
export function overview(facts: ReportFacts, lastYear: ReportAsRead | null): string {
  return [
    opening(facts),
    `（一）主动公开情况。${disclosure(facts)}`,
    `（二）依申请公开情况。${requestsParagraph(facts, lastYear)}`,
    `（三）政府信息管理情况。${prompt('政府信息公开属性源头认定、公开前审查、动态调整和规范性文件管理情况')}`,
    `（四）政府信息公开平台建设情况。${platforms(facts)}`,
    `（五）监督保障情况。${supervision(facts)}`,
  ].join('\n')
}

function opening({ year, self = '本机关' }: ReportFacts): string {
  return (
    `${year}年，${self}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）和上级政务公开工作部署，` +
    '依法做好政府信息主动公开和依申请公开，加强政府信息管理和平台建设，落实监督保障措施。有关情况如下：'
  )
}

function disclosure(facts: ReportFacts): string {
  const channels = rowsOf(facts, 'channels')
  const disclosed = facts.disclosed ?? channels.disclosedTotal
  const interpretations = facts.interpretations ?? channels.policyInterpretations
  return [
    sentence([known(disclosed) && `全年主动公开政府信息${disclosed}条`, channelClause(channels)]),
    documentSentence(facts),
    decisionSentence(facts),
    sentence([
      known(interpretations) && `发布政策解读材料${interpretations}篇`,
      known(channels.hotTopicResponses) && `回应公众关注热点或者重大舆情${channels.hotTopicResponses}次`,
      conferences(channels),
    ]),
    prompt('重点领域信息公开、政策解读和回应关切的主要做法'),
  ].join('')
}

function channelClause(channels: Record<string, Cell>): string {
  const ways = [
    ['政府公报', channels.gazette],
    ['政府网站', channels.website],
    ['政务微博', channels.weibo],
    ['政务微信', channels.wechat],
    ['其他方式', channels.otherChannels],
  ] as const
  const used = ways.flatMap(([name, count]) => (count ? [`${name}${count}条`] : []))
  return used.length === 0 ? '' : `按渠道分别统计为${list(used)}（同一信息在不同渠道公开的分别计数）`
}

function conferences(channels: Record<string, Cell>): string {
  const { pressConferences, pressConferencesByHead, webInterviews } = channels
  return list([
    known(pressConferences) &&
      pressConferences !== 0 &&
      `参加或者举办新闻发布会${pressConferences}次${pressConferencesByHead ? `（主要负责同志参加${pressConferencesByHead}次）` : ''}`,
    known(webInterviews) && webInterviews !== 0 && `开展政府网站在线访谈${webInterviews}次`,
  ])
}

function documentSentence({ edition, table2 }: ReportFacts): string {
  const { regulations, normativeDocuments } = table2
  if (edition === '2019') {
    return sentence([
      Boolean(regulations?.newlyMade) && `新制作规章${regulations?.newlyMade}件`,
      known(normativeDocuments?.newlyMade) &&
        `新制作规范性文件${normativeDocuments?.newlyMade}件，对外公开规范性文件总数为${normativeDocuments?.totalDisclosed ?? 0}件`,
    ])
  }
  const anyRegulations = Boolean(regulations?.issued || regulations?.repealed || regulations?.inForce)
  return sentence([
    anyRegulations &&
      `制发规章${regulations?.issued ?? 0}件，废止规章${regulations?.repealed ?? 0}件，现行有效规章${regulations?.inForce ?? 0}件`,
    known(normativeDocuments?.issued) &&
      `制发行政规范性文件${normativeDocuments?.issued}件，废止行政规范性文件${normativeDocuments?.repealed ?? 0}件，` +
        `现行有效行政规范性文件${normativeDocuments?.inForce ?? 0}件`,
  ])
}

function decisionSentence({ table2 }: ReportFacts): string {
  const kinds = [
    ['行政许可', table2.licensing?.decisions],
    ['行政处罚', table2.penalties?.decisions],
    ['行政强制', table2.coercion?.decisions],
  ] as const
  const made = kinds.filter(([, count]) => Boolean(count))
  if (made.length === 0) return ''
  return sentence([`作出${list(made.map(([name, count]) => `${name}处理决定${count}件`))}`])
}

function platforms(facts: ReportFacts): string {
  const { readingPoints } = rowsOf(facts, 'organisation')
  const places = known(readingPoints) && readingPoints !== 0 ? `设置政府信息公开查阅点${readingPoints}个。` : ''
  return `${places}${prompt('政府信息公开专栏、政府公报、政务新媒体和政务公开专区的建设维护情况')}`
}

function supervision(facts: ReportFacts): string {
  const rows = rowsOf(facts, 'organisation')
  const staff =
    known(rows.staff) &&
    `从事政府信息公开工作人员${rows.staff}人${known(rows.staffFullTime) ? `（专职${rows.staffFullTime}人、兼职${rows.staffPartTime ?? 0}人）` : ''}`
  const government = facts.bodyKind !== undefined && isGovernment(facts.bodyKind)
  return [
    sentence([known(rows.dedicatedOffices) && `设有政府信息公开工作专门机构${rows.dedicatedOffices}个`, staff]),
    sentence([
      known(rows.meetings) && `召开政府信息公开工作会议或者专题会议${rows.meetings}次`,
      known(rows.trainingCourses) && `举办培训班${rows.trainingCourses}次，培训${rows.trainees ?? 0}人次`,
    ]),
    prompt(
      government ? '监督检查、业务培训情况，以及工作考核、社会评议和责任追究结果' : '监督检查、业务培训和考核情况',
    ),
  ].join('')
}

function rowsOf(facts: ReportFacts, name: string): Record<string, Cell> {
  return facts.localTables?.find((table) => table.name === name)?.rows ?? {}
}

function known(value: unknown): boolean {
  return value !== null && value !== undefined
}

/**
 * Tables some provinces add to the national form: what was published on which channel, and the organisation behind it.
 * They stand in reports of the 2019 form; an office adds them when its province asks for them.
 */
export type LocalTableName = 'channels' | 'organisation'

export interface LocalRowForm {
  /** Null for a heading line, which prints —— instead of figures. */
  key: string | null
  label: string
  /** Printed under the label in brackets. */
  note?: string
  unit: string
  kind: 'count' | 'decimal'
  /** How far the label is indented. */
  level: 0 | 1 | 2
}

export interface LocalTableForm {
  name: LocalTableName
  /** The section of the report it is printed in. */
  section: 2 | 6
  caption: string
  head: readonly [string, string, string]
  rows: readonly LocalRowForm[]
}

const head = ['统计指标', '单位', '统计数'] as const

const heading = (label: string, note?: string): LocalRowForm => ({
  key: null,
  label,
  note,
  unit: '——',
  kind: 'count',
  level: 0,
})

const line = (key: string, label: string, unit: string, level: 0 | 1 | 2 = 1, note?: string): LocalRowForm => ({
  key,
  label,
  note,
  unit,
  kind: 'count',
  level,
})

export const CHANNELS: LocalTableForm = {
  name: 'channels',
  section: 2,
  caption: '不同渠道方式主动公开及回应解读总体情况',
  head,
  rows: [
    line('disclosedTotal', '（一）主动公开政府信息数', '条', 0, '不同渠道和方式公开相同信息计1条'),
    heading('（二）通过不同渠道和方式公开政府信息的情况'),
    line('gazette', '1.政府公报公开政府信息数', '条'),
    line('website', '2.政府网站公开政府信息数', '条'),
    line('weibo', '3.政务微博公开政府信息数', '条'),
    line('wechat', '4.政务微信公开政府信息数', '条'),
    line('otherChannels', '5.其他方式公开政府信息数', '条'),
    line('hotTopicResponses', '（三）回应公众关注热点或重大舆情数', '次', 0, '不同方式回应同一热点或舆情计1次'),
    heading('（四）通过不同渠道和方式回应解读的情况'),
    line('pressConferences', '1.参加或举办新闻发布会总次数', '次'),
    line('pressConferencesByHead', '其中：主要负责同志参加新闻发布会次数', '次', 2),
    line('webInterviews', '2.政府网站在线访谈次数', '次'),
    line('webInterviewsByHead', '其中：主要负责同志参加政府网站在线访谈次数', '次', 2),
    line('policyInterpretations', '3.政策解读稿件发布数', '篇'),
    line('weiboWechatResponses', '4.微博微信回应事件数', '次'),
    line('otherResponses', '5.其他方式回应事件数', '次'),
  ],
}

export const ORGANISATION: LocalTableForm = {
  name: 'organisation',
  section: 6,
  caption: '机构建设及组织保障情况',
  head,
  rows: [
    heading('（一）机构建设、保障经费情况'),
    line('dedicatedOffices', '1.政府信息公开工作专门机构数', '个'),
    line('readingPoints', '2.设置政府信息公开查阅点数', '个'),
    line('staff', '3.从事政府信息公开工作人员数', '人'),
    line('staffFullTime', '专职人员数', '人', 2, '不包括政府公报及政府网站工作人员数'),
    line('staffPartTime', '兼职人员数', '人', 2),
    {
      ...line(
        'budgetWanYuan',
        '4.政府信息公开专项经费',
        '万元',
        1,
        '不包括用于政府公报编辑管理及政府网站建设维护等方面的经费',
      ),
      kind: 'decimal',
    },
    heading('（二）政府信息公开会议和培训情况'),
    line('meetings', '1.召开政府信息公开工作会议或专题会议数', '次'),
    line('trainingCourses', '2.举办各类培训班数', '次'),
    line('trainees', '3.接受培训人员数', '人次'),
  ],
}

export const LOCAL_TABLES: readonly LocalTableForm[] = [CHANNELS, ORGANISATION]

/** The form of a local table, or undefined for one we have no form of (it is then printed by its row names). */
export function localTableForm(name: string): LocalTableForm | undefined {
  return LOCAL_TABLES.find((form) => form.name === name)
}

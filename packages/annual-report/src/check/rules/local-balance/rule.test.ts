import type { Cell } from '../../../report.ts'
import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { localBalance } from './rule.ts'

const channels = (rows: Record<string, Cell>) => aReport({ localTables: [{ name: 'channels', rows }] })
const organisation = (rows: Record<string, Cell>) => aReport({ localTables: [{ name: 'organisation', rows }] })

const SOUND = {
  disclosedTotal: 500,
  gazette: 10,
  website: 480,
  weibo: 100,
  wechat: 300,
  otherChannels: 0,
  hotTopicResponses: 8,
  pressConferences: 5,
  pressConferencesByHead: 2,
  webInterviews: 3,
  webInterviewsByHead: 0,
  policyInterpretations: 20,
  weiboWechatResponses: 8,
  otherResponses: 1,
}

ruleCases(localBalance, {
  accepts: [
    { name: 'a report without such tables', report: aReport() },
    { name: 'the same item counted once, on several channels', report: channels(SOUND) },
    { name: 'all on one channel', report: channels({ disclosedTotal: 480, website: 480, weibo: 0 }) },
    { name: 'blanks', report: channels({ ...SOUND, disclosedTotal: null, hotTopicResponses: null }) },
    { name: 'staff that adds up', report: organisation({ staff: 3, staffFullTime: 1, staffPartTime: 2 }) },
    { name: 'a table of another name', report: aReport({ localTables: [{ name: 'budget', rows: { staff: 3 } }] }) },
  ],
  rejects: [
    {
      name: 'more on one channel than in all',
      report: channels({ ...SOUND, website: 501 }),
      finds: [
        {
          severity: 'error',
          at: { table: 'channels', row: 'website' },
          left: 501,
          right: 500,
          says: '不应多于主动公开政府信息数500条',
        },
      ],
    },
    {
      name: 'more in all than on the channels',
      report: channels({ ...SOUND, disclosedTotal: 900 }),
      finds: [
        { severity: 'warning', at: { row: 'disclosedTotal' }, left: 900, right: 890, says: '有10条没有写明公开渠道' },
      ],
    },
    {
      name: 'a total that only adds the channels up',
      report: channels({ ...SOUND, disclosedTotal: 890 }),
      finds: [{ severity: 'note', left: 890, right: 890, says: '简单相加' }],
    },
    {
      name: 'answers to more events than there were',
      report: channels({ ...SOUND, hotTopicResponses: 0 }),
      finds: [
        { severity: 'warning', at: { row: 'weiboWechatResponses' }, left: 8, right: 0 },
        { severity: 'warning', at: { row: 'otherResponses' }, left: 1, right: 0 },
      ],
    },
    {
      name: '其中 more than its total',
      report: channels({ ...SOUND, pressConferencesByHead: 6 }),
      finds: [{ severity: 'error', at: { row: 'pressConferencesByHead' }, left: 6, right: 5 }],
    },
    {
      name: 'staff that does not add up',
      report: organisation({ staff: 3, staffFullTime: 3, staffPartTime: 1 }),
      finds: [{ severity: 'error', at: { row: 'staff' }, left: 3, right: 4, says: '之和4人' }],
    },
    {
      name: 'staff of neither kind, perhaps of the website',
      report: organisation({ staff: 5, staffFullTime: 3, staffPartTime: 1 }),
      finds: [{ severity: 'warning', at: { row: 'staff' }, left: 5, right: 4 }],
    },
  ],
})

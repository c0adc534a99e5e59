import { describe, expect, it } from 'vitest'
import { check, stopsFinalising } from '../../check/index.ts'
import { PROMPTS } from '../../prompts.ts'
import { aReport } from '../../testing/a-report.ts'
import { draftPreface, draftSections } from './draft.ts'
import type { ReportFacts } from './facts.ts'

const nothing = { newReceived: {}, carriedOver: {}, results: {}, carriedForward: {} }
const text = (facts: ReportFacts, section: number, lastYear = aReport({ year: facts.year - 1 })) =>
  draftSections(facts, lastYear)[section - 1]!.text

describe('总体情况', () => {
  it('states the year’s applications, results and disputes from the tables', () => {
    expect(text(aReport(), 1)).toContain(
      '本年度新收政府信息公开申请37件，其中自然人申请31件、法人或者其他组织申请6件，上年结转3件。新收申请与上年持平。' +
        '全年办结36件，办理结果为予以公开14件、部分公开3件、不予公开2件、无法提供12件、不予处理1件、其他处理4件，' +
        '结转下年度继续办理4件。因政府信息公开引起的行政复议5件（结果维持3件、结果纠正1件、尚未审结1件），' +
        '行政诉讼3件（结果维持1件、其他结果1件、尚未审结1件）。',
    )
  })

  it('says so when nothing came in', () => {
    expect(text(aReport({ counts: nothing, table4: {} }), 1)).toContain(
      '本年度未收到政府信息公开申请（上年为37件），无上年结转申请。本年度没有因政府信息公开引起的行政复议、行政诉讼。',
    )
  })

  it('compares with last year only where there is one', () => {
    const busy = aReport({
      counts: { ...nothing, newReceived: { naturalPerson: 30 }, carriedForward: { naturalPerson: 30 } },
    })
    expect(text(busy, 1)).toContain('均为自然人申请，无上年结转申请。新收申请较上年减少7件，下降18.9%。')
    expect(draftSections(busy)[0]!.text).not.toContain('上年减少')
    expect(text(busy, 1, aReport({ year: 2020 }))).not.toContain('上年减少')
  })

  it.each([
    [{ served: 36, onTime: 36, extended: 0 }, '送达的36件答复均在法定期限内作出。'],
    [
      { served: 36, onTime: 35, extended: 4 },
      '送达的36件答复中，按期答复率为97.2%，超过法定期限的有1件，依法延长答复期限的有4件。',
    ],
  ])('says how the time was kept: %o', (answers, sentence) => {
    expect(text({ ...aReport(), answers }, 1)).toContain(sentence)
  })

  it('uses the local tables where a province has them', () => {
    const report = aReport({
      localTables: [
        { name: 'channels', rows: { disclosedTotal: 513, website: 195, weibo: 373, pressConferences: 0 } },
        {
          name: 'organisation',
          rows: { dedicatedOffices: 1, staff: 3, staffFullTime: 2, staffPartTime: 1, meetings: 4 },
        },
      ],
    })
    expect(text(report, 1)).toContain('全年主动公开政府信息513条，按渠道分别统计为政府网站195条、政务微博373条')
    expect(text(report, 1)).toContain(
      '设有政府信息公开工作专门机构1个，从事政府信息公开工作人员3人（专职2人、兼职1人）。',
    )
    expect(text(report, 1)).not.toContain('新闻发布会0次')
  })

  it('leaves what no record knows as prompts, and asks governments for more', () => {
    expect(text(aReport(), 1).match(PROMPTS)).toHaveLength(4)
    expect(text({ ...aReport(), bodyKind: 'countyGovernment' }, 1)).toContain('工作考核、社会评议和责任追究结果】')
    expect(text(aReport(), 1)).not.toContain('社会评议')
  })
})

describe('the closing sections', () => {
  it('name the problems the figures show', () => {
    const facts = { ...aReport(), answers: { served: 36, onTime: 34, extended: 0 } }
    expect(text(facts, 5)).toContain(
      '从本年度数据看，有2件申请的答复超过法定期限，办理时限管理有待加强；有行政复议1件的结果为纠正，答复的规范性有待提高。',
    )
  })

  it.each([
    [null, '本年度未收取政府信息公开信息处理费。'],
    [{ cases: 1, amountYuan: '380' }, '本年度收取政府信息公开信息处理费1件，共计380元。'],
    [undefined, '【请写明：本年度信息处理费收取情况'],
  ])('state the fees from 2021 on: %o', (fees, sentence) => {
    expect(text({ ...aReport(), fees }, 6)).toContain(sentence)
    expect(text({ ...aReport({ year: 2020 }), fees }, 6)).toBe('无其他需要报告的事项。')
  })
})

describe('a draft', () => {
  it.each([2019, 2020, 2021, 2025])('of %i stops at its prompts and at nothing else', (year) => {
    const facts = { ...aReport({ year }), fees: null }
    const report = { ...facts, preface: draftPreface(facts), sections: draftSections(facts) }
    const stopping = stopsFinalising(check(report, { drafted: report.sections }))
    expect(new Set(stopping.map(({ rule }) => rule))).toEqual(new Set(['untouched']))
    const written = report.sections.map((one) => ({ ...one, text: one.text.replaceAll(PROMPTS, '已经落实。') }))
    expect(check({ ...report, sections: written }, { drafted: report.sections })).toEqual([])
  })

  it('says in its preface what it rests on, which year it counts and whom to ask', () => {
    const contact = {
      name: '明州市文化广电旅游局办公室',
      address: '明州市府前路1号',
      postcode: '315000',
      phone: '0574-1',
    }
    expect(draftPreface({ ...aReport({ year: 2020 }), contact })).toBe(
      '本报告由明州市文化广电旅游局按照《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号文件规定的格式编制。' +
        '报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。' +
        '如对本报告有疑问，请与明州市文化广电旅游局办公室联系（地址：明州市府前路1号，邮编：315000，电话：0574-1）。',
    )
  })
})

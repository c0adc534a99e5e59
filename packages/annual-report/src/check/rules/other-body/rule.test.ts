import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { otherBody } from './rule.ts'

const of = (agency: string, preface: string) => aReport({ agency, preface })

const RIGHT: [agency: string, preface: string][] = [
  ['明州市人民政府', '本报告由明州市人民政府办公室根据《条例》编制。如有疑问，请与明州市人民政府办公室联系。'],
  ['明州市人民政府', '本报告由明州市政务服务管理办公室编制。'],
  ['明州市卫生健康委员会', '本报告由明州市卫健委编制。'],
  ['明州市海曙区江厦街道办事处', '本报告由江厦街道党政办公室编制。'],
  ['明州市文化广电旅游局', '本报告由我局办公室编制，请与市文化广电旅游局联系。'],
  ['宁东县财政局', '本报告由县财政局办公室根据条例编制。'],
]

ruleCases(otherBody, {
  accepts: [
    ...RIGHT.map(([agency, preface]) => ({ name: preface, report: of(agency, preface) })),
    { name: 'a report without agency', report: { ...of('', '本报告由宁东县教育局编制。'), agency: null } },
    {
      name: 'a county’s bureaus in the county’s report',
      report: withText(aReport({ agency: '宁东县人民政府' }), 1, '宁东县教育局积极公开招生信息。'),
    },
    {
      name: 'papers of its own province, papers looked at, and papers of several provinces',
      report: withText(
        aReport({ agency: '福建省明东市财政局' }),
        1,
        '落实《福建省政务公开办法》，学习借鉴《浙江省政务公开指引》，执行《福建省 浙江省合作公开事项》。',
      ),
    },
    {
      name: 'papers of a province where the body’s own is not known',
      report: withText(aReport({ agency: '明东市财政局' }), 1, '落实《浙江省政务公开指引》。'),
    },
    { name: 'a bureau that says 我局', report: withText(aReport(), 1, '我局高度重视，我委托第三方评估。') },
    {
      name: 'a county that speaks of its city',
      report: withText(aReport({ agency: '宁东县人民政府' }), 1, '我市部署后，我县落实。'),
    },
  ],
  rejects: [
    {
      name: 'a body of another county',
      report: of('宁东县人民政府', '本报告由宁西县人民政府办公室编制。'),
      finds: [{ severity: 'error', at: { label: '前言' }, quote: '宁西县人民政府办公室', right: '宁东县人民政府' }],
    },
    {
      name: 'another bureau of the same county',
      report: of('宁东县财政局', '如有疑问，请与宁东县教育局联系。'),
      finds: [{ severity: 'warning', quote: '宁东县教育局', says: '照抄' }],
    },
    {
      name: 'another body’s deeds in the overview',
      report: withText(aReport({ agency: '宁东县财政局' }), 1, '2025年，宁西县财政局围绕中心工作推进政府信息公开。'),
      finds: [{ severity: 'error', at: { section: 1 }, quote: '宁西县财政局' }],
    },
    {
      name: 'another county’s bureau in a sub-district’s report',
      report: of('岫岚市长桥街道办事处', '本报告由霞浦岭县教育局编制。'),
      finds: [{ severity: 'warning', quote: '霞浦岭县教育局' }],
    },
    {
      name: 'the office of a district that speaks of the district, with a note',
      report: withText(
        aReport({ agency: '明州市江东区人民政府办公室' }),
        5,
        '一年来，我区政务公开取得成绩，但仍有不足。',
      ),
      finds: [{ severity: 'note', at: { section: 5 }, quote: '我区政务公开取得成绩' }],
    },
    {
      name: 'a paper of another province that is followed',
      report: withText(
        aReport({ agency: '福建省明东市财政局' }),
        1,
        '转发《浙江省政府信息公开申请办理规范》，健全制度。',
      ),
      finds: [{ severity: 'warning', at: { section: 1 }, quote: '《浙江省政府信息公开申请办理规范》', left: '浙江省' }],
    },
    {
      name: 'a township that says 我局',
      report: withText(aReport({ agency: '宁东县会源镇人民政府' }), 5, '我局还有不足。'),
      finds: [{ severity: 'warning', at: { section: 5 }, quote: '我局' }],
    },
    {
      name: 'a bureau that says 我街道',
      report: withText(aReport(), 1, '我街道高度重视。'),
      finds: [{ severity: 'warning', quote: '我街道' }],
    },
  ],
})

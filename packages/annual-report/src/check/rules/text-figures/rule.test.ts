import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftPreface, draftSections } from '../../../compile/draft/draft.ts'
import { compileTable3 } from '../../../compile/table3.ts'
import { editionFor } from '../../../editions/editions.ts'
import { aReport, withText } from '../../../testing/a-report.ts'
import { documentOf, KEYS_ABSENT, keys } from '../../../testing/keys.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { someCounts } from '../../../testing/some-counts.ts'
import { textFigures } from './rule.ts'

/**
 * 新收37（自然人31、法人6：商业企业4、法律服务机构2），上年结转3，总计36（予以公开14、部分公开3、不予公开2、无法提供12、不予处理1、其他4），
 * 结转4；复议5（维持3、纠正1、未审结1），诉讼3（直接2：维持1、未审结1；复议后1：其他1）；规范性文件制发8、废止3、有效66；许可4472、处罚398、强制83；
 * 收费961.6万元。
 */
const report = aReport()
const says = (text: string, section = 1) => withText(report, section, text)

const RIGHT = [
  '全年共收到政府信息公开申请37件，上年结转3件，办结36件，结转下年度继续办理4件。',
  '本机关受理政府信息公开申请 40 件（含上年结转 3 件），答复 36 件。',
  '收到公民、法人和其他组织提交的政府信息公开申请３７件，其中自然人申请31件，法人或其他组织申请6件。',
  '本年度收到37件申请，办结36件，4件转入下年度。',
  '新收37件；答复36件（含上年度结转申请3件，另有4件顺延到下年度答复）。',
  '共办理政府信息公开申请40件，从办理结果看，予以公开14件，部分公开3件，不予公开2件，无法提供12件。',
  '因政府信息公开引起的行政复议5件，其中结果维持3件；行政诉讼3件。',
  '制发行政规范性文件8件，废止行政规范性文件3件，现行有效行政规范性文件66件。',
  // The many ways to count last year's cases in.
  '2025年，我局共受理政府信息公开申请40件，其中新收37件，上年结转3件。',
  '全年共办理依申请公开40件（其中：本年新收37件、2024年结转3件），已办结36件，结转2026年4件。',
  '加上上年结转的3件，共受理政府信息公开申请40件，答复36件，其余4件结转下年度办理。',
  '全年共收到公开申请40件（上年度结转3件，结转下年度4件）。',
  '全年共收到公开申请37件（上年度结转3件，结转下年度4件）。',
  '收到申请40件（包括上年度未办结申请3件）。',
  '本年度新收政府信息公开申请37件，其中自然人申请31件、法人或者其他组织申请6件，上年结转3件。',
  '连同上年度结转申请3件，全年共收到依申请公开40件。',
  '本年度累计受理40件政府信息公开申请（新收37件，上年结转3件），办理答复36件，其余4件结转下年度。',
  // By applicant and by result, as groups and as single rows.
  '收到申请37件，其中商业企业4件，法律服务机构2件，其余31件均为自然人申请。',
  '办结申请36件，其中本机关不掌握相关政府信息12件，重复申请1件，属于四类过程性信息2件，逾期不补正2件。',
  '答复申请36件：公开14、部分3、不予公开2、无法提供12、不予处理1、其他4。',
  '全年答复政府信息公开申请36件，作出予以公开决定14件，“部分公开”3件，其他处理4件。',
  '新收政府信息公开申请三十七件，上年结转三件，结转下年度四件。',
  // Disputes.
  '行政复议案件5件（结果维持3件、结果纠正1件、尚未审结1件），行政诉讼案件3件，均与政府信息公开有关。',
  '因政府信息公开引起的行政复议、行政诉讼分别为5件和3件。',
  '因政府信息公开引发的行政复议、行政诉讼案件共8件。',
  '政府信息公开行政诉讼3件，其中未经复议直接起诉2件，结果维持1件、尚未审结1件；复议后起诉1件，其他结果1件。',
  '涉及政府信息公开的行政诉讼3件，结果维持1件，其他结果1件，尚未审结1件。',
  '全年办理行政复议案件12件、行政诉讼案件9件，其中涉及政府信息公开的复议5件、诉讼3件。',
  '作为复议机构，受理以政府信息公开为由的行政复议8件，审结8件，维持6件，纠正2件，被复议机关均为乡镇和部门。',
  '全年新收各类案件12860件，审执结12415件；收到政府信息公开申请37件。',
  // 表二.
  '制发规范性文件8件，废止3件，现行有效66件。',
  '作出行政许可处理决定4472件、行政处罚398件、行政强制83件，行政事业性收费961.6万元。',
  '全年作出行政许可决定4,472件，行政事业性收费金额为9616000元。',
  // Figures of something narrower or of something else are not held against the totals.
  '上年收到政府信息公开申请52件，本年通过网络收到申请20件，一季度收到政府信息公开申请9件。',
  '受理行政许可申请500件，收到更正申请2件，答复网民留言300件，办理人大建议8件。',
  '收到自然人申请31件；新收政府信息公开申请37件，较上年减少15件。',
  '全市办理行政复议案件910件。公文中主动公开18件，不予公开112件。',
  '其中当场答复6件，延期答复2件。',
  '全市共受理政府信息公开申请1520件，答复1480件，结转下年度40件。',
  '市财政局受理政府信息公开申请12件，答复11件。',
  '市财政局受理政府信息公开申请12件，答复11件。全年行政复议政府信息公开案件2件。',
  '12345热线受理群众诉求1200件，办结1180件；收到政府信息公开申请37件。',
  '办理人大代表建议12件、政协提案15件，均已答复。受理信访事项30件，办结28件。',
  '收到局长信箱来信80件，办理80件，答复率100%。',
  '2024年收到政府信息公开申请52件，2025年收到37件。',
  '截至6月底，收到政府信息公开申请15件。上半年答复申请12件。',
  '全年共收到政府信息公开申请37件，同比增长5件，人均办理申请4件。',
  '通过网络收到申请20件，其中予以公开8件、无法提供5件。',
  '制发公文130件，其中主动公开18件，依申请公开0件，不予公开112件。',
  '以市政府名义制发规范性文件2件，审核行政规范性文件15件，公开规范性文件解读20件。',
  '公开行政许可信息300条、行政处罚信息120条，清理行政规范性文件90件，宣布失效5件。',
  '受理不动产登记申请5000件，受理法律援助申请20件，办结18件。',
  '全市新收行政复议申请120件，审结110件，纠正12件。',
  '收到补正材料5件，征求第三方意见3件，每一件申请都按期答复。',
  '某基层法院受理行政诉讼案件12件，与政府信息公开无关。',
  '本年度没有因政府信息公开被追究责任的情形。未收到举报投诉。',
  '本年度未收到涉及政府信息公开的举报，未收取信息处理费。',
  '未收到公民通过传真提出的政府信息公开申请。',
  '收到申请37件，4件结转下年，其余均已办结。办理建议12件，全部办结。',
  '信息公开行政复议案件5件，维持3件，纠正1件，撤销复议申请1件。',
  '新收到依申请公开37件，结转上年度办理3件，答复36件，4件结转下年。',
  '全年共办理政府信息公开申请40件，其中去年转办3件，今年新受理37件。共办结36件。',
  '举办培训班2期，接受咨询120人次，网站公开信息300条。',
]

const WRONG: [text: string, left: number, right: number, says: string][] = [
  ['共受理政府信息公开申请40件。', 40, 37, '40是本年新收37件与上年结转3件之和'],
  ['本机关收到政府信息公开申请38件。', 38, 37, '表三“本年新收”总计为37'],
  ['收到政府信息公开申请37件（含上年结转3件）。', 37, 40, '与“上年结转”总计之和为40'],
  ['新收申请1,037件。', 1037, 37, '新收申请1,037件'],
  ['收到申请37件，办结37件。', 37, 36, '（七）总计'],
  ['上年结转政府信息公开申请2件。', 2, 3, '上年结转'],
  ['收到申请37件，结转下一年5件。', 5, 4, '结转下年度'],
  ['收到申请37件，其中4件申请已办结，3件申请结转至下一年度办理。', 3, 4, '结转下年度'],
  ['收到申请37件，其中自然人申请30件。', 30, 31, '自然人'],
  ['办理申请36件，其中不予公开3件。', 3, 2, '不予公开'],
  ['因政府信息公开被申请行政复议6件。', 6, 5, '行政复议'],
  ['因政府信息公开引发行政诉讼案件2件。', 2, 3, '行政诉讼'],
  ['制发行政规范性文件9件。', 9, 8, '本年制发件数'],
  ['共收到政府信息公开申请37件。目前依法办结35件。', 35, 36, '（七）总计'],
  ['因政府信息公开引起的行政复议5件。其中结果维持2件。', 2, 3, '结果维持'],
  ['办结申请36件，因本机关不掌握等原因无法提供的13件。', 13, 12, '无法提供'],
  // Other wordings of the same slips.
  ['2025年，我局共收到依申请公开 73 件。', 73, 37, '本年新收'],
  ['本年度收到公民、法人或者其他组织的政府信息公开申请三十八件。', 38, 37, '本年新收'],
  ['全年累计受理依申请公开申请47件，全部按期答复。', 47, 37, '本年新收'],
  ['新收政府信息公开申请37件，上年结转3件，答复63件。', 63, 36, '（七）总计'],
  ['新收政府信息公开申请37件，答复36件，另有5件顺延到下年度答复。', 5, 4, '结转下年度'],
  ['收到申请37件，办结36件，结转2026年继续办理2件。', 2, 4, '结转下年度'],
  ['收到申请37件，其中自然人31件，法人或其他组织8件。', 8, 6, '法人或其他组织'],
  ['收到申请37件，其中商业企业5件。', 5, 4, '商业企业'],
  ['答复申请36件，予以公开14件，部分公开4件，无法提供12件。', 4, 3, '部分公开'],
  ['办结申请36件，其中重复申请2件。', 2, 1, '重复申请'],
  ['办结申请36件，属于行政查询事项的1件。', 1, 0, '行政查询事项'],
  ['政府信息公开行政复议5件，其中结果维持2件，结果纠正1件。', 2, 3, '结果维持'],
  ['政府信息公开行政诉讼3件，其中结果维持2件。', 2, 1, '行政诉讼'],
  ['因政府信息公开引起行政复议、行政诉讼案件9件。', 9, 8, '行政复议和行政诉讼'],
  ['现行有效行政规范性文件68件。', 68, 66, '现行有效件数'],
  ['本年度未收到政府信息公开申请。', 0, 37, '本年新收'],
  ['本年度未发生因政府信息公开引起的行政复议。', 0, 5, '行政复议'],
  ['收到申请37件。所属2家事业单位协助查找信息9次。因政府信息公开被申请行政复议4件。', 4, 5, '行政复议'],
  ['2025年度，全局收到依申请公开申请47件，均按时答复。', 47, 37, '本年新收'],
  ['本年共接收公民、法人和其他组织政府信息公开申请47件，比上年减少5件。', 47, 37, '本年新收'],
  ['2025年共办理政府信息公开申请47件，其中本年新收37件、上年结转3件。', 47, 36, '（七）总计'],
  ['2025年办结37件依申请公开件。', 37, 36, '（七）总计'],
  ['办理依申请公开36件，其中，予以公开24件。', 24, 14, '予以公开'],
  ['收到申请37件（自然人31件、商业企业5件、法律服务机构2件）。', 5, 4, '商业企业'],
  ['申请答复中，予以公开的14件，不予公开的3件，无法提供的12件。', 3, 2, '不予公开'],
  ['因申请人逾期不补正终止办理的政府信息公开申请3件。', 3, 2, '逾期不补正'],
  ['收到政府信息公开申请37件，结转至下一年度的申请有6件。', 6, 4, '结转下年度'],
  ['2025年度，涉及我局的政府信息公开行政复议案件6件，诉讼案件3件。', 6, 5, '行政复议'],
  ['全年没有收到公民、法人或其他组织的信息公开申请。', 0, 37, '本年新收'],
  ['本机关未收到任何单位和个人提出的政府信息公开申请。', 0, 37, '本年新收'],
  ['全年无依申请公开的情况。', 0, 37, '本年新收'],
  ['全年未受理依申请公开事项。', 0, 37, '本年新收'],
  ['截至2025年底，现行有效的行政规范性文件67件。', 67, 66, '现行有效'],
  ['没有因政府信息公开工作被提起行政诉讼的情况。', 0, 3, '行政诉讼'],
  ['收到申请37件，无结转下年度办理的申请。', 0, 4, '结转下年度'],
  ['收到申请37件，无上年结转申请。', 0, 3, '上年结转'],
]

/** A wider or narrower circle may explain these. */
const DOUBTFUL: [text: string, left: number, right: number, says: string][] = [
  ['作出行政处罚决定389件。', 389, 398, '行政处罚'],
  ['行政事业性收费916.6万元。', 9166000, 9616000, '行政事业性收费'],
  ['制发规范性文件8件，废止4件。', 4, 3, '本年废止件数'],
  ['结转下一年5件。', 5, 4, '结转下年度'],
  ['全年新收政府信息公开申请37件，办结33件，结转下年度继续办理4件。', 33, 36, '只计了本年新收'],
  ['2025年收到申请37件，全部办结。', 0, 4, '结转下年度'],
  ['收到政府信息公开申请37件，尚有6件申请正在办理中。', 6, 4, '结转下年度'],
  ['依申请公开方面，全年收到47件，办结36件。', 47, 37, '本年新收'],
  ['全年收到政府信息公开申请40余件。', 40, 37, '本年新收'],
]

ruleCases(textFigures, {
  accepts: [
    ...RIGHT.map((text) => ({ name: text, report: says(text) })),
    {
      name: 'press conferences of one level or one matter',
      report: {
        ...says('全年召开9场新闻发布会，其中市级平台召开3场新闻发布会。重点领域召开2场新闻发布会。'),
        localTables: [{ name: 'channels', rows: { pressConferences: 9 } }],
      },
    },
    { name: 'figures where the table is not there', report: { ...says('收到申请1件。'), table3: null } },
    {
      name: 'a group of results whose rows are cut off',
      report: { ...says('收到申请37件，不予公开9件。'), table3: { 'denied.stateSecret': { total: 0 } } },
    },
    {
      name: 'a city that speaks of the whole city',
      report: { ...says('全市共受理政府信息公开申请37件，市政府办公室受理20件。'), agency: '明州市人民政府' },
    },
    {
      name: 'an office that names itself',
      report: { ...says('市政府办公厅共受理依申请公开37件。'), agency: '明州市人民政府办公厅' },
    },
  ],
  rejects: [
    ...WRONG.map(([text, left, right, words]) => ({
      name: text,
      report: says(text, 5),
      finds: [{ severity: 'error' as const, at: { section: 5 }, left, right, says: words }],
    })),
    ...DOUBTFUL.map(([text, left, right, words]) => ({
      name: text,
      report: says(text),
      finds: [{ severity: 'warning' as const, left, right, says: words }],
    })),
    {
      name: 'a wrong figure in the preface',
      report: { ...report, preface: '一年来共收到政府信息公开申请99件。' },
      finds: [{ at: { label: '前言' }, left: 99 }],
    },
    {
      name: 'the words as they stand',
      report: says('2025 年，全局共受理政府信息公开申请 39 件 ，已答复。'),
      finds: [{ quote: '全局共受理政府信息公开申请 39 件' }],
    },
    ...(
      [
        ['全年召开12场新闻发布会。', 12, 9],
        ['全年开展3期在线访谈。', 3, 2],
      ] as const
    ).map(([text, left, right]) => ({
      name: text,
      report: {
        ...says(text),
        localTables: [{ name: 'channels', rows: { pressConferences: 9, webInterviews: 2 } }],
      },
      finds: [{ severity: 'warning' as const, left, right }],
    })),
    {
      name: 'an office whose tables are its region’s, as its other figures show',
      report: says('全市共受理政府信息公开申请37件，上年结转3件，办结36件，结转下年度5件。'),
      finds: [{ severity: 'error', left: 5, right: 4 }],
    },
    {
      name: 'a whole city’s figure in the report of the city',
      report: { ...says('全市共受理政府信息公开申请38件。'), agency: '明州市人民政府' },
      finds: [{ severity: 'error', left: 38, right: 37 }],
    },
    {
      name: 'a whole city’s figure where nobody knows whose report it is',
      report: { ...says('全市共受理政府信息公开申请38件。'), agency: null },
      finds: [{ severity: 'warning', left: 38, right: 37 }],
    },
  ],
})

it('never disagrees with a draft made from the same tables', () => {
  fc.assert(
    fc.property(someCounts, fc.constantFrom(2020, 2025), (counts, year) => {
      const { sections: _sections, ...tables } = aReport({ year, table3: compileTable3(editionFor(year), counts) })
      const lastYear = aReport({ year: year - 1 })
      const sections = draftSections(tables, lastYear)
      expect(textFigures.check({ ...tables, preface: draftPreface(tables), sections }, {})).toEqual([])
    }),
  )
})

describe('the texts of real reports', () => {
  /** The whole document as one text: lines that a page broke are joined, tables have no 件 in them. */
  const asReport = (key: ReturnType<typeof keys>[number]) => ({
    ...key,
    sections: [
      {
        title: '全文',
        text: documentOf(key)
          .replaceAll(/<[^>]*>/g, '\n')
          .replaceAll(/(?<![。：])\n(?=\S)/g, ''),
      },
    ],
  })
  const found = (key: ReturnType<typeof keys>[number]) =>
    textFigures.check(asReport(key), {}).map(({ quote, left, right }) => ({ quote, left, right }))

  it('the slips their keys name are found', ({ skip }) => {
    if (KEYS_ABSENT) skip(KEYS_ABSENT)
    const slips = keys().filter(({ narrativeErrors }) => narrativeErrors?.length)
    expect(slips.length).toBeGreaterThan(0)
    for (const key of slips) {
      expect(found(key).filter(({ left, right }) => left === 749 && right === 713)).toHaveLength(1)
    }
  })

  it.for(keys().filter((key) => key.table3 && !key.narrativeErrors))('$name: no false alarm', (key) => {
    expect(found(key)).toEqual(key.name === 'ningbo-office-2019' ? [MORE_THAN] : [])
  })
})

/** The table has exactly 19000; 余 says more. */
const MORE_THAN = { quote: '全年政府门户网站主动公开信息1.9万余条', left: 19000, right: 19000 }

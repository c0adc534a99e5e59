import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftPreface, draftSections } from '../compile/draft/draft.ts'
import { compileTable3 } from '../compile/table3.ts'
import { editionFor } from '../editions/editions.ts'
import { aReport, withText } from '../testing/a-report.ts'
import { someCounts } from '../testing/some-counts.ts'
import { announced } from './rules/announced/rule.ts'
import { breakdown } from './rules/breakdown/rule.ts'
import { percentage } from './rules/percentage/rule.ts'
import { textBalance } from './rules/text-balance/rule.ts'
import { textFigures } from './rules/text-figures/rule.ts'
import { totalTwice } from './rules/total-twice/rule.ts'

const RULES = [textFigures, totalTwice, textBalance, breakdown, percentage, announced]

/**
 * Paragraphs as such reports have them, sound beside the tables of aReport(): 新收37（自然人31、法人6），上年结转3，总计36（予以公开14、部分公开3、
 * 不予公开2、无法提供12、不予处理1、其他4），结转4；复议5（维持3、纠正1、未审结1），诉讼3（直接2：维持1、未审结1；复议后1：其他1）；规范性文件制发8、
 * 废止3、有效66；许可4472、处罚398、强制83。
 */
const SOUND = [
  '2025年，我局高度重视政府信息公开工作，成立由局长任组长、3名副局长任副组长的领导小组，配备专职人员2名，先后召开专题会议4次，组织业务培训2期180余人次。',
  '全年通过局门户网站发布各类信息1268条，其中政务动态620条、通知公告210条、政策文件85条；微信公众号推送信息312条，阅读量达56.8万次，较上年增长12.3%。',
  '主动公开政府信息2653条，其中：通过政府网站公开1820条，政务微博公开321条，政务微信公开512条。发布政策解读材料26篇，其中图解18篇、专家解读5篇、视频解读3个。',
  '畅通网络、信函、当面等申请渠道，规范受理、登记、审核、答复等环节。全年共收到政府信息公开申请37件，其中网络申请22件、信函申请12件、当面申请3件，均在法定期限内办理，答复率100%。',
  '本年度新收政府信息公开申请37件，较上年减少15件，下降28.8%；上年结转3件，共计40件。截至2025年12月31日，已办结36件，结转下年度继续办理4件。',
  '依申请公开办理情况：2025年共收到依申请公开37件，同比下降28.8%。从申请主体看，自然人31件，占83.8%；法人或其他组织6件，占16.2%。从申请内容看，主要涉及征地拆迁、行政执法等方面。',
  '在办结的36件申请中，予以公开14件，占38.9%；部分公开3件，占8.3%；不予公开2件，占5.6%；无法提供12件，占33.3%；不予处理1件，占2.8%；其他处理4件，占11.1%。',
  '全年收到申请37件，答复36件（含上年结转3件），其余4件因征求第三方意见结转至2026年办理。',
  '因政府信息公开引起的行政复议案件5件，被维持3件、纠正1件，另有1件尚未审结；因政府信息公开引起的行政诉讼案件3件，其中1件维持、1件其他结果、1件尚未审结。',
  '加强规范性文件管理，对现行有效的66件行政规范性文件全部集中公开。全年制发规范性文件8件，均同步解读；清理规范性文件71件，废止3件、修改2件。',
  '全年作出行政许可决定4472件、行政处罚决定398件，全部在“双公示”平台公示。公示行政许可信息4300条，公示率100%。',
  '12345政务服务便民热线受理群众诉求3860件，办结3852件，办结率99.8%，满意率98.6%。办理局长信箱来信126件，答复126件。',
  '承办人大代表建议12件、政协提案9件，共21件，办复率100%，代表委员满意率100%，建议提案办理结果全部公开。',
  '政务服务大厅设立政府信息公开专区1个、查阅点2个，接待群众查阅320人次，提供咨询560余次。',
  '办理上级转办信访件45件，其中涉及政府信息公开的3件；受理行政复议申请128件，审结120件，维持86件，纠正15件。',
  '市政府信息公开办公室对全市46个部门、12个县（市、区）开展季度测评4次，通报问题238个，整改率96.6%。',
  '编制《政府信息公开指南》1份，修订主动公开目录3类56项，新增公开事项12项，取消5项。',
  '2025年1月至6月收到申请15件，7月至12月收到22件，全年合计37件。',
  '本年度收到的37件申请中，31件为自然人提出，6件为法人或其他组织提出。',
  '行政许可申请事项办理时限压缩至3个工作日，全年受理企业登记申请1260件，办结1258件。',
  '上年度收到政府信息公开申请52件，本年度收到37件，减少15件，降幅28.8%。',
  '存在的问题：一是主动公开意识不强，个别科室年初以来未公开信息；二是解读形式单一，全年26篇解读中文字解读占69%。',
  '召开新闻发布会6场，其中主要负责同志出席2场；开展在线访谈3次，征集意见12期，收到意见建议86条，采纳32条，采纳率37.2%。',
  '全年共办理政府信息公开申请40件，其中予以公开14件，部分公开3件，不予公开2件，无法提供12件，不予处理1件，其他处理4件，结转下年4件。',
  '未收取任何费用。未发生因政府信息公开工作被追究责任的情况，未收到有关政府信息公开工作的举报投诉。',
  '局属单位共收到申请9件，局机关收到28件，合计37件。',
  '按照“先审查、后公开”的原则，审核拟公开信息2653条次，退回修改126条次，未发生失泄密事件。',
  '全市政务新媒体由年初的320个精简至265个，关停并转55个，精简率17.2%。',
  '政府网站集约化平台总访问量1.2亿次，独立用户访问总量860万个，网站总发文数3.6万篇，其中概况类信息更新量320条、政务动态信息更新量2.1万条、信息公开目录信息更新量1.47万条。',
  '组织参加国家、省、市培训3次、12人次；开展自查自纠2轮，发现并整改错链、断链等问题18处。',
  '妥善处理因同一事项引发的批量申请，1名申请人提出的12件申请合并答复。',
  '收到的申请中，向本机关当面提出的3件，经电话沟通撤回的1件。',
  '本局全年共受理政府信息公开申请37件，申请量居全市部门第5位；按时办结36件，按时办结率100%。',
  '新收申请数量比2024年的52件减少15件；连续3年办理质量评查优秀。',
  '共答复政府信息公开申请36件，其中超期答复0件，延期答复5件，征求第三方意见2件。',
  '在“一网通办”平台公开事项清单1200余项，群众最多跑一次事项占比98%以上，网办率由85%提升至92%，提升7个百分点。',
  '全年发放宣传资料5000余份，举办“政府开放日”活动4次，邀请代表、委员、群众120余人参加。',
  '共公开财政预决算、“三公”经费等信息36条，公开率达100%；公开重大项目信息120条、环境监测信息365条。',
  '政府公报编发12期，刊登文件96件，其中市政府文件40件、部门文件56件，印发1.2万册。',
  '受理政府信息公开申请37件，因申请内容不明确要求补正5件，其中逾期不补正2件。',
  '本年度，复议机关受理以我局为被申请人的政府信息公开行政复议案件5件；法院受理行政诉讼案件3件，无败诉案件。',
  '针对上年度报告提出的3个问题，逐项整改：一是充实人员，二是优化栏目，三是加强培训。',
  '重点做好两方面工作：一是加强公开平台建设。进一步优化栏目设置。二是提升解读水平。',
  '下一步，我局将从三个方面发力：一要抓培训，二要抓平台，三要抓督导。',
  '依申请公开工作：全年共接收申请37件。办理方面，严格落实“五步工作法”，每件申请均由2人以上审核。',
  '2025年共制发公文280件，其中主动公开106件、依申请公开12件、不予公开162件，公文公开属性源头认定率100%。',
]

it.each(SOUND)('no rule speaks of: %s', (text) => {
  const report = withText(aReport(), 1, text)
  expect(
    RULES.flatMap((rule) => rule.check(report, {})).map(({ rule, quote, message }) => [rule, quote, message]),
  ).toEqual([])
})

it('no rule speaks of all of them together', () => {
  const report = withText(aReport(), 1, SOUND.join('\n'))
  expect(
    RULES.flatMap((rule) => rule.check(report, {})).map(({ rule, quote, message }) => [rule, quote, message]),
  ).toEqual([])
})

it.each(['明州市人民政府', '明州市人民政府办公室', '明州市海曙区望春街道办事处', null])(
  'nor in a report of %s',
  (agency) => {
    const report = { ...withText(aReport(), 1, SOUND.join('\n')), agency }
    const found = RULES.flatMap((rule) => rule.check(report, {})).filter(({ severity }) => severity === 'error')
    expect(found.map(({ rule, quote, message }) => [rule, quote, message])).toEqual([])
  },
)

it('no rule speaks of a draft made from the report’s own figures', () => {
  const asked = fc.record({
    counts: someCounts,
    year: fc.constantFrom(2020, 2025),
    late: fc.nat({ max: 3 }),
    channels: fc.record({ disclosedTotal: fc.nat(), website: fc.nat(), wechat: fc.nat(), pressConferences: fc.nat() }),
    ways: fc.boolean(),
  })
  fc.assert(
    fc.property(asked, ({ counts, year, late, channels, ways }) => {
      const { sections: _sections, ...tables } = aReport({
        year,
        table3: compileTable3(editionFor(year), counts),
        localTables: [{ name: 'channels', rows: channels }],
      })
      const served = tables.table3.total?.total ?? 0
      const facts = {
        ...tables,
        answers: { served, onTime: Math.max(0, served - late), extended: 0 },
        ...(ways ? { requestChannels: { 网络: tables.table3.newReceived?.total ?? 0 } } : {}),
        fees: { cases: 1, amountYuan: '380' },
      }
      const report = {
        ...tables,
        preface: draftPreface(facts),
        sections: draftSections(facts, aReport({ year: year - 1 })),
      }
      expect(RULES.flatMap((rule) => rule.check(report, {})).map(({ message }) => message)).toEqual([])
    }),
  )
})

/** Pieces such texts are made of, in any order: nobody writes so, but a conversion may. */
const PIECES =
  '全年|新收|政府信息公开|申请|37|件|，|。|；|：|（|）|、|其中|自然人|占|83.8|%|上年结转|3|办结|36|予以公开|14|不予公开|对|较上年|减少|15|下降|28.8|行政复议|5|维持|被纠正|均已审结|行政诉讼|结果为|没有|四个方面|一是|二是|合计|分别|和|网站|公开信息|条|1.2|万|余|全市|2024年|约|三|起'.split(
    '|',
  )

it('quotes words of the text, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 80 }), (pieces) => {
      const text = pieces.join('')
      for (const { quote, message } of RULES.flatMap((rule) => rule.check(withText(aReport(), 1, text), {}))) {
        expect(quote).not.toBe('')
        expect(text).toContain(quote)
        expect(message).toMatch(/。$/)
      }
    }),
    { numRuns: 300 },
  )
})

it('reads a long report, thick with figures, quickly', () => {
  const text = SOUND.join('\n').repeat(6)
  expect(text.length).toBeGreaterThan(15_000)
  const once = () => {
    const start = process.cpuUsage()
    for (const rule of RULES) rule.check(withText(aReport(), 1, text), {})
    return process.cpuUsage(start).user / 1000
  }
  // Milliseconds of the processor, the best of several: the first runs are compiled.
  expect(Math.min(...Array.from({ length: 8 }, once))).toBeLessThan(200)
})

import type { Figure } from '../text/figures.ts'
import type { Matter, ReadMatter } from './claim.ts'

type Read = ReturnType<ReadMatter>
type Published = readonly [units: string, lead: RegExp, matter: Matter, certain: boolean]

const COUNT = '(?:共计|共|有|为|的|总数|总计|合计|数量|达|达到|了|数|件数)*$'

/** A part of the documents, or something done with documents that others made. */
const OTHER_DOCUMENTS =
  /名义|备案|解读|审查|审核|审议|清理|起草|代拟|报送|图解|转发|党内|政策性|其他|修改|修订|失效|征求|论证|评估|梳理|印制|学习|宣传|刊登|登载|涉企|和规章|规章和|、规章|规章、|规章及/

const DOCUMENTS: readonly (readonly [RegExp, 'issued' | 'disclosed' | 'repealed' | 'inForce'])[] = [
  [/(?:制发|制定|印发|出台|新制作|新增制作|制作|发布|公布)/, 'issued'],
  [/废止/, 'repealed'],
  [/现行有效|现有|有效(?=行政规范性|规范性|规章)|保留|对外公开/, 'inForce'],
  [/(?:新增?公开|主动公开|公开)/, 'disclosed'],
]

const NAMED = new RegExp(`(行政规范性文件|规范性文件|政府规章|规章)${COUNT}`)
const UNNAMED = new RegExp(`^(?:清理|宣布)?(废止|现行有效)(?:的)?(?:文件)?${COUNT}`)
/** 行政规范性文件制发7件: the noun before its verb. */
const INVERTED = new RegExp(`^(?:其中)?(行政规范性文件|规范性文件|规章)(?:共|本年)?((?:新)?制发|废止|现行有效)${COUNT}`)

/** 制定规范性文件7件，废止…，现行有效…: all that the row of the table tells. */
const THE_ROW = /制[定发作].*规范性文件.*废止.*现行有效/

/** 规范性文件 alone may be those of the party or of others. */
function surely(noun: string, sentence: string): boolean {
  return noun.startsWith('行政') || THE_ROW.test(sentence)
}

/** 发布: perhaps what others made, or last year's. */
const SHOWN_ONLY = /^(?!.*(?:制|印|出台)).*(?:发布|公布)/

function documentsIn({ lead: words, unit, start, sentence: { start: from } }: Figure, sentence: string): Read {
  const lead = words.replaceAll(/[“”"]/g, '')
  if (!['件', '份', '个', '部', '项', ''].includes(unit)) return null
  const named = NAMED.exec(lead)
  if (named && !OTHER_DOCUMENTS.test(lead.slice(0, named.index))) {
    const before = lead.slice(0, named.index)
    const what = DOCUMENTS.find(([verb]) => verb.test(before))?.[1]
    if (!what || /其中|通过|解读/.test(before)) return null
    const kind = named[1]!.endsWith('规章') ? 'regulations' : 'normativeDocuments'
    // 现行有效的县政府行政规范性文件31件: perhaps one of several bodies' documents.
    const whose = /(?:政府|办公室|办公厅|局|委|部门|乡镇|街道|单位)(?:的)?$/.test(before)
    return {
      matter: { of: 'documents', kind, what },
      certain: what !== 'disclosed' && !SHOWN_ONLY.test(before) && surely(named[1]!, sentence) && !whose,
    }
  }
  const inverted = INVERTED.exec(lead)
  if (inverted) {
    const kind = inverted[1] === '规章' ? 'regulations' : 'normativeDocuments'
    const what = inverted[2] === '废止' ? 'repealed' : inverted[2] === '现行有效' ? 'inForce' : 'issued'
    return { matter: { of: 'documents', kind, what }, certain: surely(inverted[1]!, sentence) }
  }
  // 制发规范性文件6件，废止2件，现行有效66件: the noun told last.
  const short = UNNAMED.exec(lead)
  if (!short || OTHER_DOCUMENTS.test(sentence.replaceAll('清理废止', ''))) return null
  const noun = sentence
    .slice(0, start - from)
    .match(/(?:行政)?规范性文件|规章/g)
    ?.at(-1)
  if (!noun) return null
  const kind = noun === '规章' ? 'regulations' : 'normativeDocuments'
  return {
    matter: { of: 'documents', kind, what: short[1] === '废止' ? 'repealed' : 'inForce' },
    certain: surely(noun, sentence),
  }
}

const decision = (kind: 'licensing' | 'penalties' | 'coercion', name: string): Published => [
  '件项份宗条个',
  new RegExp(
    `^(?:其中|全年|本年度?|\\d{4}年度?|[全我本][县市区省州镇乡局委办]|各级行政机关|共|累计|依法|作出|做出|实施|办理|处理)*${name}(?:处理决定|决定|处理|案件)*${COUNT}`,
  ),
  { of: 'decisions', kind },
  false,
]

function channelRow(row: string): Matter {
  return { of: 'channels', row }
}

function organisationRow(row: string): Matter {
  return { of: 'organisation', row }
}

const channel = (units: string, lead: RegExp, row: string): Published => [units, lead, channelRow(row), false]
const organisation = (units: string, lead: RegExp, row: string): Published => [units, lead, organisationRow(row), false]

const DISCLOSED = '(?:主动公开|公开|发布)(?:各类|各项)?(?:政府|政务)?信息'

const OTHERS: readonly Published[] = [
  decision('licensing', '行政许可'),
  decision('penalties', '行政处罚'),
  decision('coercion', '行政强制(?:执行|措施)?'),
  ['元', new RegExp(`行政事业性收费(?:收入|收费|金额|总额|总金额)*${COUNT}`), { of: 'charges' }, false],
  channel('条件', new RegExp(`(?:政府公报|公报)${DISCLOSED}${COUNT}`), 'gazette'),
  channel('条件', new RegExp(`网站${DISCLOSED}${COUNT}`), 'website'),
  channel('条件', new RegExp(`微博(?:账号)?${DISCLOSED}${COUNT}`), 'weibo'),
  channel('条件', new RegExp(`微信(?:公众号)?${DISCLOSED}${COUNT}`), 'wechat'),
  channel('条件', new RegExp(`其[他它]方式${DISCLOSED}${COUNT}`), 'otherChannels'),
  channel(
    '条件',
    new RegExp(
      `(?:主动公开(?:各类|各项)?政府信息|(?:通过)?(?:各类|各种|不同|多种|多个)渠道(?:主动)?公开(?:政府|政务)?信息|^(?:全年|本年度?|共计|总计|合计|共|累计|总共)*(?:(?:主动)?公开(?:各类|各项)?(?:政府|政务)?|发布(?:各类|各项)?政府)信息)${COUNT}`,
    ),
    'disclosedTotal',
  ),
  channel('次件', new RegExp(`回应公众关注热点(?:或者|或|和|、|及)?(?:重大)?舆情${COUNT}`), 'hotTopicResponses'),
  channel(
    '次场',
    new RegExp(`(?:举办|召开|参加)(?:或者?|、)?(?:举办|召开)?新闻发布会?(?:活动)?${COUNT}`),
    'pressConferences',
  ),
  channel('次期场', new RegExp(`在线访谈(?:活动)?${COUNT}`), 'webInterviews'),
  channel('篇件', new RegExp(`发布政策解读(?:稿件|材料)${COUNT}`), 'policyInterpretations'),
  organisation('个', new RegExp(`政府信息公开工作专门机构${COUNT}`), 'dedicatedOffices'),
  organisation('个处', new RegExp(`政府信息公开查阅(?:点|场所)${COUNT}`), 'readingPoints'),
  organisation('人名', new RegExp(`从事政府信息公开工作(?:的)?人员${COUNT}`), 'staff'),
  organisation('人名', /^(?:其中)?专职(?:工作)?(?:人员)?$/, 'staffFullTime'),
  organisation('人名', /^(?:其中)?兼职(?:工作)?(?:人员)?$/, 'staffPartTime'),
  organisation('元', new RegExp(`政府信息公开专项经费${COUNT}`), 'budgetWanYuan'),
  organisation('次', new RegExp(`召开政府信息公开工作(?:会议或者?专题)?会议${COUNT}`), 'meetings'),
  organisation('次期', new RegExp(`举办(?:各类)?(?:政府信息公开)?培训班${COUNT}`), 'trainingCourses'),
]

/** 召开12场新闻发布会: the verb before the figure, the noun after it. */
const NOUN_AFTER: readonly (readonly [units: string, lead: RegExp, tail: RegExp, matter: Matter])[] = [
  ['次场', /(?:举办|召开|参加|举行)(?:了)?$/, /^(?:政府|政务)?新闻发布会?(?:活动)?$/, channelRow('pressConferences')],
  ['次期场', /(?:举办|开展|组织|进行)(?:了)?$/, /^(?:政府网站)?在线访谈(?:活动)?$/, channelRow('webInterviews')],
  ['次', /(?:召开|举行)(?:了)?$/, /^政府信息公开工作(?:会议|专题会议|会议或专题会议)$/, organisationRow('meetings')],
  ['次期', /(?:举办|组织)(?:了)?$/, /^(?:政府信息公开|政务公开)(?:工作)?培训班$/, organisationRow('trainingCourses')],
]

const BY_UNIT = new Map<string, readonly Published[]>()

/** What is counted in a unit; nothing is without one. */
function inUnit(unit: string): readonly Published[] {
  const known = BY_UNIT.get(unit)
  if (known) return known
  const made = unit === '' ? [] : OTHERS.filter(([units]) => units.includes(unit))
  BY_UNIT.set(unit, made)
  return made
}

const NOT_ALL = /其中|市级|省级|平台|以上|季度|栏目|专栏|专题|领域|重点|部门|新增|分类|通过(?!不同)|利用/

/** What was published, decided, charged and organised: 表二 and the tables some provinces add. */
export const readPublished: ReadMatter = (figure, { sentence }) => {
  const lead = figure.lead.replaceAll(/[“”"]/g, '')
  // 全年公开的4122条信息: the noun after the figure.
  if (
    figure.unit === '条' &&
    /^(?:平台|全年|本年度?|主动)*公开的$/.test(lead) &&
    /^(?:各类)?(?:政府|政务)?信息/.test(figure.tail)
  ) {
    return { matter: { of: 'channels', row: 'disclosedTotal' }, certain: false }
  }
  const documents = documentsIn(figure, sentence)
  if (documents) return documents
  const after = NOUN_AFTER.find(
    ([units, verb, noun]) => units.includes(figure.unit || '—') && verb.test(lead) && noun.test(figure.tail),
  )
  if (after)
    return NOT_ALL.test(lead) || /上一?年|去年|同比|较/.test(lead) ? null : { matter: after[3], certain: false }
  for (const [, pattern, matter, certain] of inUnit(figure.unit)) {
    const match = pattern.exec(lead)
    if (!match) continue
    const before = lead.slice(0, match.index)
    if (matter.of === 'channels' && (matter.row === 'disclosedTotal' || matter.row === 'pressConferences')) {
      // Of one channel, one field or one level: not the whole. 各类平台 are all of them.
      if (
        NOT_ALL.test(before.replace(/(?:通过)?(?:各类|各|多个|不同)(?:公开|发布)?(?:平台|渠道)/g, '')) ||
        /网站|微博|微信|公报|公众号|新媒体|客户端|公示栏|其他方式/.test(before)
      )
        return null
    }
    if (matter.of === 'channels' && /、|和|及|与|头条|抖音|今日/.test(before.replace(/^其中/, ''))) return null
    if (matter.of === 'organisation' && /专职|兼职/.test(lead) && !/信息公开/.test(sentence)) return null
    if (/上一?年|去年|同比|较/.test(before)) return null
    return { matter, certain }
  }
  return null
}

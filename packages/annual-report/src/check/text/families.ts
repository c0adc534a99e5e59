/** Ways of dividing a total that leave nothing out when all their usual members are named. */
export type Family =
  | 'ways'
  | 'applicants'
  | 'results'
  | 'outcomes'
  | 'progress'
  | 'staff'
  | 'batches'
  | 'accounts'
  | 'disputes'
  | 'levels'
  | 'bodies'
  | 'grades'

const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ['results', /予以公开|部分公开|不予公开|无法提供|不予处理|其[他它]处理/],
  ['outcomes', /维持|纠正|撤销|确认违法|驳回|终止|尚未审结|未审结|其[他它]结果/],
  ['progress', /审结|审理|整改/],
  ['applicants', /自然人|公民|个人|法人|其[他它]组织|商业企业|企业|科研机构|社会公益|法律服务/],
  ['staff', /专职|兼职/],
  ['batches', /第[一二三四五六七八九十\d]+[期批次轮季]|[上下]半年|[一二三四]季度/],
  ['disputes', /复议$|诉讼$|(?:复议|诉讼)案件$/],
  ['accounts', /(?:公众号|账号|抖音号|视频号|头条号|微博|微信|客户端|小程序|抖音|快手|头条|视频号)$/],
  [
    'grades',
    /^(?:被?评为|获评|被?评定为)?(?:优秀|良好|一般|合格|基本合格|不合格|较好|较差|达标|不达标|非常满意|满意|比较满意|基本满意|不满意)(?:等次|的|等级|单位)*$/,
  ],
  [
    'levels',
    /^(?:[省市县区州]级|[省市县区州]政府|[省市县区州]?本级|[省市县区州]?直?(?:属)?(?:部门|单位)|(?:各)?乡镇|镇|街道|村|社区)/,
  ],
  ['bodies', /^[\u4e00-\u9fff]{2,14}(?:局|委员会|委|办公室|办公厅|办|[乡镇]|街道|中心|公司)$/],
  [
    'ways',
    /网络|网上|网站|互联网|在线|线上|线下|信函|邮寄|邮政|邮件|邮箱|信件|当面|现场|窗口|传真|口头|电话|平台申请|平台提交/,
  ],
]

/** The family every one of the names belongs to, 其他 aside; null where there is none. */
export function familyOf(names: readonly string[]): Family | null {
  const telling = names.filter((name) => !isRest(name))
  if (telling.length === 0) return null
  return FAMILIES.find(([, pattern]) => telling.every((name) => pattern.test(name)))?.[0] ?? null
}

/** 其他20条, 其余5件: with it a list is complete, whatever it is introduced by. */
export function isRest(name: string): boolean {
  return /^(?:以及|和|及)?(?:其[他它]|其余|剩余|余下)(?!处理|结果|组织|途径\d)/.test(name)
}

/** Whether members of a family cover everything: natural persons and organisations, full-time and part-time. */
export function isWhole(family: Family | null, names: readonly string[]): boolean {
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (family === 'applicants') return some(/自然人|公民|个人/) && some(/法人|其[他它]组织/) && names.length === 2
  if (family === 'disputes') return some(/复议/) && some(/诉讼/) && names.length === 2
  if (family === 'progress')
    return names.length === 2 && names.filter((name) => /未|正在|尚在|仍在/.test(name)).length === 1
  if (family === 'staff') return some(/专职/) && some(/兼职/)
  if (family === 'batches') return some(/上半年/) && some(/下半年/)
  if (family === 'ways') return some(/线上/) && some(/线下/)
  if (family === 'outcomes') return some(/维持/) && some(/纠正/) && some(/其[他它]/) && some(/未?审结/)
  return family === 'results' && new Set(names.join('、').match(/..[公提处][开供理]/g)).size >= 5
}

/** 建议提案208件，其中建议112件、提案96件: the parts' names make up the total's. */
export function coversName(whole: string, names: readonly string[]): boolean {
  if (names.length < 2 || !names.every((name) => /^[\u4e00-\u9fff]{2,6}$/.test(name))) return false
  return new RegExp(`${names.join('(?:、|和|与|及)?')}(?:案件|案)?(?:共计|共|合计|总数)?$`).test(whole)
}

/** One item may go out by several channels, each counting it: their sum may exceed the total. */
export const CHANNEL =
  /网站|微博|微信|公众号|公报|新媒体|客户端|抖音|头条|公开栏|公示栏|显示屏|报刊|广播|电视|方式|渠道|平台/

import { toHalfWidth } from './normalize.ts'

// The default masks for texts that are published or shown to people who need not know; `*` stands for each character.

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 ' +
    '宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 ' +
    '梁丘 左丘 东门 西门 南荣 第五'
  ).split(' '),
)

/** The surname stays: 张三丰 → 张**, 欧阳娜娜 → 欧阳**, 阿依古丽·买买提 → 阿***·***, John Smith → J*** S****. */
export function maskName(name: string): string {
  const trimmed = name.trim()
  const parts = trimmed.split(/([·•・.\s]+)/)
  if (parts.length > 1) return parts.map((part, at) => (at % 2 === 1 ? part : maskPart(part, at === 0))).join('')
  const characters = [...trimmed]
  const kept = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
  if (characters.length <= 1) return '*'.repeat(characters.length)
  return characters.slice(0, kept).join('') + '*'.repeat(characters.length - kept)
}

function maskPart(part: string, isFirst: boolean): string {
  const characters = [...part]
  const keep = characters.length > 1 && (isFirst || /^[A-Za-z]/.test(part)) ? 1 : 0
  return characters.slice(0, keep).join('') + '*'.repeat(characters.length - keep)
}

/**
 * An identity number is not shown at all; with `tellApart`, where namesakes must be told apart, its first three characters and
 * the last one stay. The day of birth never does.
 */
export function maskIdNumber(number: string, { tellApart = false } = {}): string {
  const trimmed = number.trim()
  if (!tellApart || trimmed.length < 8) return '*'.repeat(trimmed.length)
  return trimmed.slice(0, 3) + '*'.repeat(trimmed.length - 4) + trimmed.slice(-1)
}

/**
 * A mobile number keeps its first three and last four digits (138****5678, a leading +86 too); of a landline only the area
 * code stays (0571-********). Anything else is masked but for its last two digits.
 */
export function maskPhone(phone: string): string {
  const trimmed = toHalfWidth(phone).trim()
  const mobile = /^((?:\+?86[ -]?)?1\d{2})([ -]?)\d{4}([ -]?)(\d{4})$/.exec(trimmed)
  if (mobile) return `${mobile[1]}${mobile[2]}****${mobile[3]}${mobile[4]}`
  const landline = /^(\(?0\d{2,3}\)?[ -]?)(\d{7,8})(.*)$/.exec(trimmed)
  if (landline) return landline[1] + stars(landline[2]!) + stars(landline[3]!)
  return stars(trimmed.slice(0, -2)) + (trimmed.length > 4 ? trimmed.slice(-2) : stars(trimmed.slice(-2)))
}

/** zhangsan@example.com → z*******@example.com. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return stars(email)
  const keep = at > 1 ? 1 : 0
  return email.slice(0, keep) + '*'.repeat(at - keep) + email.slice(at)
}

/** Only the last four digits stay. */
export function maskBankCard(card: string): string {
  return toHalfWidth(card)
    .trim()
    .replace(/\d(?=(?:\D*\d){4})/g, '*')
}

/** 浙A12345 → 浙A***45: the middle is masked, region and last two characters stay. */
export function maskPlate(plate: string): string {
  const parts = /^(\p{Script=Han}[A-Z][·.\s]?)(.+)(.{2})$/u.exec(toHalfWidth(plate).trim().toUpperCase())
  return parts ? parts[1] + stars(parts[2]!) + parts[3] : stars(plate)
}

const COUNTY_AND_ABOVE =
  /^(?:[^省\d]{2,7}省|[^区\d]{2,8}自治区)?(?:[^市盟\d]{1,10}?(?:自治州|市|盟))?(?:[^区县市旗\d路街道镇乡]{1,8}(?:自治县|自治旗|新区|林区|(?<![小社园景])区|县|市|旗))?/u
const TOWN = /^[^\d路]{1,8}?(?:街道|[镇乡](?![路街巷弄]|[^\d村社]{1,3}[路街巷弄])|苏木)/u
const VILLAGE = /^[^\d路街镇]{1,10}?(?:村|社区|嘎查)(?![路街巷弄])/u

/** An address down to street office, town or village; house numbers and what follows become `****`. */
export function maskAddress(address: string): string {
  const text = toHalfWidth(address).trim()
  let kept = COUNTY_AND_ABOVE.exec(text)?.[0].length ?? 0
  kept += TOWN.exec(text.slice(kept))?.[0].length ?? 0
  kept += VILLAGE.exec(text.slice(kept))?.[0].length ?? 0
  return kept < text.length ? `${text.slice(0, kept)}****` : text
}

function stars(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '*')
}

/** Words right before a number or address that give it as an office's own. */
const OF_AN_OFFICE =
  /(?:联系|咨询|监督|举报|投诉|受理|办公|服务|值班|公开|单位|传真|热线|受理点|机构)?(?:电话|热线|传真|电子邮箱|电子邮件|邮箱|邮件地址|电子信箱|信箱|E-?mail)(?:号码|地址|为|是|：|:|\s|（[^）]{0,12}）|\([^)]{0,12}\))*[“"]?$/iu

/** Words that speak of a person, near before. */
const OF_A_PERSON =
  /申请人|当事人|信访人|投诉人|举报人|先生|女士|身份证|村民|居民|本人|其(?:手机|电话|邮箱)|[\p{Script=Han}][某×*]|男，|女，/u

/**
 * Whom a number or address in a text belongs to, by the words before it: an office that gives it to be reached, a person, or
 * nobody can tell. `before` is what stands before it in its paragraph.
 */
export function contactOf(before: string): 'office' | 'person' | 'unknown' {
  const near = before.slice(-30)
  if (OF_A_PERSON.test(near)) return 'person'
  return OF_AN_OFFICE.test(before.slice(-40)) ? 'office' : 'unknown'
}

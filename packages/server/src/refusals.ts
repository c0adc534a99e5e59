import type { Refusal } from '@yangguang/statute'

/** A refusal on its way out: the error handler turns it into a page or JSON with this status. */
export class Refused extends Error {
  readonly status: number
  readonly refusal: Refusal
  readonly fields: { field: string; message: string }[] | undefined

  constructor(status: number, refusal: Refusal, fields?: { field: string; message: string }[]) {
    super(refusal.because)
    this.status = status
    this.refusal = refusal
    this.fields = fields
  }
}

const made = (status: number, refused: string, because: string, cites = '') =>
  new Refused(status, { refused, because, cites })

/** Nothing there, or nothing this person may know of: the two look alike from outside on purpose. */
export const notFound = (what = '您要找的内容') =>
  made(404, 'not-found', `没有找到${what}，可能已被移走，或您无权查看。`)
export const notSignedIn = () => made(401, 'not-signed-in', '请先登录。')
export const secondFactorNeeded = () => made(401, 'second-factor-needed', '请输入动态口令完成登录。')
export const passwordMustChange = () => made(403, 'password-must-change', '请先修改初始口令或已到期的口令。')
export const notAllowed = (what = '此项操作') => made(403, 'not-allowed', `您的岗位没有${what}的权限。`)
/** Somebody else has acted on the same thing since this page was opened. */
export const stale = () => made(409, 'stale', '这件申请刚刚被其他人处理过，请刷新后再操作。您填写的内容没有保存。')
/** The same thing was saved a moment ago, by another click or another person. */
export const alreadySaved = () => made(409, 'already-saved', '相同的内容刚刚已经保存过，没有重复保存。请刷新页面查看。')
/** Two acts stood in each other's way; this one was undone as a whole. */
export const collided = () => made(409, 'collided', '刚刚有其他操作同时进行，本次没有完成，请重试。')
export const tooMany = (because = '操作过于频繁，请稍后再试。') => made(429, 'too-many', because)
export const badInput = (because: string, fields?: { field: string; message: string }[]) =>
  new Refused(400, { refused: 'bad-input', because, cites: '' }, fields)
/** What the statute package refuses: 409, because the file is not in a state that allows it. */
export const againstTheRules = (refusal: Refusal) => new Refused(409, refusal)
/** A form posted from another site, or without the page it belongs to. */
export const foreignForm = () => made(403, 'foreign-form', '这次提交不是从本站页面发出的，已拒绝。请回到页面重新操作。')

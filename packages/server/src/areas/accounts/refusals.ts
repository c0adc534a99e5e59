import type { SecurityPolicy } from '@yangguang/contract'
import { badInput, Refused } from '../../refusals.ts'

/**
 * One answer for an unknown login, a wrong password, a locked account and a person who has left: whoever tries logins learns
 * nothing about which exist.
 */
export const signInFailed = (policy: SecurityPolicy) =>
  new Refused(401, {
    refused: 'sign-in-failed',
    because:
      `登录名或口令不对，或者账号已锁定。连续输错 ${policy.failuresToLock} 次，账号锁定 ${policy.lockMinutes} 分钟；` +
      '忘记口令请联系本单位安全管理员重置。',
    cites: '',
  })

export const codeWrong = (policy: SecurityPolicy) =>
  new Refused(401, {
    refused: 'code-wrong',
    because:
      '动态口令不对、已过期或者已用过，请输入验证器上当前显示的 6 位数字。' +
      `连续输错 ${policy.failuresToLock} 次，账号锁定 ${policy.lockMinutes} 分钟。`,
    cites: '',
  })

/** For somebody who is signed in and typed their own password wrong too often: they may know. */
export const locked = (policy: SecurityPolicy) =>
  new Refused(429, {
    refused: 'locked',
    because: `输错次数过多，账号已锁定 ${policy.lockMinutes} 分钟，请稍后再试。`,
    cites: '',
  })

export const wrongPassword = (field: string) =>
  badInput('口令不对，请重新输入。', [{ field, message: '口令不对，请重新输入。' }])

/** A change an administrator may not make, with the reason. */
export const separated = (because: string) => new Refused(403, { refused: 'separated', because, cites: '三员分立' })

import type { SecurityPolicy } from '@yangguang/contract'
import type { Dated } from '@yangguang/statute'

/**
 * Figures of sign-in and sessions. GB/T 22239-2019 asks for complexity, regular change, lock-out and time-out at level
 * three and leaves the figures open (法源 11.2): these are the ones usual in practice, and a little stricter in length.
 * An office may set stricter ones (`security-policy.ts`), never looser.
 */
export const securityBaseline: readonly Dated<SecurityPolicy>[] = [
  {
    since: '2019-12-01',
    value: {
      passwordLength: 10,
      passwordClasses: 3,
      passwordsRemembered: 5,
      passwordDays: 90,
      failuresToLock: 5,
      lockMinutes: 5,
      idleMinutes: 30,
      longestHours: 12,
    },
    source: 'GB/T 22239-2019 第三级“身份鉴别”（标准未定数值，取实务常用值）',
    standing: 'assumed',
  },
]

/** What each figure is called where administrators see it. */
export const securityNames: Record<keyof SecurityPolicy, string> = {
  passwordLength: '口令最短长度（字符）',
  passwordClasses: '口令至少含几类字符（大写、小写、数字、符号）',
  passwordsRemembered: '不得重复使用最近几次口令',
  passwordDays: '口令最长使用天数',
  failuresToLock: '连续输错几次锁定账号',
  lockMinutes: '锁定时间（分钟）',
  idleMinutes: '多久不操作自动退出（分钟）',
  longestHours: '一次登录最长时间（小时）',
}

/** Figures where more is stricter; of all others less is. */
export const moreIsStricter: readonly (keyof SecurityPolicy)[] = [
  'passwordLength',
  'passwordClasses',
  'passwordsRemembered',
  'lockMinutes',
]

import { z } from 'zod'
import { PlainDate, Typed } from './common.ts'
import { Role } from './roles.ts'

/** `POST /api/session`. The password is taken as typed: trimming it would make another one of it. */
export const SignIn = z.object({
  login: Typed(50, '登录名'),
  password: z.string().min(1, '请填写口令').max(200, '口令不超过 200 个字符'),
})
export type SignIn = z.infer<typeof SignIn>

/** What stands between a person and their work: nothing, the code of their second factor, or a password to change. */
export const SignInNext = z.enum(['ready', 'secondFactor', 'changePassword'])
export type SignInNext = z.infer<typeof SignInNext>

/** Answer of `POST /api/session` and `POST /api/session/second-factor`. */
export const SignedIn = z.object({ next: SignInNext })
export type SignedIn = z.infer<typeof SignedIn>

/** Six digits of an authenticator app; spaces are forgiven. */
export const TotpCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, '动态口令是 6 位数字'))

export const SecondFactor = z.object({ code: TotpCode })

/**
 * `GET /api/me`. While the second factor is missing every address but `/api/session…` and this refuses with 401; while the
 * password has to be changed every address but these and `/api/me…` refuses with 403.
 */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  agency: z.object({ id: z.string(), name: z.string(), slug: z.string() }),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  roles: z.array(Role),
  needsSecondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  /** The day the password has to be changed on at the latest. */
  passwordUntil: PlainDate,
  totpEnabled: z.boolean(),
  /** True in the demonstration region: every page says 演示. */
  demonstration: z.boolean(),
  /** The day of the program's clock: forms take their default dates from it, not from the visitor's computer. */
  today: PlainDate,
})
export type Me = z.infer<typeof Me>

/** `PUT /api/me/password`; ends every other session of the person. */
export const ChangePassword = z.object({
  current: z.string().min(1, '请填写现口令').max(200),
  next: z.string().min(1, '请填写新口令').max(200, '口令不超过 200 个字符'),
})
export type ChangePassword = z.infer<typeof ChangePassword>

/** What a password has to be, for the form to say before it is typed: `GET /api/password-rules`. */
export const PasswordRules = z.object({
  minLength: z.number(),
  classes: z.number(),
  remembered: z.number(),
  days: z.number(),
  /** The rules as one sentence. */
  sentence: z.string(),
})
export type PasswordRules = z.infer<typeof PasswordRules>

/** `POST /api/me/totp`: begins; nothing is switched on until the first code is confirmed. */
export const BeginTotp = z.object({ password: z.string().min(1, '请填写口令').max(200) })
export const TotpOffer = z.object({
  /** For typing by hand, base32 in groups of four. */
  secret: z.string(),
  uri: z.string(),
  /** `data:image/svg+xml;base64,…` */
  qr: z.string(),
  /** Handed back with the first code. */
  pending: z.string(),
})
export type TotpOffer = z.infer<typeof TotpOffer>
/** `PUT /api/me/totp` */
export const ConfirmTotp = z.object({ pending: z.string().min(1).max(2000), code: TotpCode })
/** `POST /api/me/totp/disable` */
export const DisableTotp = z.object({ password: z.string().min(1, '请填写口令').max(200), code: TotpCode })

/** `GET /api/me/sessions`; for the security administrator `GET /api/admin/staff/:id/sessions`. */
export const SessionView = z.object({
  id: z.string(),
  address: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  /** The session this very request came with. */
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

/** `GET /api/colleagues`: whom one may hand a case to, in one's own agency. */
export const Colleagues = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  staff: z.array(z.object({ id: z.string(), name: z.string(), unitId: z.string().nullable(), roles: z.array(Role) })),
})
export type Colleagues = z.infer<typeof Colleagues>

/** `GET /api/agencies`: the bodies a person may look at (their own and those under it), in tree order. */
export const AgencyName = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  /** 0 for the person's own body. */
  depth: z.number(),
})
export type AgencyName = z.infer<typeof AgencyName>

import { Secret, TOTP } from 'otpauth'
import { toString as qrText } from 'qrcode'

/** What is sealed with an account that has a second factor. A code counts once: `lastStep` is the last one taken. */
export interface TotpSecret {
  /** Base32. */
  secret: string
  lastStep: number
}

const PERIOD = 30

const totpOf = (secret: string, login: string) =>
  new TOTP({ issuer: '政府信息公开工作台', label: login, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 })

export const newTotpSecret = () => new Secret({ size: 20 }).base32

/** What an authenticator app is shown: the address and its picture as a data address, drawn here without any network. */
export async function totpOffer(secret: string, login: string): Promise<{ secret: string; uri: string; qr: string }> {
  const uri = totpOf(secret, login).toString()
  const svg = await qrText(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return {
    secret: secret.match(/.{1,4}/g)!.join(' '),
    uri,
    qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  }
}

/**
 * The step a code belongs to, or null when it is wrong, older or newer than one period, or was used before: whoever
 * reads a code over a shoulder cannot use it again.
 */
export function codeStep(held: TotpSecret, code: string, now: Date): number | null {
  const at = Math.floor(now.getTime() / 1000 / PERIOD)
  const delta = totpOf(held.secret, '-').validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = at + delta
  return step > held.lastStep ? step : null
}

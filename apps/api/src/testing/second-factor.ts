import { Secret, TOTP, URI } from 'otpauth'
import { cookiesOf, type Door, password, post, signIn } from './people.ts'

/** Half a minute: how long an authenticator app shows a code. */
export const aCode = 30_000

/** The six digits an authenticator app with this key (base 32) shows now, or some milliseconds from
 * now: each code is taken once, and one of the next half minute is accepted already. */
export const codeOf = (key: string, ahead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
    timestamp: Date.now() + ahead,
  })

/** Signs in, sets up an authenticator app, and signs in again trusting the device: the cookies of the
 * session and of the device. */
export async function turnOnSecondFactor(
  door: Door,
  email: string,
): Promise<{ cookie: string; trusted: string }> {
  const first = await signIn(door, email)
  const begun = await post(door, '/auth/two-factor/enable', { password }, first)
  const { totpURI } = (await begun.json()) as { totpURI: string }
  const totp = URI.parse(totpURI) as TOTP
  const verify = (ahead: number, cookie: string) => {
    const code = totp.generate({ timestamp: Date.now() + ahead })
    return post(door, '/auth/two-factor/verify-totp', { code, trustDevice: true }, cookie)
  }
  const cookie = cookiesOf(await verify(0, first))
  const pending = cookiesOf(await post(door, '/auth/sign-in/email', { email, password }))
  const cookies = cookiesOf(await verify(aCode, pending)).split('; ')
  return { cookie, trusted: cookies.find((one) => one.includes('trust_device')) ?? '' }
}

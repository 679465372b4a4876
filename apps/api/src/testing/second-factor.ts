import { Secret, TOTP } from 'otpauth'

/** The six digits an authenticator app with this key (base 32) shows now. */
export const codeOf = (key: string): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate()

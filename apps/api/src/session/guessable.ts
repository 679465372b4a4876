import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { fold, passwordLength } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { isMadeOf } from './known-words.ts'
import { selectPlaceWords } from './queries.ts'

// Below this many guesses (10^8) a password is refused.
const soundScore = 3
// Beginnings that are sound make sound passwords: the rest need not be looked at.
const looksAt = 64
// So many of the commonest passwords are words that make no other password sound.
const commonest = 500

type Judge = { zxcvbn: ZxcvbnFactory; common: readonly string[] }
let judging: Promise<Judge> | undefined

// Some 95,000 common passwords and Japanese names and words: read when the first password is set.
async function createJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, japanese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-ja'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: looksAt,
  })
  const { 'passwords-common': passwords } = common.dictionary
  const words = passwords.slice(0, commonest).filter((word) => /^[a-z]{4,}$/.test(word))
  return { zxcvbn, common: words }
}

/** Whether others would guess a password: a common one, a row of keys or digits, the person's own name,
 * address or department, the region's places, or one of these in capitals, full width or with signs
 * and a year around it. */
export async function isGuessable(
  db: Db,
  password: string,
  { name, email }: { name: string; email: string },
): Promise<boolean> {
  // Whatever is too short or too long is refused for that.
  if (password.length < passwordLength.min || password.length > passwordLength.max) return false
  judging ??= createJudge()
  const { zxcvbn, common } = await judging
  const parts = [name, ...name.split(/\s+/), email, ...email.split(/[@.+_-]+/), 'renkei', '連携']
  const own = parts.flatMap((part) => [part, fold(part)]).filter((part) => part.length > 1)
  if (zxcvbn.check(password.normalize('NFKC'), [...new Set(own)]).score < soundScore) return true
  const places = await selectPlaceWords(db)
  return isMadeOf(password.slice(0, looksAt), { own: [...places, name, email], common })
}

import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { fold, passwordLength } from '@renkei/schema'

// Below this many guesses (10^8) a password is refused.
const soundScore = 3
// Beginnings that are sound make sound passwords: the rest need not be looked at.
const looksAt = 64

let judging: Promise<ZxcvbnFactory> | undefined

// Some 95,000 common passwords and Japanese names and words: read when the first password is set.
async function createJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, japanese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-ja'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: looksAt,
  })
}

/** Whether others would guess a password: a common one, a row of keys or digits, the person's own name
 * or address, or one of these in capitals, full width or with a year behind it. */
export async function isGuessable(
  password: string,
  { name, email }: { name: string; email: string },
): Promise<boolean> {
  // Whatever is too short or too long is refused for that.
  if (password.length < passwordLength.min || password.length > passwordLength.max) return false
  judging ??= createJudge()
  const judge = await judging
  const parts = [name, ...name.split(/\s+/), email, ...email.split(/[@.+_-]+/), 'renkei', '連携']
  const own = parts.flatMap((part) => [part, fold(part)]).filter((part) => part.length > 1)
  return judge.check(password.normalize('NFKC'), [...new Set(own)]).score < soundScore
}

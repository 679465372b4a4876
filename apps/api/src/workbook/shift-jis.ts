// What saving as Shift_JIS does to a text: characters it lacks become ?, or another that looks alike.

let known: ReadonlySet<string> | undefined

/** The characters that Shift_JIS, as Windows has it, can hold. */
function characters(): ReadonlySet<string> {
  if (known) return known
  const decoder = new TextDecoder('shift_jis')
  const all = new Set<string>()
  for (let one = 0; one < 256; one += 1) {
    all.add(decoder.decode(Uint8Array.of(one)))
    if (one < 0x81) continue
    for (let two = 0x40; two < 256; two += 1) all.add(decoder.decode(Uint8Array.of(one, two)))
  }
  all.delete('\uFFFD')
  known = all
  return all
}

const alike = ['〜～~', '−－-–—―‐‑', '‖∥', '¢￠', '£￡', '¬￢', '·・･', '¥￥\\', '‾￣~', '¦￤|']
const lost = new Set(['?', '？', '・', '〓', '\uFFFD', '_'])
const selector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u200B-\u200D]/u

/** Whether Shift_JIS lacks a character of a text. */
export const hasUnheld = (text: string): boolean =>
  [...text].some((sign) => !characters().has(sign))

/** Whether a text may have lost characters by being saved as Shift_JIS. */
export const hasLost = (text: string): boolean => /[?？〓\uFFFD]/.test(text)

/** Whether a text is another one as saving it as Shift_JIS leaves it. */
export function isSavedFrom(saved: string, original: string): boolean {
  const signs = [...saved]
  let at = 0
  for (const sign of original) {
    const now = signs[at]
    if (
      now === sign ||
      alike.some((group) => group.includes(sign) && group.includes(now ?? '\0'))
    ) {
      at += 1
    } else if (characters().has(sign)) {
      return false
    } else if (now !== undefined && lost.has(now)) {
      // Some programs write one for each half of a character.
      at += sign.length === 2 && signs[at + 1] === now ? 2 : 1
    } else if (now !== undefined && sign.normalize('NFD').startsWith(now)) {
      at += 1
    } else if (!selector.test(sign)) {
      return false
    }
  }
  return at === signs.length
}

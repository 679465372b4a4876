// Two code points that Unicode and Microsoft each give one character of JIS X 0208.
const twins: Record<string, string> = {
  ...{ '〜': '～', '−': '－', '—': '―', '‖': '∥' },
  ...{ '¢': '￠', '£': '￡', '¬': '￢' },
}

// Rows 89 to 92: what NEC chose of IBM's characters stands there once more.
const isRepeated = (lead: number) => lead === 0xed || lead === 0xee

let known: ReadonlyMap<string, readonly number[]> | undefined

/** What each character is written as, by the decoder that every browser has (Windows-31J). */
function table(): ReadonlyMap<string, readonly number[]> {
  if (known) return known
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const codes = new Map<string, readonly number[]>()
  const add = (...bytes: number[]) => {
    try {
      const character = decoder.decode(new Uint8Array(bytes))
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, bytes)
    } catch {
      // Nothing is written so.
    }
  }
  for (let byte = 0; byte < 0x80; byte++) add(byte)
  for (let byte = 0xa1; byte < 0xe0; byte++) add(byte)
  for (let lead = 0x81; lead < 0xfd; lead++) {
    if (isRepeated(lead) || (lead > 0x9f && lead < 0xe0) || (lead > 0xef && lead < 0xfa)) continue
    for (let trail = 0x40; trail < 0xfd; trail++) add(lead, trail)
  }
  for (const [one, other] of Object.entries(twins)) codes.set(one, codes.get(other) ?? [])
  known = codes
  return codes
}

/** A character that Shift_JIS has not, with the line (from 1) it stands on. */
export type Unwritable = { line: number; character: string }

/** A text in Shift_JIS; what it cannot write is told and nothing is put in its place. */
export function shiftJisOf(
  text: string,
): { bytes: Uint8Array<ArrayBuffer> } | { unwritable: Unwritable[] } {
  const codes = table()
  const bytes: number[] = []
  const unwritable: Unwritable[] = []
  let line = 1
  for (const character of text) {
    const code = codes.get(character)
    if (code === undefined) unwritable.push({ line, character })
    else bytes.push(...code)
    if (character === '\n') line += 1
  }
  return unwritable.length > 0 ? { unwritable } : { bytes: new Uint8Array(bytes) }
}

// Two code points that Unicode and Microsoft each give one character of JIS X 0208.
const twins: Record<string, string> = {
  ...{ '〜': '～', '−': '－', '—': '―', '‖': '∥' },
  ...{ '¢': '￠', '£': '￡', '¬': '￢' },
}

// Rows 89 to 92: what NEC chose of IBM's characters stands there once more.
const isRepeated = (lead: number) => lead === 0xed || lead === 0xee

const none = 0xffff

let known: Uint16Array | undefined

/** What each character is written as, by the decoder that every browser has (Windows-31J): one byte, or two as one number. */
function table(): Uint16Array {
  if (known) return known
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const codes = new Uint16Array(0x10000).fill(none)
  const add = (...bytes: number[]) => {
    try {
      const character = decoder.decode(new Uint8Array(bytes))
      const at = character.charCodeAt(0)
      const [first = 0, second] = bytes
      if (character.length === 1 && codes[at] === none)
        codes[at] = second === undefined ? first : first * 0x100 + second
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
  for (const [one, other] of Object.entries(twins))
    codes[one.charCodeAt(0)] = codes[other.charCodeAt(0)] ?? none
  known = codes
  return codes
}

/** A character that Shift_JIS has not, with the line it stands on. */
export type Unwritable = { line: number; character: string }

/** A text in Shift_JIS; what it cannot write is told and nothing is put in its place. `line`: the number of its first. */
export function shiftJisOf(
  text: string,
  line = 1,
): { bytes: Uint8Array<ArrayBuffer> } | { unwritable: Unwritable[] } {
  const codes = table()
  const bytes = new Uint8Array(text.length * 2)
  const unwritable: Unwritable[] = []
  let [size, at] = [0, line]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    const code = codes[unit] ?? none
    if (code === none) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? unit)
      unwritable.push({ line: at, character })
      i += character.length - 1
    } else {
      if (code > 0xff) bytes[size++] = code >> 8
      bytes[size++] = code & 0xff
    }
    if (unit === 0x0a) at += 1
  }
  return unwritable.length > 0 ? { unwritable } : { bytes: bytes.subarray(0, size) }
}

import { UnreadableError } from '../unreadable.ts'

const tab = 0x09
const space = 0x20
const bang = 0x21
const quote = 0x22
const apostrophe = 0x27
const slash = 0x2f
const colon = 0x3a
const greater = 0x3e
const question = 0x3f

// Names of one letter are most of a sheet: they need no string of their own.
const letters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

const isBlank = (code: number) => code === space || (code >= tab && code <= 0x0d)

/** Walks through the tags of an XML part, one after the other, and knows where in the part it is, in
 * bytes. Names are told without their prefix. Throws UnreadableError, `damaged`, for what is not well
 * formed in a way that matters here, and for a document type: entities of its own are nothing a
 * workbook has. */
export class Xml {
  /** The current tag: where it starts, and where it ends. */
  start = 0
  end = 0
  name = ''
  isEnd = false
  /** A tag without content, `<v/>`: no end follows. */
  isEmpty = false
  /** How many elements the current tag's is within. */
  level = 0
  readonly bytes: Buffer
  // One character a byte: places in it are places in the part.
  private readonly text: string
  private open = 0
  private nameEnd = 0

  constructor(part: Buffer) {
    this.bytes = inUtf8(part)
    this.text = this.bytes.toString('latin1')
  }

  /** Goes to the next tag; false where there is none. */
  next(): boolean {
    const { text } = this
    let at = text.indexOf('<', this.end)
    for (; at >= 0; at = text.indexOf('<', at)) {
      const code = text.charCodeAt(at + 1)
      if (code !== bang && code !== question) break
      at = this.beyond(at)
    }
    if (at < 0) {
      if (this.open !== 0 || this.end === 0) throw new UnreadableError('damaged')
      return false
    }
    this.start = at
    this.isEnd = text.charCodeAt(at + 1) === slash
    if (this.isEnd) this.readEnd(at)
    else this.readStart(at)
    return true
  }

  private readEnd(at: number): void {
    const end = this.text.indexOf('>', at)
    if (end < 0 || this.open === 0) throw new UnreadableError('damaged')
    this.open -= 1
    this.level = this.open
    this.isEmpty = false
    this.nameEnd = end
    this.end = end + 1
  }

  private readStart(at: number): void {
    const { text } = this
    let from = at + 1
    let to = from
    let code = text.charCodeAt(to)
    while (code !== greater && code !== slash && !isBlank(code)) {
      if (code === colon) from = to + 1
      to += 1
      if (to >= text.length) throw new UnreadableError('damaged')
      code = text.charCodeAt(to)
    }
    this.name = to - from === 1 ? (letters[text.charCodeAt(from)] ?? '') : text.slice(from, to)
    this.nameEnd = to
    // Quoted, > is a sign like any other.
    while (code !== greater) {
      if (code === quote || code === apostrophe) {
        to = text.indexOf(code === quote ? '"' : "'", to + 1)
        if (to < 0) throw new UnreadableError('damaged')
      }
      to += 1
      if (to >= text.length) throw new UnreadableError('damaged')
      code = text.charCodeAt(to)
    }
    this.isEmpty = text.charCodeAt(to - 1) === slash
    this.end = to + 1
    this.level = this.open
    if (!this.isEmpty) this.open += 1
  }

  /** The place after a comment, an instruction or CDATA. */
  private beyond(at: number): number {
    const { text } = this
    const kinds = [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const
    for (const [sign, close] of kinds) {
      if (!text.startsWith(sign, at)) continue
      const end = text.indexOf(close, at + sign.length)
      if (end >= 0) return end + close.length
    }
    throw new UnreadableError('damaged')
  }

  /** The current tag as it stands there, and the prefix of its name, `x:` or ''. */
  get tag(): string {
    return this.bytes.toString('utf8', this.start, this.end)
  }

  get prefix(): string {
    return /^<([^\s:/>]*:)/.exec(this.tag)?.[1] ?? ''
  }

  /** The current tag's attribute, by its whole name or, with `*:` before it, by any prefix. */
  attribute(name: string): string | undefined {
    const { text, end } = this
    const anyPrefix = name.startsWith('*:')
    const wanted = anyPrefix ? name.slice(1) : name
    for (let at = this.nameEnd; at < end;) {
      const eq = text.indexOf('=', at)
      if (eq < 0 || eq >= end) return undefined
      let from = eq + 1
      while (from < end && isBlank(text.charCodeAt(from))) from += 1
      const to = text.indexOf(text.charCodeAt(from) === quote ? '"' : "'", from + 1)
      if (to < 0 || to >= end) return undefined
      let nameTo = eq
      while (isBlank(text.charCodeAt(nameTo - 1))) nameTo -= 1
      const nameFrom = nameTo - wanted.length
      const before = text.charCodeAt(nameFrom - 1)
      if (text.startsWith(wanted, nameFrom) && (anyPrefix || isBlank(before))) {
        return this.decoded(from + 1, to)
      }
      at = to + 1
    }
    return undefined
  }

  /** The text that the current element begins with; '' of one that is empty. */
  readText(): string {
    return this.isEmpty ? '' : this.textAfter()
  }

  /** The text from the current tag to the next. */
  textAfter(): string {
    const { text } = this
    const from = this.end
    let at = text.indexOf('<', from)
    if (at < 0) throw new UnreadableError('damaged')
    const next = text.charCodeAt(at + 1)
    if (next !== bang && next !== question) return this.decoded(from, at)
    let whole = ''
    let start = from
    while (text.charCodeAt(at + 1) === bang || text.charCodeAt(at + 1) === question) {
      whole += this.decoded(start, at)
      start = this.beyond(at)
      if (text.startsWith('<![CDATA[', at)) whole += this.sliced(at + 9, start - 3)
      at = text.indexOf('<', start)
      if (at < 0) throw new UnreadableError('damaged')
    }
    return whole + this.decoded(start, at)
  }

  /** Passes over whatever the current element holds, to its end. */
  skip(): void {
    if (this.isEmpty || this.isEnd) return
    const { level } = this
    while (this.next()) if (this.isEnd && this.level === level) return
  }

  private sliced(from: number, to: number): string {
    const { text } = this
    for (let at = from; at < to; at += 1) {
      if (text.charCodeAt(at) > 0x7f) return this.bytes.toString('utf8', from, to)
    }
    return text.slice(from, to)
  }

  private decoded(from: number, to: number): string {
    const raw = this.sliced(from, to)
    return raw.includes('&') ? raw.replace(/&([^;&]*);?/g, reference) : raw
  }
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function reference(whole: string, name: string): string {
  const known = named[name]
  if (known !== undefined) return known
  const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (!whole.endsWith(';') || !(code <= 0x10ffff)) throw new UnreadableError('damaged')
  return String.fromCodePoint(code)
}

// Parts are UTF-8, seldom UTF-16 with its mark.
function inUtf8(part: Buffer): Buffer {
  const mark = part.subarray(0, 2).toString('hex')
  if (mark !== 'fffe' && mark !== 'feff') return part
  const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(part)
  return Buffer.from(text.replace(/^<\?xml[^>]*\?>/, ''))
}

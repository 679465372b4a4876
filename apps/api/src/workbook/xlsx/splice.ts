import type { Xml } from './xml.ts'

/** A place in a part, in bytes, and what is to stand there instead. */
export type Edit = { from: number; to: number; text: string }

/** A part with the edits made, which must not overlap, and everything between them byte for byte. */
export function spliced({ bytes }: Xml, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  // Of two at one place, the one that was asked for first comes first.
  for (const { from, to, text } of edits.toSorted((one, other) => one.from - other.from)) {
    pieces.push(bytes.subarray(at, from), Buffer.from(text))
    at = to
  }
  return Buffer.concat([...pieces, bytes.subarray(at)])
}

/** A tag with an attribute set to another value. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const bare = withoutAttribute(tag, name)
  return bare.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`)
}

/** A tag without an attribute. */
export const withoutAttribute = (tag: string, name: string): string =>
  tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '')

import { Refused } from '../refusal.ts'
import { shiftJisOf, type Unwritable } from './shift-jis.ts'

/** The parameter that asks for another encoding than UTF-8. */
export const encoding = 'encoding'

/** Takes `?encoding=Shift_JIS` out of an address, for programs that read nothing else, and tells where the same file is in
 * UTF-8; undefined where that is asked for. Throws Refused for another encoding, and of what is no CSV. */
export function takeEncoding(address: URL, format: string): string | undefined {
  const value = address.searchParams.get(encoding)
  if (value === null) return undefined
  if (format !== 'csv' || value.toLowerCase() !== 'shift_jis')
    throw new Refused('filterInvalid', { parameter: encoding, value })
  address.searchParams.delete(encoding)
  return `${address.pathname}${address.search}`
}

/** Characters that are named at most; all are counted. */
const most = 200

type Found = { count: number; first: Unwritable[] }

/** What Shift_JIS cannot write of a text that comes in parts. */
export async function unwritableIn(
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<Found> {
  const found: Found = { count: 0, first: [] }
  let line = 1
  for await (const text of texts) {
    const written = shiftJisOf(text.replace(/^\uFEFF/, ''), line)
    if ('unwritable' in written) {
      found.count += written.unwritable.length
      found.first.push(...written.unwritable.slice(0, most - found.first.length))
    }
    line += text.split('\n').length - 1
  }
  return found
}

/** Why no file was made: each line and character, and where the file is that has them. */
export function unwritableWords({ count, first }: Found, address: string): string {
  const lines = Map.groupBy(first, ({ line }) => line)
  const code = (character: string) =>
    `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
  return [
    `Shift_JISでは書けない文字が${count}字あるため、ファイルを作りませんでした。UTF-8のファイルにはすべて入っています：${address}`,
    `${count} characters cannot be written in Shift_JIS, so no file was made. The file in UTF-8 has them all: ${address}`,
    '',
    ...[...lines].map(
      ([line, found]) =>
        `${line}行目 / line ${line}: ${[...new Set(found.map(({ character }) => `${character} (${code(character)})`))].join(', ')}`,
    ),
    ...(count > first.length ? [`…（はじめの${most}字まで / the first ${most}）`] : []),
    '',
  ].join('\n')
}

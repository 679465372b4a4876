import type { MiddlewareHandler } from 'hono'
import { Refused } from '../refusal.ts'
import { shiftJisOf, type Unwritable } from './shift-jis.ts'

const parameter = 'encoding'

/** Characters that are named at most; all are counted. */
const most = 200

/** `?encoding=Shift_JIS`: any CSV for programs that read nothing else, without BOM. Where it holds what Shift_JIS cannot
 * write, no file is made, and a text (422) names each line and character. `ask`: the same address in UTF-8. Throws
 * Refused. */
export const inShiftJis =
  (ask: (request: Request) => Response | Promise<Response>): MiddlewareHandler =>
  async (c, next) => {
    const address = new URL(c.req.url)
    const encoding = address.searchParams.get(parameter)
    if (encoding === null) return next()
    if (encoding.toLowerCase() !== 'shift_jis')
      throw new Refused('filterInvalid', { parameter, value: encoding })
    address.searchParams.delete(parameter)
    const answer = await ask(new Request(address, { headers: c.req.raw.headers }))
    const headers = new Headers(answer.headers)
    // What describes the file says that it is UTF-8.
    headers.delete('link')
    if (answer.status !== 200) return new Response(answer.body, { status: answer.status, headers })
    return shiftJisAnswer(await answer.text(), {
      headers,
      address: `${address.pathname}${address.search}`,
    })
  }

/** A CSV in Shift_JIS, or what of it that cannot write; `address`: where it is in UTF-8. */
export function shiftJisAnswer(
  csv: string,
  { headers, address }: { headers: Headers; address: string },
): Response {
  const written = shiftJisOf(csv.replace(/^\uFEFF/, ''))
  if ('bytes' in written) {
    headers.set('content-type', 'text/csv; charset=Shift_JIS')
    return new Response(written.bytes, { headers })
  }
  for (const name of ['etag', 'cache-control', 'content-disposition']) headers.delete(name)
  headers.set('content-type', 'text/plain; charset=utf-8')
  return new Response(told(written.unwritable, address), { status: 422, headers })
}

function told(unwritable: readonly Unwritable[], address: string): string {
  const lines = Map.groupBy(unwritable.slice(0, most), ({ line }) => line)
  const code = (character: string) =>
    `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
  return [
    `Shift_JISでは書けない文字が${unwritable.length}字あるため、ファイルを作りませんでした。UTF-8のファイルにはすべて入っています：${address}`,
    `${unwritable.length} characters cannot be written in Shift_JIS, so no file was made. The file in UTF-8 has them all: ${address}`,
    '',
    ...[...lines].map(
      ([line, found]) =>
        `${line}行目 / line ${line}: ${[...new Set(found.map(({ character }) => `${character} (${code(character)})`))].join(', ')}`,
    ),
    ...(unwritable.length > most ? [`…（はじめの${most}字まで / the first ${most}）`] : []),
    '',
  ].join('\n')
}

import { setImmediate as others } from 'node:timers/promises'
import type { Context } from 'hono'
import { cutConnection } from './cut-connection.ts'
import { etagOf, isHeld, promise } from './etag.ts'
import { unwritableIn, unwritableWords } from './open/encoding.ts'
import { shiftJisOf } from './open/shift-jis.ts'

/** A file, text by text, made anew from its beginning each time it is called. */
export type Texts = () => AsyncIterable<string>

type Sent = {
  type: string
  /** Its name, and whether a browser shows it or keeps it. */
  disposition?: string
  /** What it is made from: other contents have another one. Without it nothing is promised to caches. */
  version?: string
  /** Where it is in UTF-8, of one that is wanted in Shift_JIS. */
  inUtf8?: string | undefined
}

/** Characters: what is no longer is whole before it is sent, and has the ETag of what it says; of a longer one so much is
 * made before it is promised. */
const ahead = 2 ** 16

/** Answers a file that is made while it is sent: any size needs the memory of a portion, and no connection to the database is
 * held for a reader who is slow. Who leaves ends it; where it cannot be made to its end the connection is cut, so that
 * nobody takes what came for the whole. In Shift_JIS it is looked through first. Throws what making its beginning throws. */
export async function answerTexts(
  c: Context,
  texts: Texts,
  { type, disposition, version, inUtf8 }: Sent,
): Promise<Response> {
  const { begun, rest } = await begin(texts())
  const etag = version === undefined ? undefined : etagOf(rest ? version : begun.join(''))
  if (etag !== undefined && isHeld(c, etag)) {
    await rest?.return?.()
    promise(c, etag)
    return c.body(null, 304)
  }
  if (inUtf8 !== undefined) {
    const unwritable = await unwritableIn(rest ? texts() : begun)
    if (unwritable.count > 0) {
      await rest?.return?.()
      return c.text(unwritableWords(unwritable, inUtf8), 422)
    }
  }
  if (etag !== undefined) promise(c, etag)
  c.header('content-type', inUtf8 === undefined ? type : 'text/csv; charset=Shift_JIS')
  if (disposition !== undefined) c.header('content-disposition', disposition)
  const encode = inUtf8 === undefined ? utf8 : inShiftJis
  if (!rest) return c.body(encode(begun.join('')))
  return c.body(ReadableStream.from(bytesOf(c, begun, rest, encode)))
}

type Rest = AsyncIterator<string>

/** Its beginning, and what makes the rest; null where that was all. */
async function begin(
  texts: AsyncIterable<string>,
): Promise<{ begun: string[]; rest: Rest | null }> {
  const rest = texts[Symbol.asyncIterator]()
  const begun: string[] = []
  for (let length = 0; length < ahead;) {
    const next = await rest.next()
    if (next.done) return { begun, rest: null }
    begun.push(next.value)
    length += next.value.length
  }
  return { begun, rest }
}

type Bytes = Uint8Array<ArrayBuffer>

async function* bytesOf(
  c: Context,
  begun: string[],
  rest: Rest,
  encode: (text: string) => Bytes,
): AsyncGenerator<Bytes> {
  try {
    for (let text = begun.shift(); text !== undefined; text = begun.shift()) yield encode(text)
    for await (const text of { [Symbol.asyncIterator]: () => rest }) {
      yield encode(text)
      await others()
    }
  } catch (error) {
    cutConnection(c)
    // For the log: the answer began long ago, as one that went well.
    throw new Error(`${c.req.path} broke off`, { cause: error })
  }
}

const encoder = new TextEncoder()
const utf8 = (text: string): Bytes => encoder.encode(text)

function inShiftJis(text: string): Bytes {
  const written = shiftJisOf(text.replace(/^\uFEFF/, ''))
  if ('bytes' in written) return written.bytes
  throw new Error('What Shift_JIS cannot write was added since the file was looked through')
}

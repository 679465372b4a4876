import { fromBufferPromise } from 'yauzl'
import type { UnfoldLimits } from './limits.ts'
import { UnreadableError } from './unreadable.ts'

const expectWithin = (what: keyof UnfoldLimits, count: number, limits: UnfoldLimits) => {
  if (count > limits[what]) throw new UnreadableError('tooLarge', { what, limit: limits[what] })
}

/** Inflates an archive and keeps nothing of it, to its end or the first limit: what it says of its
 * own sizes is not believed. Throws UnreadableError: `tooLarge`, `notWorkbook`. */
export async function judgeArchive(bytes: Buffer, limits: UnfoldLimits): Promise<void> {
  let parts = 0
  let unfolded = 0
  try {
    const archive = await fromBufferPromise(bytes, {
      // Names are not needed, and a lie about sizes is told by what it comes to.
      decodeStrings: false,
      validateEntrySizes: false,
    })
    for await (const entry of archive.eachEntry()) {
      parts += 1
      expectWithin('parts', parts, limits)
      let part = 0
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        const { length } = chunk as Buffer
        part += length
        unfolded += length
        expectWithin('part', part, limits)
        expectWithin('unfolded', unfolded, limits)
      }
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('notWorkbook')
  }
}

/** Counts what a text would be as a table, at most: a break or comma within quotes counts too. Throws
 * UnreadableError: `tooLarge`. */
export function judgeText(text: string, limits: UnfoldLimits): void {
  let lines = 0
  let cells = 0
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at]
    const isEnd = sign === '\n' || sign === undefined || (sign === '\r' && text[at + 1] !== '\n')
    if (isEnd || sign === ',') cells += 1
    if (isEnd) {
      lines += 1
      expectWithin('line', at - start, limits)
      start = at + 1
    }
  }
  expectWithin('lines', lines, limits)
  expectWithin('cells', cells, limits)
}

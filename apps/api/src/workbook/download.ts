import type { Response } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import type { Given } from './builder.ts'
import { inThread } from './in-thread.ts'

// Answers: building so many takes a tenth of a second.
const few = 500
const turn = new Mutex()

/** The workbook of a response, as a file. A large one is built in a thread of its own, one at a time, so that
 * nobody waits meanwhile and its memory is given back. */
export const workbookFile = (
  response: Response,
  municipality: string,
): Promise<Uint8Array<ArrayBuffer>> =>
  response.cells.length <= few
    ? builtHere(response, municipality)
    : turn.runExclusive(() => builtElsewhere({ response, municipality }))

// What writes workbooks is loaded when the first is asked for: it would hold up every start.
async function builtHere(response: Response, municipality: string) {
  const { buildWorkbook } = await import('./build.ts')
  return new Uint8Array(await buildWorkbook(response, municipality))
}

const builtElsewhere = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)

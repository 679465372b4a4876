import { refusalOf } from '../client.ts'
import { type BookProgress, type Refusal, type TakeRegionBook, takingLine } from '@renkei/schema'
import { TRPCClientError } from '@trpc/client'
import { client } from '../api.ts'
import { linesOf } from '../writing/lines.ts'

export type Taken = { region: string; edition: number }
/** How far it is, or that the connection is lost and it is not known. */
export type TakingStage = BookProgress | 'lost'

// Milliseconds between two questions whether it is done.
const pause = 2000

/** Takes a workbook over; `onStage` hears how far it is. It goes on without the connection, and then it is asked what
 * became of it. Rejects where it was refused, or is not taken over and not in hand either. */
export async function takeOver(
  asked: TakeRegionBook,
  onStage: (stage: TakingStage) => void,
  signal: AbortSignal,
): Promise<Taken> {
  try {
    return await sent(asked, onStage)
  } catch (error) {
    if (refusalOf(error)) throw error
    onStage('lost')
    const taken = await became(asked, signal)
    if (taken) return taken
    throw error
  }
}

async function sent(
  { region, ...said }: TakeRegionBook,
  onStage: (stage: TakingStage) => void,
): Promise<Taken> {
  const answer = await fetch(`/workbook/regions/${region}/take`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  })
  if (!answer.body) throw new Error('there is no answer')
  for await (const told of linesOf(answer.body)) {
    const line = takingLine.parse(told)
    if ('taking' in line) onStage(line.taking)
    else if ('taken' in line) return line.taken
    else throw refusedWith(line.error)
  }
  throw new Error('the answer broke off')
}

// As whoever asks by procedure is refused.
const refusedWith = (refusal: Refusal): Error =>
  TRPCClientError.from({ error: { code: -32600, message: refusal.code, data: { refusal } } })

/** What became of a workbook, once that is known; undefined where it is not taken over. */
async function became(
  { region, id }: TakeRegionBook,
  signal: AbortSignal,
): Promise<Taken | undefined> {
  while (!signal.aborted) {
    const books = await client.regionBook.list.query({ region }).catch((error: unknown) => {
      if (refusalOf(error)) throw error
    })
    const book = books?.find((one) => one.id === id)
    if (book?.state === 'taken') return { region, edition: book.edition }
    if (books && book?.state !== 'taking') return undefined
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
    })
  }
  return undefined
}

import { largestWorkbook, type WorkbookLine, type WorkbookRefusal } from '@renkei/schema'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Actor } from '../actor.ts'
import type { Log } from '../log.ts'
import type { ReadingLimits } from './limits.ts'
import { answerLines } from './lines.ts'
import type { Place } from './queue.ts'
import type { Subject } from './reader.ts'
import { type Outcome, runReader } from './run.ts'

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What whoever sends a file comes with: who they are, and their place among those who wait. */
export type Entered = { Variables: { actor: Actor; place: Place } }

export const limit = bodyLimit({
  maxSize: largestWorkbook,
  onError: (c) =>
    c.json({ refusal: { code: 'tooLarge', what: 'file', limit: largestWorkbook } }, 400),
})

/** Everything an upload is read with; `entry` is the module that reads. */
export type Upload = {
  log: Log
  limits: ReadingLimits
  entry: URL
  actor: Actor
  place: Place
  /** What the file is read against, as it is when its turn has come. */
  subject: () => Promise<Subject>
  /** What is answered of what was read, where that is not the answer itself. */
  settle?: (line: string) => Promise<WorkbookLine>
  /** A refusal in words that people know. */
  told: (refusal: WorkbookRefusal) => Promise<WorkbookRefusal>
}

/** Answers an upload line by line: waits for its turn, and has it read against what the registry holds
 * then. Whoever leaves gives the place up, and ends the reading. */
export async function answerUpload(c: Context, upload: Upload): Promise<Response> {
  const body = await c.req.arrayBuffer().catch(() => undefined)
  // Nobody is left to hear it.
  if (!body) return c.body(null, 400)
  const bytes = new Uint8Array(body)
  const { log, place } = upload
  const { requestId: id } = upload.actor
  return answerLines(c, async (tell, gone) => {
    try {
      if (!(await place.turn((ahead) => tell({ waiting: { ahead } }), gone))) return undefined
      tell({ progress: { read: 0, of: 0 } })
      return await read(upload, bytes, tell, gone)
    } catch (error) {
      log.error({ id, err: error }, 'workbook')
      return lineOf({ code: 'brokeOff' })
    } finally {
      place.leave()
    }
  })
}

const lineOf = (refusal: WorkbookRefusal) => JSON.stringify({ refusal } satisfies WorkbookLine)

async function read(
  { log, limits, entry, actor, subject, settle, told }: Upload,
  bytes: Uint8Array,
  tell: (line: WorkbookLine) => void,
  signal: AbortSignal,
): Promise<string> {
  const against = await subject()
  const start = performance.now()
  const outcome = await runReader(
    { bytes, unfold: limits.unfold, ...against },
    { ...limits, entry, signal, tell: (progress) => tell({ progress }) },
  )
  if ('line' in outcome) {
    if (!settle) return outcome.line
    tell({ checking: true })
    return JSON.stringify(await settle(outcome.line))
  }
  if (!signal.aborted) note(log, outcome, { id: actor.requestId, size: bytes.length, start })
  return lineOf(await told(outcome.refusal))
}

// The log hears what became of a file, and nothing that stands in it.
function note(
  log: Log,
  { refusal: { code }, why }: Extract<Outcome, { refusal: WorkbookRefusal }>,
  { id, size, start }: { id: string; size: number; start: number },
): void {
  if (why === undefined) return
  const reason = { id, refusal: code, why, size, ms: Math.round(performance.now() - start) }
  if (code === 'brokeOff') log.error(reason, 'workbook')
  else log.warn(reason, 'workbook')
}

/** Takes a body in and keeps nothing of it: browsers hear no answer before they have sent a file. */
export async function drain(c: Context): Promise<void> {
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > largestWorkbook) return
  }
}

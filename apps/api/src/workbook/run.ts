import type { WorkbookRefusal } from '@renkei/schema'
import { confined } from './confined.ts'
import type { ReadingLimits } from './limits.ts'
import type { Job, ReaderMessage } from './reader.ts'

export const reader = new URL('./reader.ts', import.meta.url)

/** `line`: the last line of the answer, as text. `why`: what the log says of a file that could not be
 * read through no fault the file is known to have. */
export type Outcome = { line: string } | { refusal: WorkbookRefusal; why?: string }

type Options = Pick<ReadingLimits, 'seconds' | 'megabytes'> & {
  /** The module that reads: `reader`, but for tests. */
  entry: URL
  /** Ends the process, whatever it is at. */
  signal: AbortSignal
  tell: (progress: { read: number; of: number }) => void
}

/** Reads an uploaded file in a process of its own; settles once it has ended. */
export function runReader(job: Job, options: Options): Promise<Outcome> {
  const { entry, seconds, megabytes, signal, tell } = options
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const child = confined(entry, { seconds, megabytes })
  let outcome: Outcome | undefined
  const end = (with_?: Outcome) => {
    outcome ??= with_
    child.kill('SIGKILL')
  }
  const late = setTimeout(
    () => end({ refusal: { code: 'tooSlow', limit: seconds }, why: 'time' }),
    seconds * 1000,
  )
  const leave = () => end({ refusal: { code: 'brokeOff' } })
  signal.addEventListener('abort', leave)

  child.on('message', (message: ReaderMessage) => {
    if ('progress' in message) tell(message.progress)
    else if ('failure' in message) end({ refusal: { code: 'brokeOff' }, why: message.failure })
    else end(message)
  })
  const settle = (ended: Outcome) => {
    clearTimeout(late)
    signal.removeEventListener('abort', leave)
    resolve(outcome ?? ended)
  }
  child.on('error', ({ name, message }) =>
    settle({ refusal: { code: 'brokeOff' }, why: `${name}: ${message}` }),
  )
  child.on('exit', (code, by) => {
    const why = by ?? `exit ${code}`
    // Who is killed by nobody here was killed for its memory: by its watch, by V8 or by the system.
    if (by === 'SIGKILL' || by === 'SIGABRT' || code === 134) {
      settle({ refusal: { code: 'tooMuchMemory', limit: megabytes }, why })
    } else settle({ refusal: { code: 'brokeOff' }, why })
  })
  child.send(job, () => {})
  if (signal.aborted) leave()
  return promise
}

import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { WorkbookRefusal } from '@renkei/schema'
import type { ReadingLimits } from './limits.ts'
import type { Job, ReaderMessage } from './reader.ts'

export const reader = new URL('./reader.ts', import.meta.url)

const ownCode = ['apps/api/', 'packages/', 'node_modules/'].map((folder) =>
  fileURLToPath(new URL(`../../../../${folder}`, import.meta.url)),
)

// Seconds after which a process ends itself that nobody ended.
const grace = 10

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

/** Reads an uploaded file in a process of its own, which knows neither the environment nor the
 * database; settles once it has ended. It ends by itself, too, at its limits or without the server:
 * see `watch.ts`. */
export function runReader(job: Job, options: Options): Promise<Outcome> {
  const { entry, seconds, megabytes, signal, tell } = options
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const limits = `megabytes=${megabytes}&seconds=${seconds + grace}`
  const watch = new URL(`./watch.ts?${limits}`, import.meta.url)
  const child = fork(fileURLToPath(entry), [], {
    execArgv: [
      // The heap is not all: code, buffers and the file itself are beside it.
      `--max-old-space-size=${Math.round(megabytes * 0.7)}`,
      // It reads its own code and no other file, writes none and starts nothing.
      '--permission',
      '--allow-worker',
      ...ownCode.map((folder) => `--allow-fs-read=${folder}`),
      '--import',
      watch.href,
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Whoever asks the server meanwhile comes first. It is said before there are threads, which take after it.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
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

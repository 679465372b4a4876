import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Mutex } from 'async-mutex'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refused } from '../refusal.ts'
import type { Paper } from './paper.ts'
import type { PresserMessage } from './presser.ts'

// The longest takes two seconds; one that is still not made is never made.
const seconds = 60
// Nobody reads the answer any more.
const closed = 499 as ContentfulStatusCode
// Papers that may wait for their turn.
const most = 20

/** Makes a paper a PDF, unless whoever asked for it `left`. Throws Refused: `paperFailed`, `tooManyRequests`. */
export type Press = (paper: Paper, left: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>

/** PDFs are made in a process of their own, one at a time, so that nothing a paper does reaches the server: tagged,
 * with title and language, as PDF/UA-1 where all letters can be shown. `entry`: the module that makes them. */
export function createPress(entry = new URL('./presser.ts', import.meta.url)): Press {
  const turn = new Mutex()
  let waiting = 0
  return async (paper, left) => {
    if (waiting >= most) throw new Refused('tooManyRequests', { value: '10' })
    waiting += 1
    try {
      return await turn.runExclusive(() => run(paper, left, entry))
    } finally {
      waiting -= 1
    }
  }
}

function run(paper: Paper, left: AbortSignal, entry: URL): Promise<Uint8Array<ArrayBuffer>> {
  if (left.aborted) throw new HTTPException(closed)
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const child = fork(fileURLToPath(entry), [], {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Whoever asks the server meanwhile comes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const fail = (why: string) => reject(Object.assign(new Refused('paperFailed'), { cause: why }))
  const leave = () => reject(new HTTPException(closed))
  left.addEventListener('abort', leave, { once: true })
  const late = setTimeout(() => fail('time'), seconds * 1000)
  child.on('message', (message: PresserMessage) => {
    if ('file' in message) resolve(new Uint8Array(message.file))
    else fail(message.failure)
  })
  child.on('error', ({ message }) => fail(message))
  child.on('exit', (code, by) => fail(by ?? `exit ${code}`))
  child.send(paper, () => {})
  return promise.finally(() => {
    clearTimeout(late)
    left.removeEventListener('abort', leave)
    child.kill('SIGKILL')
  })
}

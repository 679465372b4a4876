import { Worker } from 'node:worker_threads'
import type { Request } from './pglite-worker.ts'
import { UnavailableError } from './unavailable.ts'

type Result = { rows: Record<string, unknown>[]; affectedRows?: number }
type Reply = { id: number; value?: unknown; error?: { message: string } }
// Omit over each member of the union, so that `kind` still tells the members apart.
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never

/** An embedded database in a worker thread. */
export type EmbeddedDatabase = {
  /** How often it has stopped: a transaction begun before that is gone. */
  readonly stops: number
  query(sql: string, parameters: readonly unknown[]): Promise<Result>
  /** Several statements at once; the rows of all of them. */
  script(sql: string): Promise<Result['rows']>
  /** The whole data folder as a tar archive, to open copies from. */
  dump(): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** What many databases are opened from: a data folder as a tar archive, and PGlite's program, a compiled
 * WebAssembly module. Threads share both. */
export type Snapshot = { archive: SharedArrayBuffer; program: object }

type From = { dataDir?: string; snapshot?: Snapshot }
type Thread = { ask: (request: Unnumbered<Request>) => Promise<unknown>; end: () => Promise<void> }

/** Opens PGlite in a worker: in `dataDir`, or in memory, or in memory from a `snapshot`. One that stops
 * by itself tells whoever waits for it UnavailableError, and is opened again on its folder when it is
 * next asked. */
export async function openEmbedded(from: From = {}): Promise<EmbeddedDatabase> {
  let stops = 0
  let thread: Promise<Thread> | undefined
  let mayOpen = true
  const open = () => {
    thread = openThread(from, () => {
      stops += 1
      thread = undefined
    })
    return thread
  }
  await open()
  if (from.dataDir === undefined) mayOpen = false
  const ask = async (request: Unnumbered<Request>) => {
    if (thread === undefined && !mayOpen) throw stoppedError()
    return (await (thread ?? open())).ask(request)
  }
  return {
    get stops() {
      return stops
    },
    query: (sql, parameters) => ask({ kind: 'query', sql, parameters }) as Promise<Result>,
    script: (sql) => ask({ kind: 'script', sql }) as Promise<Result['rows']>,
    dump: () => ask({ kind: 'dump' }) as Promise<Uint8Array<ArrayBuffer>>,
    close: async () => {
      mayOpen = false
      const running = await thread
      await running?.ask({ kind: 'close' })
      await running?.end()
    },
  }
}

const stoppedError = (cause: Error = new Error('The embedded database has stopped')) =>
  new UnavailableError('lost', cause)

async function openThread(from: From, onStop: () => void): Promise<Thread> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: from })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  let stopped: Error | undefined

  worker.on('message', ({ id, value, error }: Reply) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.reject(Object.assign(new Error(error.message), error))
    else asked?.resolve(value)
  })
  // Whoever asks from now on is told at once instead of waiting for ever.
  const stop = (cause?: Error) => {
    if (stopped) return
    stopped = stoppedError(cause)
    onStop()
    for (const asked of waiting.values()) asked.reject(stopped)
    waiting.clear()
  }
  worker.on('error', stop)
  worker.on('exit', () => stop())

  const expect = (id: number) => {
    const asked = Promise.withResolvers<unknown>()
    waiting.set(id, asked)
    return asked.promise
  }
  const end = async () => {
    await worker.terminate()
  }
  await expect(0).catch(async (error: unknown) => {
    await end()
    throw error
  })
  const ask = (request: Unnumbered<Request>) => {
    if (stopped) return Promise.reject(stopped)
    last += 1
    const reply = expect(last)
    worker.postMessage({ id: last, ...request })
    return reply
  }
  return { ask, end }
}

import { Worker } from 'node:worker_threads'
import type { Request } from './pglite-worker.ts'

type Result = { rows: Record<string, unknown>[]; affectedRows?: number }
type Reply = { id: number; value?: unknown; error?: { message: string } }
// Omit over each member of the union, so that `kind` still tells the members apart.
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never

/** An embedded database in a worker thread. */
export type EmbeddedDatabase = {
  query(sql: string, parameters: readonly unknown[]): Promise<Result>
  /** Several statements at once; the rows of all of them. */
  script(sql: string): Promise<Result['rows']>
  /** The whole data folder as a tar archive, to open copies from. */
  dump(): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** Opens PGlite in a worker: in `dataDir`, or in memory, or in memory from a `snapshot`. */
export async function openEmbedded(
  from: { dataDir?: string; snapshot?: Uint8Array<ArrayBuffer> } = {},
): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: from })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0

  worker.on('message', ({ id, value, error }: Reply) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.reject(Object.assign(new Error(error.message), error))
    else asked?.resolve(value)
  })
  // Whoever asks from now on is told at once instead of waiting for ever.
  let stopped: Error | undefined
  const fail = (error: Error) => {
    stopped ??= error
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The embedded database has stopped')))

  const expect = (id: number) => {
    const asked = Promise.withResolvers<unknown>()
    waiting.set(id, asked)
    return asked.promise
  }
  const ask = (request: Unnumbered<Request>) => {
    if (stopped) return Promise.reject(stopped)
    last += 1
    const reply = expect(last)
    worker.postMessage({ id: last, ...request })
    return reply
  }

  await expect(0)
  return {
    query: (sql, parameters) => ask({ kind: 'query', sql, parameters }) as Promise<Result>,
    script: (sql) => ask({ kind: 'script', sql }) as Promise<Result['rows']>,
    dump: () => ask({ kind: 'dump' }) as Promise<Uint8Array<ArrayBuffer>>,
    close: async () => {
      await ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}

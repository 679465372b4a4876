import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { DurableFolder, durably } from './durable-folder.ts'
import type { Snapshot } from './pglite.ts'

/** The embedded database lives in this thread, so that a slow query never blocks a request. */
const port = parentPort
if (!port) throw new Error('pglite-worker runs as a worker thread')

const { dataDir, snapshot } = workerData as { dataDir?: string; snapshot?: Snapshot }

/** An archive that is read where it lies: a real blob would be copied, piece by piece. */
class Archive extends Blob {
  readonly #bytes: SharedArrayBuffer
  constructor(bytes: SharedArrayBuffer) {
    super([])
    this.#bytes = bytes
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes as unknown as ArrayBuffer)
  }
}

// Its files lie in memory as it is, the system's or its own: 128 MB to hold them once more, the default,
// cost half of opening it.
const calm = ['-c', 'shared_buffers=16MB']

const opening = PGlite.create({
  ...(dataDir === undefined
    ? { startParams: [...PGlite.defaultStartParams, ...calm] }
    : { fs: new DurableFolder(dataDir), startParams: [...durably, ...calm] }),
  ...(snapshot === undefined
    ? {}
    : { loadDataDir: new Archive(snapshot.archive), pgliteWasmModule: snapshot.program }),
  parsers: { [types.DATE]: (value: string) => value },
  relaxedDurability: false,
})

export type Request =
  | { id: number; kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; kind: 'script'; sql: string }
  | { id: number; kind: 'dump' }
  | { id: number; kind: 'close' }

async function answer(request: Request): Promise<unknown> {
  const database = await opening
  if (request.kind === 'close') return database.close()
  if (request.kind === 'dump') {
    return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
  }
  if (request.kind === 'script') {
    return (await database.exec(request.sql)).flatMap(({ rows }) => rows)
  }
  const { rows, affectedRows } = await database.query(request.sql, [...request.parameters])
  return { rows, affectedRows }
}

// The file system under the database throws numbers, as WebAssembly counts them.
const fileErrors: Record<number, string> = {
  2: 'EACCES',
  19: 'EDQUOT',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
}

function failure(error: unknown) {
  if (error instanceof Error) return { ...error, message: error.message, name: error.name }
  const { errno } = error as { errno?: number }
  const code = errno === undefined ? undefined : fileErrors[errno]
  return { message: code ?? `error ${errno ?? String(error)}`, code }
}

port.on('message', (request: Request) => {
  answer(request).then(
    (value) => port.postMessage({ id: request.id, value }),
    (error: unknown) => port.postMessage({ id: request.id, error: failure(error) }),
  )
})

opening.then(
  () => port.postMessage({ id: 0, value: null }),
  (error: unknown) => port.postMessage({ id: 0, error: failure(error) }),
)

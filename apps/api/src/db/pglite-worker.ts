import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { DurableFolder, durably } from './durable-folder.ts'

/** The embedded database lives in this thread, so that a slow query never blocks a request. */
const port = parentPort
if (!port) throw new Error('pglite-worker runs as a worker thread')

const { dataDir, snapshot } = workerData as { dataDir?: string; snapshot?: Uint8Array<ArrayBuffer> }

const opening = PGlite.create({
  ...(dataDir === undefined ? {} : { fs: new DurableFolder(dataDir), startParams: durably }),
  ...(snapshot === undefined ? {} : { loadDataDir: new Blob([snapshot]) }),
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

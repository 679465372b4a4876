import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']
type Streams = { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } }

/** The folder of an embedded database whose commits outlive a loss of power. PGlite runs PostgreSQL
 * with fsync off, and its files on Node would not pass the call on: here they do. */
export class DurableFolder extends NodeFS {
  readonly #sync: (file: number) => void
  /** `sync` has an open file written to the disk. */
  constructor(folder: string, sync: (file: number) => void = fsyncSync) {
    super(folder)
    this.#sync = sync
  }
  override async init(...[database, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(database, options)
    const passOn = (module: unknown) => {
      ;(module as Streams).NODEFS.stream_ops.fsync = ({ nfd }) => {
        this.#sync(nfd)
        return 0
      }
    }
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [emscriptenOpts.preRun ?? [], passOn].flat() },
    }
  }
}

/** How PostgreSQL is started on a DurableFolder. Of the ways to sync the log only `fsync` is more than
 * an empty function in PGlite; its own, fdatasync, is one. */
export const durably = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

import { Worker } from 'node:worker_threads'
import { asBuilt } from '../db/built.ts'

/** What a module answers of what it is given, run in a thread of its own: nobody waits meanwhile, and its memory is
 * given back. Rejects where it fails or needs more than 512 MB. */
export function inThread(module: URL, given: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const worker = new Worker(asBuilt(module), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`The builder ended with ${code}`)))
  return promise
}

import { S3mini } from 's3mini'
import { UnavailableError } from '../db/unavailable.ts'

/** An S3-compatible store: `url` names the bucket by path (`https://s3.example.lg.jp/renkei`) or by host. */
export type StoreSettings = { url: string; accessKey: string; secretKey: string; region: string }

/** Where files are kept beside the database, by key. All throw UnavailableError where it cannot be asked. */
export type FileStore = {
  put: (key: string, bytes: Uint8Array, type: string) => Promise<void>
  /** What is kept under a key, as it comes; undefined where nothing is. */
  get: (key: string) => Promise<ReadableStream<Uint8Array> | undefined>
  /** Nothing is kept under it afterwards. */
  remove: (key: string) => Promise<void>
}

/** Milliseconds after which a store that says nothing is given up. */
const patience = 30_000

/** The store that settings name. */
export function createStore({ url, accessKey, secretKey, region }: StoreSettings): FileStore {
  const bucket = new S3mini({
    ...{ endpoint: url, accessKeyId: accessKey, secretAccessKey: secretKey, region },
    requestAbortTimeout: patience,
  })
  const asked = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      throw new UnavailableError('lost', error)
    })
  return {
    put: async (key, bytes, type) => {
      await asked(bucket.putObject(key, Buffer.from(bytes), type))
    },
    get: async (key) => (await asked(bucket.getObjectResponse(key)))?.body ?? undefined,
    remove: async (key) => {
      await asked(bucket.deleteObject(key))
    },
  }
}

/** Everything that is kept under a key; undefined where nothing is. */
export async function bytesIn(store: FileStore, key: string): Promise<Uint8Array | undefined> {
  const stream = await store.get(key)
  return stream && new Uint8Array(await new Response(stream).arrayBuffer())
}

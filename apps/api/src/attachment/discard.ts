import type { Db } from '../db/schema.ts'
import { keepObject, selectDiscarded } from './stored-queries.ts'
import type { FileStore } from './store.ts'

/** Deletes from the store what no file of the registry is in any more; answers how many objects. Throws
 * UnavailableError: what is left then is deleted the next time. */
export async function discardObjects(db: Db, store: FileStore): Promise<number> {
  const keys = await selectDiscarded(db)
  for (const key of keys) {
    await store.remove(key)
    await keepObject(db, key)
  }
  return keys.length
}

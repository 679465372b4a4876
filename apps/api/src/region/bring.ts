import type { Catalogue } from '@renkei/catalogue'
import type { Db } from '../db/schema.ts'
import type { Wrote } from '../region-book/telling.ts'
import { loadCatalogue } from '../seed.ts'
import { selectOpenRoles } from '../session/demonstration-queries.ts'
import { welcomePeople } from '../session/start.ts'

/** Writes a region that comes into a registry in use, and, as far as the demonstration is open, the people it has
 * there; returns its id. */
export async function bringRegion(
  db: Db,
  catalogue: Catalogue,
  wrote: Wrote = () => {},
): Promise<number> {
  const id = await loadCatalogue(db, catalogue, wrote)
  await welcomePeople(db, await selectOpenRoles(db), catalogue.region.slug)
  return id
}

import { constants, accessSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
// Bytes; what all the databases of a run take, several times over.
const enough = 4 * 2 ** 30

/** Where the folders of tests lie: in memory where there is room, as nothing of them is kept. A database is a
 * thousand files, and copying them on a disk takes as long as starting the registry. */
function place(): string {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize > enough) return memory
  } catch {
    // No such place on this system.
  }
  return tmpdir()
}

/** A new, empty folder; whoever asked for it removes it. */
export const makeFolder = (prefix: string): string => mkdtempSync(join(place(), prefix))

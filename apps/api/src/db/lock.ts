import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The data folder is in use by another process. Two at once would lose data silently. `pid` is
 * undefined for one that has only just taken it. */
export class LockedError extends Error {
  readonly pid: number | undefined
  constructor(dataDir: string, pid: number | undefined) {
    super(`${dataDir} is in use by process ${pid ?? '?'}`)
    this.pid = pid
  }
}

// What is held must outlive whoever forgot to keep it.
const held = new Set<DatabaseSync>()

// SQLite's numbers.
const busy = 5
const full = 13

/** Takes the data folder for this process until the returned function is called. Throws LockedError
 * when a living process holds it.
 *
 * The lock is the operating system's, taken through SQLite, which knows every system's ways: it ends
 * with its process however that ends, is seen from other containers on the same volume, and is not
 * copied along with the folder. `renkei.pid` only tells people who holds it. */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const pidFile = join(dataDir, 'renkei.pid')
  // SQLite would not say what keeps it from writing here.
  closeSync(openSync(pidFile, 'a'))
  const lock = new DatabaseSync(join(dataDir, 'renkei.lock'))
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const { errcode } = error as { errcode?: number }
    if (errcode === busy) throw new LockedError(dataDir, holder(pidFile))
    throw Object.assign(error as Error, {
      path: dataDir,
      ...(errcode === full ? { code: 'ENOSPC' } : {}),
    })
  }
  held.add(lock)
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => {
    rmSync(pidFile, { force: true })
    lock.close()
    held.delete(lock)
  }
}

function holder(pidFile: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(pidFile, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

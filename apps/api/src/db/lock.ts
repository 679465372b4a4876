import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The data folder is in use by another process. Two at once would lose data silently. */
export class LockedError extends Error {
  readonly pid: number
  constructor(dataDir: string, pid: number) {
    super(`${dataDir} is in use by process ${pid}`)
    this.pid = pid
  }
}

type Holder = { pid: number; startedAt: string | null }

// A process id comes around again (in a container it is always the same), its start time does not.
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return startedAt === null || startOf(pid) === startedAt
}

const read = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Takes the data folder for this process until the returned function is called. Throws
 * LockedError when a living process holds it; a dead one's lock is taken over. */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'renkei.pid')
  const mine = join(dataDir, `renkei.pid.${randomUUID()}`)
  writeFileSync(mine, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
  try {
    // link() fails when the lock exists, and a lock is never seen half written.
    for (let tries = 0; tries < 10; tries += 1) {
      try {
        linkSync(mine, file)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = read(file)
      if (holder && isAlive(holder)) throw new LockedError(dataDir, holder.pid)
      clear(file, holder)
    }
    throw new LockedError(dataDir, read(file)?.pid ?? 0)
  } finally {
    rmSync(mine, { force: true })
  }
}

// Sets a dead lock aside. If someone else did so first and what we moved is alive, put it back.
function clear(file: string, dead: Holder | null): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  const isDead = moved === null || (moved.pid === dead?.pid && moved.startedAt === dead.startedAt)
  if (!isDead && isAlive(moved)) {
    try {
      linkSync(aside, file)
    } catch {
      // A third process took the place; it holds the lock now.
    }
  }
  rmSync(aside, { force: true })
}

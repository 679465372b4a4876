import { createHash, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

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

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

// An unreadable lock was left by something that is gone.
function holderOf(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder | null
  } catch {
    return null
  }
}

/** Takes the data folder for this process until the returned function is called. Throws
 * LockedError when a living process holds it; a dead one's lock is taken over. */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const mine = { pid: process.pid, startedAt: startOf(process.pid), id: randomUUID() }
  return take(join(dataDir, 'renkei.pid'), JSON.stringify(mine))
}

// A dead process's lock is replaced by whoever holds the claim on that very lock, so by one process
// only: had two judged the same lock dead, the second would find another in its place. The claim is
// itself a lock, in case its holder dies too.
function take(file: string, mine: string): () => void {
  for (;;) {
    if (create(file, mine)) return () => rmSync(file, { force: true })
    const found = read(file)
    if (found === null) continue
    const holder = holderOf(found)
    if (holder && isAlive(holder)) throw new LockedError(dirname(file), holder.pid)
    const release = take(
      `${file}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`,
      mine,
    )
    try {
      if (read(file) === found) {
        renameSync(written(file, mine), file)
        return () => rmSync(file, { force: true })
      }
    } finally {
      release()
    }
  }
}

// link() fails when the lock exists, and a lock is never seen half written.
function create(file: string, content: string): boolean {
  const from = written(file, content)
  try {
    linkSync(from, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(from, { force: true })
  }
}

function written(beside: string, content: string): string {
  const file = `${beside}.${randomUUID()}`
  writeFileSync(file, content)
  return file
}

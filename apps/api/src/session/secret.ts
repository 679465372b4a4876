import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret of this installation, made once: without it nobody stays signed in over a restart, and
 * second factors cannot be read. Processes that start at once all get the same. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) make(dataDir, file)
  return readFileSync(file, 'utf8').trim()
}

// Written aside and then named: nobody reads half of it, and whoever comes second keeps the first.
function make(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}

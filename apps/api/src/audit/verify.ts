import { createHash } from 'node:crypto'
import type { Db } from '../db/schema.ts'
import { selectLinks } from './verify-queries.ts'

/** Number and hash of an entry, noted outside the database. */
export type Head = { number: number; hash: string }

/** What a walk over the chain finds: its last entry, or the first entry that is wrong. `missing`: it
 * is not there; `altered`: it is not what was written; `unlinked`: the one before it was replaced;
 * `unexpected`: it is another than the head noted earlier. */
export type Verdict =
  | { whole: true; count: number; head: Head }
  | { whole: false; number: number; wrong: 'missing' | 'altered' | 'unlinked' | 'unexpected' }

const batch = 1000

/** Walks the whole chain. `expected` is a head noted earlier: only it shows that the newest entries
 * were cut off, or that all were written anew. */
export async function verifyTrail(db: Db, expected?: Head): Promise<Verdict> {
  const head: Head = { number: 0, hash: '' }
  for (;;) {
    const links = await selectLinks(db, head.number, batch)
    for (const { number, previousHash, hash, text } of links) {
      const next = head.number + 1
      if (number !== next) return { whole: false, number: next, wrong: 'missing' }
      if (createHash('sha256').update(text).digest('hex') !== hash) {
        return { whole: false, number, wrong: 'altered' }
      }
      if (previousHash !== head.hash) return { whole: false, number, wrong: 'unlinked' }
      if (number === expected?.number && hash !== expected.hash) {
        return { whole: false, number, wrong: 'unexpected' }
      }
      Object.assign(head, { number, hash })
    }
    if (links.length < batch) break
  }
  if (expected && expected.number > head.number) {
    return { whole: false, number: head.number + 1, wrong: 'missing' }
  }
  return { whole: true, count: head.number, head }
}

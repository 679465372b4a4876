import { type Synonym, usualSynonyms, wordKey } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectSynonyms } from './queries.ts'

/** Every word that search takes for others in a region, in order of reading as far as it is in kana: what its
 * policy office wrote, and the usual ones it has not touched. People are named only when `named`. */
export async function listSynonyms(db: Db, regionId: number, named: boolean): Promise<Synonym[]> {
  const written = await selectSynonyms(db, regionId, named)
  const keys = new Set(written.map(({ key }) => key))
  const usual = usualSynonyms
    .filter(({ word }) => !keys.has(wordKey(word)))
    .map(({ word, sought }) => ({ word, sought, version: 0, by: null, at: null }))
  const own = written.map(({ word, sought, version, by, at }) => ({
    word,
    sought,
    version,
    by,
    at,
  }))
  return [...own, ...usual].toSorted((a, b) => a.word.localeCompare(b.word, 'ja'))
}

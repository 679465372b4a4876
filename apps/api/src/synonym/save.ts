import {
  checkSynonym,
  readSought,
  readWord,
  type saveSynonym,
  type Synonym,
  usualSynonyms,
  wordKey,
} from '@renkei/schema'
import type { z } from 'zod'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { permittedVision } from '../write/permitted.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectSynonyms, upsertSynonym } from './queries.ts'
import type { Db } from '../db/schema.ts'
import type { Actor } from '../actor.ts'

type Input = z.infer<typeof saveSynonym>

const write = action(
  'synonym.save',
  permittedVision,
  async (trx, { actor, framed }, input: Input) => {
    const fields = checkSynonym(input)
    if (fields.length > 0) throw invalid(...fields)
    const word = readWord(input.word)
    const sought = readSought(input.sought)
    const key = wordKey(word)
    const { region_id: regionId } = framed
    const find = async () =>
      (await selectSynonyms(trx, regionId, true)).find((one) => one.key === key)
    const before = await find()
    const of = { regionId, key, version: input.version }
    const written = await upsertSynonym(trx, actor, of, { word, sought })
    const after = await find()
    if (!written || !after) {
      throw stale({ version: after?.version ?? 0, by: after?.by ?? null, at: after?.at ?? null })
    }
    const usual = usualSynonyms.find((one) => wordKey(one.word) === key)
    const { word: kept, sought: held, version, by, at } = after
    return {
      answer: { word: kept, sought: held, version, by, at } satisfies Synonym,
      deed: {
        subject: { kind: 'synonym', id: key, name: word },
        before: { sought: (before ?? usual)?.sought ?? [] },
        after: { sought },
      },
    }
  },
)

/** Writes what a word is looked for as besides itself. It is so for everybody at once. Throws Refused
 * `forbidden`, `fieldsInvalid` or `stale`. */
export async function save(db: Db, actor: Actor | null, input: Input): Promise<Synonym> {
  const answer = await write(db, actor, input)
  forgetFrames(db)
  return answer
}

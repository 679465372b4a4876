import { inHiragana } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { type Morpheme, morphemesOf } from '../morpheme/ask.ts'
import { permit } from '../permit.ts'

/** The longest title that is looked at, in characters: no project's is longer. */
const longest = 300

const letters: Record<string, string> = {
  ...{ a: 'えー', b: 'びー', c: 'しー', d: 'でぃー', e: 'いー', f: 'えふ', g: 'じー', h: 'えいち' },
  ...{ i: 'あい', j: 'じぇー', k: 'けー', l: 'える', m: 'えむ', n: 'えぬ', o: 'おー', p: 'ぴー' },
  ...{ q: 'きゅー', r: 'あーる', s: 'えす', t: 'てぃー', u: 'ゆー', v: 'ぶい', w: 'だぶりゅー' },
  ...{ x: 'えっくす', y: 'わい', z: 'ぜっと' },
}

/** A reading in hiragana that a title may have, for an officer to take or to correct; empty where none is found.
 * Signs are left out, Latin letters spelt, and digits stay: how they are read depends on what is counted.
 * Municipalities are called as the registry knows them: the dictionary makes 〜まち of every 〜町. */
export async function proposeReading(db: Db, actor: Actor, title: string): Promise<string> {
  permit(actor, 'application.reading', {})
  const asked = [...title.trim()].slice(0, longest).join('').normalize('NFKC')
  if (asked === '') return ''
  const known = await db.selectFrom('municipality').select(['name', 'kana']).execute()
  // The dictionary is older than the era.
  const told = known.reduce(
    (text, { name, kana }) => text.replaceAll(name, ` ${kana} `),
    asked.replaceAll('令和', 'れいわ'),
  )
  return (await morphemesOf(told)).map(readingOf).join('')
}

function readingOf({ surface, reading }: Morpheme): string {
  if (/^[\p{Script=Latin}]+$/u.test(surface)) {
    return [...surface.toLowerCase()].map((letter) => letters[letter] ?? letter).join('')
  }
  if (/^\d/.test(surface)) return surface
  const kana = inHiragana(reading ?? surface)
  return kana.replace(/[^\p{Script=Hiragana}ーゝゞ\d]/gu, '')
}

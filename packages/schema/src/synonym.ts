import { z } from 'zod'
import type { FieldError } from './error.ts'
import { fold } from './fold.ts'
import { isPrintable, text, versionOrNone } from './kinds.ts'
import { author } from './person.ts'
import { visionRef } from './vision.ts'

const lengths = { word: 30, sought: 200 }

/** A word that people use, and the words of the registry that are looked for besides. */
export const synonym = z.object({
  word: z.string(),
  sought: z.array(z.string()),
  /** 0 while it is the usual one, which no policy office has written. */
  version: z.number().int(),
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
})
export type Synonym = z.infer<typeof synonym>

/** `sought` as typed, one word after the other; empty where the word stands for itself alone. */
export const saveSynonym = visionRef.extend({
  word: text(lengths.word),
  sought: text(lengths.sought),
  version: versionOrNone,
})

/** The words of a list as people type it: 廃棄物、リサイクル. */
export const readSought = (typed: string): string[] => [
  ...new Set(
    typed
      .normalize('NFKC')
      .split(/[\s、,，・;；/]+/)
      .filter((word) => word !== ''),
  ),
]

/** A word as it is kept: search parts words at spaces, so it has none. */
export const readWord = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, '')

/** What is wrong with a typed word and what is sought for it. */
export function checkSynonym(typed: { word: string; sought: string }): FieldError[] {
  const word = readWord(typed.word)
  if (word === '') return [{ field: 'word', problem: 'required' }]
  if (!isPrintable(word, { lines: false })) return [{ field: 'word', problem: 'controlCharacters' }]
  return readSought(typed.sought).some((one) => fold(one) === fold(word))
    ? [{ field: 'sought', problem: 'unchanged', value: word }]
    : []
}

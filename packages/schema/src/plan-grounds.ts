import { z } from 'zod'
import { basis } from './basis.ts'

/** Where a plan's words stand: a document's key, and the number printed on the page, or, where `sheet`,
 * which sheet of the document it is, from 1. `lastPage`: only where they run on to a later one. */
export const planCitation = z.object({
  document: z.string(),
  page: z.number().int(),
  lastPage: z.number().int().optional(),
  sheet: z.boolean(),
})
export type PlanCitation = z.infer<typeof planCitation>

/** What a fact about a plan rests on: the document's words and where they stand, or why it was concluded.
 * An inferred fact may quote the words it was concluded from. */
export const planGrounds = z.object({
  basis,
  words: z.string().nullable(),
  citation: planCitation.nullable(),
  reason: z.string().nullable(),
  reasonEn: z.string().nullable(),
})
export type PlanGrounds = z.infer<typeof planGrounds>

/** What can be inferred of how an item is arranged, its words being the document's: `place` 置き場所, below
 * which item and in which order it stands; `text` 見出しと本文の組み合わせ; `division` 項目の分け方, that it
 * is an item of its own; `order` 順序, of the steps of its timeline. */
export const arrangement = z.enum(['place', 'text', 'division', 'order'])
export type Arrangement = z.infer<typeof arrangement>

/** Why heading, body and order are put together so. */
export const arranged = z.object({
  what: z.array(arrangement),
  reason: z.string(),
  reasonEn: z.string(),
})

/** What the editors tell of words that stand as they were read, such as a letter that is missing. */
export const asRead = z.object({ note: z.string(), noteEn: z.string() })

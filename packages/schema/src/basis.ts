import { z } from 'zod'

/** 根拠: the ground a fact stands on. `source`: the document says so. `inferred`: an editor
 * concluded it and says from what. `confirmed`: an officer checked it against the document. */
export const basis = z.enum(['source', 'confirmed', 'inferred'])
export type Basis = z.infer<typeof basis>

/** True when someone can answer for the fact: the document itself, or an officer. */
export const isGrounded = (value: Basis): boolean => value !== 'inferred'

/** Where a fact was read: a document's key, and the page of the vision it points at. */
export const citation = z.object({ document: z.string(), page: z.number().int().nullable() })
export type Citation = z.infer<typeof citation>

/** What stands beside every fact that can be inferred. `reason` is Japanese, and present
 * whenever the basis is `inferred`. */
export const grounds = z.object({
  basis,
  reason: z.string().nullable(),
  reasonEn: z.string().nullable(),
  citation: citation.nullable(),
})
export type Grounds = z.infer<typeof grounds>

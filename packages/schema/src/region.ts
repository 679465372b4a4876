import { z } from 'zod'
import { code } from './kinds.ts'

/** The region's name in addresses, such as `sapporo`. */
export const regionSlug = code(/^[a-z][a-z0-9-]{0,39}$/)

/** 圏域 */
export const region = z.object({
  slug: regionSlug,
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  /** How the region is called in running text, such as さっぽろ圏. */
  shortName: z.string(),
  shortNameEn: z.string(),
})
export type Region = z.infer<typeof region>

/** A document that facts cite. */
export const sourceDocument = z.object({
  key: z.string(),
  title: z.string(),
  titleEn: z.string(),
  issuer: z.string(),
  issuerEn: z.string(),
  issuedOn: z.iso.date().nullable(),
  /** What the registry read from it. */
  note: z.string(),
  noteEn: z.string(),
})
export type SourceDocument = z.infer<typeof sourceDocument>

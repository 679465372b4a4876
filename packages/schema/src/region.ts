import { z } from 'zod'
import { code } from './kinds.ts'
import { rootPages } from './page.ts'
import type { Transition } from './transition.ts'

// What other addresses begin with.
const reserved = new Set([
  ...Object.values(rootPages).map((path) => path.replace(/\/.*/, '')),
  ...['api', 'assets', 'attachments', 'auth', 'export', 'healthz', 'mcp', 'metrics', 'open'],
  ...['papers', 'readyz', 'trpc', 'workbook'],
])

/** The region's name in addresses, such as `sapporo`. */
export const regionSlug = code(/^[a-z][a-z0-9-]{0,39}$/, (slug) => !reserved.has(slug))

/** `renkei` 連携中枢都市圏, `teiju` 定住自立圏. */
const regionScheme = z.enum(['renkei', 'teiju'])
export type RegionScheme = z.infer<typeof regionScheme>

/** 圏域 */
export const region = z.object({
  slug: regionSlug,
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  /** How the region is called in running text, such as さっぽろ圏. */
  shortName: z.string(),
  shortNameEn: z.string(),
  /** 愛称, such as 山口ゆめ回廊. */
  nickname: z.string().nullable(),
  nicknameEn: z.string().nullable(),
  /** By which the core is a 連携中枢都市 and partners conclude 連携協約, or a 中心市 and 協定. */
  scheme: regionScheme,
})
export type Region = z.infer<typeof region>

/** `open` to everyone; `hidden`, of its own people alone; `closed`, read by everyone and written by nobody. */
export const regionState = z.enum(['open', 'hidden', 'closed'])
export type RegionState = z.infer<typeof regionState>

/** From which states a system administrator takes a region to which. */
export const regionTransitions = {
  hide: { from: ['open', 'closed'], to: 'hidden' },
  close: { from: ['open', 'hidden'], to: 'closed' },
  reopen: { from: ['hidden', 'closed'], to: 'open' },
} as const satisfies Record<string, Transition<RegionState>>
export type RegionAct = keyof typeof regionTransitions

/** A document that facts cite, as the catalogue tells of it. */
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

/** The same in the registry. */
export const heldDocument = sourceDocument.extend({
  id: z.number().int(),
  /** Where its issuer publishes it, as far as the policy office has said. */
  address: z.string().nullable(),
  /** Its PDF, where the policy office has put one there. */
  file: z
    .object({
      name: z.string(),
      /** In bytes. */
      size: z.number().int(),
      /** Sheets of the file. */
      sheets: z.number().int(),
      /** The page printed as number n is sheet n + shift. */
      shift: z.number().int(),
      /** Whether everyone may see its pages, or people who are signed in alone. */
      isPublic: z.boolean(),
    })
    .nullable(),
})
export type HeldDocument = z.infer<typeof heldDocument>

import { z } from 'zod'
import { id, version } from './kinds.ts'

/** `partner`: takes part as municipalities do; `observer`: オブザーバー. */
export const affiliateRole = z.enum(['partner', 'observer'])
export type AffiliateRole = z.infer<typeof affiliateRole>

/** 参加団体: who belongs to a region and is none of its municipalities: a prefecture, a council, an observer. */
export const affiliate = z.object({
  name: z.string(),
  nameEn: z.string(),
  role: affiliateRole,
  /** First and last day (ISO dates), null where nobody knows it or no end is known. */
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
})
export type Affiliate = z.infer<typeof affiliate>

/** One as the registry holds it. */
export const heldAffiliate = affiliate.extend({ id, version })
export type HeldAffiliate = z.infer<typeof heldAffiliate>
